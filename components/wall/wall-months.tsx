import { monthNumber } from '@/lib/periods/rules/month'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'

/** The numbers of the months under their bars; a term has too many to name. */
export function WallMonths({ card: { curve } }: { card: Pick<IndicatorCard, 'curve'> }) {
  if (curve.length > 12) return null
  return (
    <div
      aria-hidden
      className="text-ink-faint grid auto-cols-fr grid-flow-col text-center text-xs lg:text-[max(0.75rem,min(1.7cqh,0.85cqw))]/[1.5]"
    >
      {curve.map(({ month }) => (
        <span key={month}>{monthNumber(month)}</span>
      ))}
    </div>
  )
}
