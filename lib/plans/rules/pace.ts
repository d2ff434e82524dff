import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { ratioOfBigInts, ratioOfDecimal } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths, monthDifference } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { spanLength } from '@/lib/periods/rules/span'

/** The share of the plan's months that have passed at the end of `through`: 6/12 in June; 0 before, whole after. */
export function evenPace(plan: Span, through: Month): ExactRatio {
  return { numerator: monthsPassed(plan, through), denominator: spanLength(plan) }
}

/**
 * The share of a flow's plan that should be done by `through` when its months weigh differently: `weights` has one
 * whole number for each month of the plan (a campaign month more, Tết less). Without any weight, even.
 */
export function phasedPace(plan: Span, weights: readonly number[], through: Month): ExactRatio {
  if (weights.length !== spanLength(plan)) throw new RangeError('A phasing needs one weight for each month')
  const whole = sum(weights)
  if (whole === 0) return evenPace(plan, through)
  return { numerator: sum(weights.slice(0, monthsPassed(plan, through))), denominator: whole }
}

/**
 * The share of a flow's plan that the months of `span` should bring; without weights each month the same.
 * Months outside the plan bring nothing.
 */
export function shareOfPlan(plan: Span, weights: readonly number[], span: Span): ExactRatio {
  const before = phasedOrEven(plan, weights, addMonths(span.from, -1))
  const by = phasedOrEven(plan, weights, span.through)
  return { numerator: Math.max(0, by.numerator - before.numerator), denominator: by.denominator }
}

/**
 * The share of its target that a stock or a rate should have reached: it starts at `opening` and goes straight to
 * `target`, so at half time from 100 to 120 it should stand at 110/120. `opening` is in the unit of `target` (a
 * rate: percent). Null when the target is not above zero.
 */
export function straightPace(path: {
  opening: ExactRatio
  target: number
  elapsed: ExactRatio
}): ExactRatio | null {
  if (path.target <= 0) return null
  const { opening, elapsed } = path
  const target = ratioOfDecimal(path.target)
  const [openingTop, openingBottom] = [BigInt(opening.numerator), BigInt(opening.denominator)]
  const [targetTop, targetBottom] = [BigInt(target.numerator), BigInt(target.denominator)]
  const [passed, length] = [BigInt(elapsed.numerator), BigInt(elapsed.denominator)]
  // (opening × (length − passed) + target × passed) ÷ length, all ÷ target, over one denominator
  const position = openingTop * targetBottom * (length - passed) + targetTop * openingBottom * passed
  return ratioOfBigInts(position, length * openingBottom * targetTop)
}

function phasedOrEven(plan: Span, weights: readonly number[], through: Month): ExactRatio {
  return weights.length === 0 ? evenPace(plan, through) : phasedPace(plan, weights, through)
}

function monthsPassed(plan: Span, through: Month): number {
  return Math.min(Math.max(monthDifference(plan.from, through) + 1, 0), spanLength(plan))
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0)
}
