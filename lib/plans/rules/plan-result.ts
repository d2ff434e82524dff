import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { Goal, Target } from '@/lib/plans/rules/choose-target'
import type { Actual, Formula, Measured, SumOf } from '@/lib/plans/rules/measure'
import { differenceOf, exactValue, measure } from '@/lib/plans/rules/measure'
import { evenPace, shareOfPlan, straightPace } from '@/lib/plans/rules/pace'
import type { PlanProgress } from '@/lib/plans/rules/progress'
import { planProgress } from '@/lib/plans/rules/progress'

/** Everything that is said about one indicator of one unit over one span. */
export type PlanResult<G extends Goal = Target> = Measured &
  PlanProgress & {
    target: G | null
    /** The share of the target that should be done by the end of the span; null where none is known. */
    pace: ExactRatio | null
    /** The same span a year earlier, and how much was added since; null when it cannot be compared. */
    lastYear: Actual | null
    growth: ExactRatio | null
  }

export type PlanQuestion<G extends Goal> = {
  formula: Formula
  /** What it is held against; see `chooseTarget`. */
  target: G | null
  span: Span
  sums: SumOf
  /** Null when there is nothing to compare with. */
  sumsLastYear: SumOf | null
  /** The sums as they stood at the end of a month; for the way that a stock or a rate has to go. */
  sumsAt: (month: Month) => SumOf
}

export function planResult<G extends Goal>(question: PlanQuestion<G>): PlanResult<G> {
  const { formula, target, sums, sumsLastYear } = question
  const { actual, approved, provisional } = measure(formula, sums)
  const pace = target && paceOf(question, target)
  const lastYear = sumsLastYear && measure(formula, sumsLastYear).actual
  const { planRatio, difference, band, missing } = planProgress({
    kind: formula.kind,
    actual: { numerator: actual?.numerator ?? null, denominator: actual?.denominator ?? null },
    target: target?.target ?? null,
    comparison: target?.comparison ?? 'at_least',
    paceShare: pace,
  })
  const growth = differenceOf(actual, lastYear)
  // Named one by one: a page has a thousand of these, and putting them together out of two others took longer than
  // all that is worked out above.
  return {
    actual,
    approved,
    provisional,
    planRatio,
    difference,
    band,
    missing,
    target,
    pace,
    lastYear,
    growth,
  }
}

/** A flow should have done as much of its plan as the months of the span are to bring. */
function paceOf<G extends Goal>({ formula, span, sumsAt }: PlanQuestion<G>, target: G): ExactRatio | null {
  if (formula.kind === 'flow') return shareOfPlan(target, target.weights ?? [], span)
  const opening = exactValue(measure(formula, sumsAt(addMonths(target.from, -1))).actual)
  if (opening === null) return null
  return straightPace({ opening, target: target.target, elapsed: evenPace(target, span.through) })
}
