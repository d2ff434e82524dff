import type { ComponentProps, ReactNode } from 'react'
import { classNames } from '@/components/ui/class-names'

type TableProps = {
  /** Names the table and its scrolling frame for screen readers; seen where `showCaption` is set. */
  caption: string
  showCaption?: boolean
  /** Rows of 36 px, or of 44 where there is room. */
  density?: 'dense' | 'roomy'
  /** The height from which the frame scrolls, such as `max-h-[70dvh]`; without it the page scrolls. */
  className?: string
  children: ReactNode
}

/**
 * A table whose header row and first column stay in sight while it scrolls inside its frame. The first cell of a
 * row is `<Th scope="row">`. The frame takes the focus so that arrow keys can scroll it.
 */
export function Table({ caption, showCaption, density = 'dense', className, children }: TableProps) {
  return (
    <div
      role="region"
      aria-label={caption}
      tabIndex={0}
      data-scroll-frame
      className={classNames('focus-inset relative overflow-auto rounded-[inherit]', className)}
    >
      <table
        className={classNames(
          'text-table w-full border-separate border-spacing-0',
          density === 'dense' ? '[--row:2.25rem]' : '[--row:2.75rem]',
        )}
      >
        <caption className={showCaption ? 'text-ink-soft px-3 py-2 text-left text-sm' : 'sr-only'}>
          {caption}
        </caption>
        {children}
      </table>
    </div>
  )
}

type HeaderProps = ComponentProps<'th'> & { numeric?: boolean }

/** A header cell. In `<thead>` it sticks to the top, as `scope="row"` to the left. */
export function Th({ numeric, className, scope = 'col', ...props }: HeaderProps) {
  return (
    <th
      {...props}
      scope={scope}
      className={classNames(
        'table-cell-plain table-cell-head',
        numeric ? 'text-right' : 'text-left',
        className,
      )}
    />
  )
}

/** A cell; `numeric` sets figures right-aligned on even digits. */
export function Td({ numeric, className, ...props }: ComponentProps<'td'> & { numeric?: boolean }) {
  return (
    <td
      {...props}
      className={classNames('table-cell-plain', numeric && 'text-right whitespace-nowrap', className)}
    />
  )
}
