import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { compareRatios, exactRatio, ratioOfBigInts, ratioOfDecimal } from '@/lib/figures/rules/exact-ratio'

/** How a target is worded: "từ … trở lên", "trên …", "khoảng …", "đạt …". */
export type Comparison = 'at_least' | 'above' | 'about' | 'exactly'

/** vượt · đạt tiến độ · từ 50% · chậm · chưa giao kế hoạch (or nothing to measure yet). */
export type PlanBand = 'exceeded' | 'on_track' | 'half' | 'behind' | 'no_plan'

/** What was done: a number for a flow or a stock; for a ratio, its two sums. Null where nothing was reported. */
export type PlanActual = { numerator: number | null; denominator?: number | null }

export type PlanProgress = {
  /** Actual ÷ target, exact, 1 = 100%; null when there is no plan, or nothing to measure. Print it rounded. */
  planRatio: ExactRatio | null
  /** Actual − target: in the indicator's unit, for a ratio in percentage points; null with `planRatio`. */
  difference: ExactRatio | null
  band: PlanBand
  /** Why there is no `planRatio`: no plan was given, or there is no actual to hold against it. */
  missing: 'plan' | 'actual' | null
}

/**
 * How far a plan is done. `target` is in the indicator's unit, for a ratio in percent (80 = 80%); zero or null is
 * "chưa giao kế hoạch". `paceShare` is the share that should be done by now; null where none is known. The band
 * goes by the exact ratio, not by the printed one: 99,6% prints as 100% and is not "vượt".
 */
export function planProgress(plan: {
  kind: IndicatorKind
  actual: PlanActual
  target: number | null
  comparison: Comparison
  paceShare: ExactRatio | null
}): PlanProgress {
  if (plan.target === null || plan.target <= 0) return nothingToSay('plan')
  const actual = actualIn(plan.kind, plan.actual)
  if (actual === null) return nothingToSay('actual')
  const target = ratioOfDecimal(plan.target)
  const planRatio = divide(actual, target)
  const band = bandOf(planRatio, plan.comparison, plan.paceShare)
  return { planRatio, difference: subtract(actual, target), band, missing: null }
}

/**
 * The band of an exact plan ratio: exceeded from 100% ("trên 90%" asks for more than its 90%), on track from the
 * pace, half from 50%, else behind.
 */
export function bandOf(
  planRatio: ExactRatio,
  comparison: Comparison,
  paceShare: ExactRatio | null,
): Exclude<PlanBand, 'no_plan'> {
  const toWhole = compareRatios(planRatio, WHOLE)
  if (toWhole > 0 || (toWhole === 0 && comparison !== 'above')) return 'exceeded'
  if (paceShare !== null && compareRatios(planRatio, paceShare) >= 0) return 'on_track'
  return compareRatios(planRatio, HALF) >= 0 ? 'half' : 'behind'
}

const WHOLE: ExactRatio = { numerator: 1, denominator: 1 }
const HALF: ExactRatio = { numerator: 1, denominator: 2 }

function nothingToSay(missing: 'plan' | 'actual'): PlanProgress {
  return { planRatio: null, difference: null, band: 'no_plan', missing }
}

/** The actual in the unit of the target: the number itself, or the percentage of the two sums. */
function actualIn(kind: IndicatorKind, { numerator, denominator }: PlanActual): ExactRatio | null {
  if (kind !== 'ratio') return exactRatio(numerator, 1)
  const ratio = exactRatio(numerator, denominator ?? null)
  return ratio && ratioOfBigInts(BigInt(ratio.numerator) * 100n, BigInt(ratio.denominator))
}

function divide(a: ExactRatio, b: ExactRatio): ExactRatio {
  return ratioOfBigInts(
    BigInt(a.numerator) * BigInt(b.denominator),
    BigInt(a.denominator) * BigInt(b.numerator),
  )
}

function subtract(a: ExactRatio, b: ExactRatio): ExactRatio {
  const [aTop, aBottom] = [BigInt(a.numerator), BigInt(a.denominator)]
  const [bTop, bBottom] = [BigInt(b.numerator), BigInt(b.denominator)]
  return ratioOfBigInts(aTop * bBottom - bTop * aBottom, aBottom * bBottom)
}
