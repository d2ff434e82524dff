import { Check, CircleAlert, CloudOff, Ellipsis, GitCompareArrows, TriangleAlert } from 'lucide-react'
import type { CellState, CellTone, GridLabels } from '@/components/data-grid/grid-types'

const MARKS = {
  saved: { Icon: Check, look: 'text-ink-faint' },
  saving: { Icon: Ellipsis, look: 'text-ink-faint' },
  pending: { Icon: CloudOff, look: 'text-ink-faint' },
  error: { Icon: CircleAlert, look: 'text-danger' },
  warning: { Icon: TriangleAlert, look: 'text-warning' },
  conflict: { Icon: GitCompareArrows, look: 'text-danger' },
} as const satisfies Record<CellTone, unknown>

/** The quiet marks in the corners of a cell: the state of its last change, and a note. Each has its own shape. */
export function CellMark({ tone, note }: Pick<CellState, 'tone' | 'note'>) {
  const mark = tone && MARKS[tone]
  return (
    <>
      {mark && (
        <mark.Icon
          aria-hidden
          strokeWidth={2.25}
          className={`pointer-events-none absolute top-1 left-1 z-2 size-2.75 ${mark.look}`}
        />
      )}
      {note && (
        <span
          aria-hidden
          className="border-t-primary pointer-events-none absolute top-0 right-0 z-2 border-t-7 border-l-7 border-l-transparent"
        />
      )}
    </>
  )
}

/** What the marks say, in words, for the cell's description; empty for a plain cell. */
export function cellDescription({ tone, message, note }: CellState, labels: GridLabels): string {
  const parts = [tone && labels.tone[tone], message, note && labels.note]
  return parts.filter((part) => typeof part === 'string' && part !== '').join('. ')
}
