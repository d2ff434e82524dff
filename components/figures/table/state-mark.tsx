import { CircleCheck, CircleDashed, CornerUpLeft, PencilLine, Send } from 'lucide-react'
import { useTranslations } from 'next-intl'
import type { ReportState } from '@/lib/figures/rules/month-state'

const MARKS = {
  draft: { Icon: CircleDashed, look: 'text-ink-faint' },
  submitted: { Icon: Send, look: 'text-primary' },
  returned: { Icon: CornerUpLeft, look: 'text-danger' },
  approved: { Icon: CircleCheck, look: 'text-success' },
  correcting: { Icon: PencilLine, look: 'text-warning' },
} as const satisfies Record<ReportState, unknown>

/** Where a month stands, by mark; the word on hovering, to screen readers and on paper. */
export function StateMark({ state }: { state: ReportState }) {
  const t = useTranslations('common.state')
  const { Icon, look } = MARKS[state]
  return (
    <span title={t(state)} className={`inline-flex align-middle ${look}`}>
      <Icon aria-hidden className="size-4.5 print:hidden" />
      <span className="sr-only print:not-sr-only">{t(state)}</span>
    </span>
  )
}
