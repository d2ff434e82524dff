import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { branchHref, profileHref } from '@/components/units/unit-links'
import { classNames } from '@/components/ui/class-names'
import { Th } from '@/components/ui/table'
import type { UnitListView, UnitRowView } from '@/lib/units/views'

type UnitNameCellProps = {
  federation: string
  list: UnitListView
  after: string | null
  row: UnitRowView
}

/** The head of a line: the name leads to the unit's record, the arrow before it opens its branch in place. */
export function UnitNameCell({ federation, list, after, row }: UnitNameCellProps) {
  const t = useTranslations('units.table')
  const tree = list.shape === 'tree'
  const branch = tree && row.depth === 0 && row.rank !== 'grassroots'
  const open = list.open.includes(row.code)
  return (
    <Th scope="row" className="max-w-80 min-w-44">
      <span
        className={classNames('flex items-center gap-1', row.depth === 1 && 'pl-6.5 pointer-coarse:pl-8.5')}
      >
        {branch ? (
          <Link
            href={branchHref(federation, list, after, row.code)}
            replace
            scroll={false}
            aria-expanded={open}
            aria-label={t(open ? 'close_branch' : 'open_branch', { name: row.name })}
            className="hover:bg-surface-hover text-ink-soft -ml-1.5 flex size-7 shrink-0 items-center justify-center rounded-md pointer-coarse:size-9"
          >
            <ChevronRight
              aria-hidden
              className={classNames('size-4 transition-transform', open && 'rotate-90')}
            />
          </Link>
        ) : null}
        <Link
          href={profileHref(federation, row.code)}
          className={classNames(
            'hover:text-primary hover:underline',
            branch && 'font-strong',
            row.closedOn && 'text-ink-soft',
          )}
        >
          {row.name}
        </Link>
      </span>
    </Th>
  )
}
