import { Check, CircleAlert, CloudOff, Ellipsis, GitCompareArrows, TriangleAlert } from 'lucide-react'
import type { CellTone } from '@/components/data-grid/grid-types'

const MARKS = {
  saved: { Icon: Check, look: 'text-success' },
  saving: { Icon: Ellipsis, look: 'text-ink-faint' },
  pending: { Icon: CloudOff, look: 'text-ink-soft' },
  error: { Icon: CircleAlert, look: 'text-danger' },
  warning: { Icon: TriangleAlert, look: 'text-warning' },
  conflict: { Icon: GitCompareArrows, look: 'text-danger' },
} as const satisfies Record<CellTone, unknown>

/** What became of a field's last change, as the grid marks it; the words stand beneath the field. */
export function FieldState({ tone }: { tone: CellTone | undefined }) {
  if (tone === undefined) return null
  const { Icon, look } = MARKS[tone]
  return (
    <Icon
      aria-hidden
      className={`pointer-events-none absolute top-1/2 left-3 size-4 -translate-y-1/2 ${look}`}
    />
  )
}
