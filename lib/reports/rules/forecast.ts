import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { PlanForecast } from '@/lib/plans/rules/forecast'
import { forecastOfFlow } from '@/lib/plans/rules/forecast'
import type { History } from '@/lib/plans/rules/history'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import type { Period } from '@/lib/reports/rules/period'

/**
 * Where a flow may end with the window, as a plan's page forecasts it: only for a span that begins with the window,
 * and against a target only where the plan ends with it.
 */
export function forecastOf(
  { code, kind, result }: { code: string; kind: IndicatorKind; result: Pick<PlanResult, 'target'> },
  { span, window }: Pick<Period, 'span' | 'window'>,
  history: Pick<History, 'wholeSums'>,
): PlanForecast | null {
  if (kind !== 'flow' || span.from !== window.from) return null
  const { target } = result
  const planned = target !== null && target.from === window.from && target.through === window.through
  return forecastOfFlow({
    ...{ plan: window, through: span.through, target: planned ? target.target : null },
    amount: (asked) => history.wholeSums(asked)(code)?.amount ?? null,
  })
}
