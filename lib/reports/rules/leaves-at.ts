import type { Month } from '@/lib/periods/rules/month'
import type { LeafAmounts } from '@/lib/reports/rules/below'

/** What a month added to a leaf indicator of a unit. */
export type LeafStep = { code: string; month: Month; amount: number }

/**
 * The amounts as they stood at the end of an earlier month: what later months added is taken away, of a flow and
 * of a stock alike. A stock that nothing had been said of by then is not known, rather than zero.
 */
export function leavesAt(
  leaves: ReadonlyMap<string, LeafAmounts>,
  steps: readonly LeafStep[],
  month: Month,
  flows: ReadonlySet<string>,
): Map<string, LeafAmounts> {
  const then = new Map<string, LeafAmounts>()
  for (const [code, amounts] of leaves) {
    let now = amounts.now
    let begun = false
    for (const step of steps) {
      if (step.code !== code) continue
      if (step.month > month) now -= step.amount
      else begun = true
    }
    if (now === 0 && !begun && !flows.has(code)) continue
    then.set(code, { ...amounts, now, approved: now })
  }
  return then
}
