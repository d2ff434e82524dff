import type { Month } from '@/lib/periods/rules/month'
import { addMonths, monthNumber } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { monthsOf, spanLength } from '@/lib/periods/rules/span'

/** The twelve months before a plan: what "last year's shape" is taken from. */
export function yearBefore(plan: Span): Span {
  return { from: addMonths(plan.from, -12), through: addMonths(plan.from, -1) }
}

/**
 * The same months a year before a plan of at most a year; before a longer one, the year before it. A target is
 * told beside what was done in them.
 */
export function lastYearOf(plan: Span): Span {
  return spanLength(plan) > 12
    ? yearBefore(plan)
    : { from: addMonths(plan.from, -12), through: addMonths(plan.through, -12) }
}

/**
 * Weights by the shape of the year before: each month of the plan weighs what the same month of that year brought.
 * Empty, which is even, where that year brought nothing in those months.
 */
export function shapeWeights(plan: Span, amountIn: (month: Month) => number): number[] {
  const shape = new Map(monthsOf(yearBefore(plan)).map((month) => [monthNumber(month), amountIn(month)]))
  const weights = monthsOf(plan).map((month) => Math.max(0, shape.get(monthNumber(month)) ?? 0))
  return weights.some((weight) => weight > 0) ? weights : []
}

/** Own weights: one for each month of the plan, whole, and not all of them nothing. */
export function areWeightsFor(plan: Span, weights: readonly number[]): boolean {
  return (
    weights.length === spanLength(plan) &&
    weights.every((weight) => Number.isSafeInteger(weight) && weight >= 0) &&
    weights.some((weight) => weight > 0)
  )
}
