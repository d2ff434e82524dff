import type { TooltipContentProps } from 'recharts'
import type { CurveRow } from '@/components/chart/curve-data'

/** What the month under the pointer, or chosen with the arrow keys, says in full. */
export function CurveTooltip({ active, payload }: TooltipContentProps) {
  const row: CurveRow | undefined = payload[0]?.payload
  if (!active || row === undefined) return null
  return (
    <div className="bg-surface-raised shadow-popup rounded-md px-3 py-2 text-sm">
      <p className="font-strong pb-1">{row.name}</p>
      <dl className="grid grid-cols-[auto_auto] gap-x-4 gap-y-0.5 tabular-nums">
        {row.texts.map(({ label, text }) => (
          <div key={label} className="contents">
            <dt className="text-ink-soft">{label}</dt>
            <dd className="text-right">{text}</dd>
          </div>
        ))}
      </dl>
    </div>
  )
}
