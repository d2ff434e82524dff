import { targetText } from '@/lib/format/figure-text'
import type { Comparison } from '@/lib/plans/rules/progress'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import { nounOf } from '@/lib/written-reports/rules/wording'

/** What a plan asks, as it is worded: `từ 80% trở lên`, `trên 90%`, `khoảng 165.000 đoàn viên`, `250.000 đoàn viên`. */
export function targetWords(
  indicator: Pick<IndicatorName, 'code' | 'kind' | 'measure'>,
  { target, comparison }: { target: number; comparison: Comparison },
): string {
  const noun = nounOf(indicator)
  const text = targetText(indicator.kind, target, { locale: 'vi', decimals: 0 })
  const amount = noun === '' ? text : `${text} ${noun}`
  if (comparison === 'at_least') return `từ ${amount} trở lên`
  if (comparison === 'above') return `trên ${amount}`
  return comparison === 'about' ? `khoảng ${amount}` : amount
}

/** `ở doanh nghiệp từ 25 lao động trở lên`; empty where all are meant. */
export function thresholdWords(threshold: number | null): string {
  return threshold === null ? '' : `ở doanh nghiệp từ ${threshold} lao động trở lên`
}
