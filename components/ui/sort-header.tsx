import { ArrowDown, ArrowUp, ChevronsUpDown } from 'lucide-react'
import type { ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'
import { Th } from '@/components/ui/table'

type SortHeaderProps = {
  direction: 'ascending' | 'descending' | null
  onSort: () => void
  numeric?: boolean
  children: ReactNode
}

/** The head of a column that sorts the table on a press; says its direction by arrow and by `aria-sort`. */
export function SortHeader({ direction, onSort, numeric = false, children }: SortHeaderProps) {
  const Arrow = direction === null ? ChevronsUpDown : direction === 'ascending' ? ArrowUp : ArrowDown
  return (
    <Th numeric={numeric} aria-sort={direction ?? undefined}>
      <button
        type="button"
        onClick={onSort}
        className={classNames(
          'hover:text-ink focus-inset font-strong -mx-1 inline-flex min-h-6 items-center gap-1 rounded-sm px-1',
          direction && 'text-ink',
          numeric && 'flex-row-reverse text-right',
        )}
      >
        {children}
        <Arrow aria-hidden className={classNames('size-3.5 shrink-0', direction === null && 'opacity-60')} />
      </button>
    </Th>
  )
}
