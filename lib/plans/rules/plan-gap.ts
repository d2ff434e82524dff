import type { Target } from '@/lib/plans/rules/choose-target'

/** How the targets of the units below compare with the unit's own; they need not add up to it. */
export type PlanGap = {
  own: number
  assigned: number
  /** own − assigned: above zero some of it is nobody's, below zero more was given than was received. */
  gap: number
  /** How many units below have a target. */
  units: number
}

/**
 * The gap between a unit's target and those of the units below it in the same plan. Null without an own target
 * or without any below; rates do not add up, so they have no gap.
 */
export function planGap(own: Target | null, below: readonly Target[]): PlanGap | null {
  if (own === null) return null
  const ofThisPlan = below.filter(({ planId }) => planId === own.planId)
  if (ofThisPlan.length === 0) return null
  const assigned = exactSum(ofThisPlan.map(({ target }) => target))
  return { own: own.target, assigned, gap: exactSum([own.target, -assigned]), units: ofThisPlan.length }
}

/** Targets have at most four decimals: added as whole ten-thousandths they stay exact. */
export function exactSum(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + Math.round(number * 10_000), 0) / 10_000
}
