import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { monthsOf, sameSpanLastYear } from '@/lib/periods/rules/span'
import type { History } from '@/lib/plans/rules/history'
import type { Actual, Formula } from '@/lib/plans/rules/measure'
import { measure } from '@/lib/plans/rules/measure'

/** One month of a curve. A flow is cumulative from the window's first month, a stock or a rate as it stood. */
export type ChartPoint = {
  month: Month
  /** Null after the last month shown, and where nothing was reported. */
  actual: Actual | null
  /** A part of it is in reports that nobody has approved. */
  provisional: boolean
  /** What a flow added in the month alone; null for a stock or a rate. */
  added: number | null
  /** The same month a year earlier, cumulative in the same way. */
  lastYear: Actual | null
}

/** The curve of an indicator over the whole window; it ends at `through`, the comparison goes on. */
export function chartPoints(question: {
  formula: Formula
  history: History
  window: Span
  through: Month
  compared: boolean
}): ChartPoint[] {
  const { formula, history, window, through, compared } = question
  return monthsOf(window).map((month) => {
    const upTo = { from: window.from, through: month }
    const shown = month <= through
    const { actual, provisional } = shown ? measure(formula, history.sums(upTo)) : NOT_SHOWN
    const alone = shown && formula.kind === 'flow' ? history.sums({ from: month, through: month }) : null
    return {
      month,
      actual,
      provisional,
      added: (alone && measure(formula, alone).actual?.numerator) ?? null,
      lastYear: compared ? measure(formula, history.wholeSums(sameSpanLastYear(upTo))).actual : null,
    }
  })
}

const NOT_SHOWN = { actual: null, provisional: false }
