import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { ratioOfBigInts, ratioOfDecimal } from '@/lib/figures/rules/exact-ratio'
import { spanLength } from '@/lib/periods/rules/span'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import type { Period } from '@/lib/reports/rules/period'

/** Where the average of the months so far leads by the end of the window; the value rounded half up. */
export type Forecast = { value: number; planRatio: ExactRatio | null }

/**
 * The straight continuation of a flow: what was done ÷ months passed × months of the window. Nothing for a stock
 * or a rate, for a span that does not begin with the window, before a quarter of the window has passed (too little
 * to go by), and at its end.
 */
export function forecastOf(
  { kind, result }: { kind: IndicatorKind; result: Pick<PlanResult, 'actual' | 'target'> },
  { span, window }: Pick<Period, 'span' | 'window'>,
): Forecast | null {
  const passed = spanLength(span)
  const length = spanLength(window)
  if (kind !== 'flow' || result.actual === null || span.from !== window.from) return null
  if (passed * 4 < length || passed >= length || result.actual.numerator <= 0) return null
  const exact = BigInt(result.actual.numerator) * BigInt(length)
  const value = Number((exact * 2n + BigInt(passed)) / BigInt(passed * 2))
  const { target } = result
  if (target === null || target.target <= 0 || target.through !== window.through)
    return { value, planRatio: null }
  const plan = ratioOfDecimal(target.target)
  return {
    value,
    planRatio: ratioOfBigInts(exact * BigInt(plan.denominator), BigInt(passed) * BigInt(plan.numerator)),
  }
}
