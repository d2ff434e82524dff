import { Check, CircleAlert, CloudOff, Ellipsis, GitCompareArrows, Sigma, TriangleAlert } from 'lucide-react'
import type { CellState, CellTone, GridLabels } from '@/components/data-grid/grid-types'

const MARKS = {
  saved: { Icon: Check, look: 'text-ink-faint' },
  saving: { Icon: Ellipsis, look: 'text-ink-faint' },
  pending: { Icon: CloudOff, look: 'text-ink-faint' },
  error: { Icon: CircleAlert, look: 'text-danger' },
  warning: { Icon: TriangleAlert, look: 'text-warning' },
  conflict: { Icon: GitCompareArrows, look: 'text-danger' },
} as const satisfies Record<CellTone, unknown>

const COUNTED = { Icon: Sigma, look: 'text-ink-faint' }

interface CellMarkProps extends Pick<CellState, 'tone' | 'note' | 'counted'> {
  /** Where the text stands: the mark of the state takes the other side. */
  readonly align: 'start' | 'end'
}

/** The quiet marks in the corners of a cell: the state of its last change or who counts it, and a note. Each has its own shape. */
export function CellMark({ tone, note, counted, align }: CellMarkProps) {
  const atStart = align === 'end'
  const mark = tone ? MARKS[tone] : counted ? COUNTED : null
  return (
    <>
      {mark && (
        <mark.Icon
          aria-hidden
          strokeWidth={2.25}
          className={`pointer-events-none absolute top-1 size-2.75 print:top-0 print:size-2 ${atStart ? 'left-1' : 'right-1'} ${mark.look}`}
        />
      )}
      {note && (
        <span
          aria-hidden
          className={`border-t-primary pointer-events-none absolute top-0 border-t-7 ${atStart ? 'right-0 border-l-7 border-l-transparent' : 'left-0 border-r-7 border-r-transparent'}`}
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
