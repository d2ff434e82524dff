import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import type { Actual } from '@/lib/plans/rules/measure'
import { exactValue } from '@/lib/plans/rules/measure'
import { evenPace, phasedPace, straightPace } from '@/lib/plans/rules/pace'
import type { Comparison, PlanBand } from '@/lib/plans/rules/progress'
import { planProgress } from '@/lib/plans/rules/progress'

/** A target of a running plan with what was done of it by a month. */
export type RunningTarget = {
  indicator: string
  indicatorName: string
  kind: 'flow' | 'stock' | 'ratio'
  planTitle: string
  from: Month
  through: Month
  comparison: Comparison
  /** In the indicator's unit; of a ratio in percent. */
  target: number
  /** One whole number for each month of the plan; empty for even. */
  weights: readonly number[]
  /** Null where nothing was reported. */
  actual: Actual | null
  /** How a stock or a rate stood before the plan began. */
  opening: Actual | null
}

/** How a target stands: exact, 1 = 100%. */
export type TargetStanding = {
  indicator: string
  indicatorName: string
  kind: RunningTarget['kind']
  planTitle: string
  target: number
  actual: Actual | null
  planRatio: ExactRatio | null
  pace: ExactRatio | null
  band: PlanBand
}

/** A target of which less is done than should be by now. */
export type BehindTarget = TargetStanding & { planRatio: ExactRatio; pace: ExactRatio }

/** How a target stands at the end of `month`, and what should be done by then as its months are phased. */
export function standingOf(running: RunningTarget, month: Month): TargetStanding {
  const { indicator, indicatorName, kind, planTitle, target, actual } = running
  const pace = paceOf(running, month)
  const { planRatio, band } = planProgress({
    kind,
    actual: { numerator: actual?.numerator ?? null, denominator: actual?.denominator ?? null },
    target,
    comparison: running.comparison,
    paceShare: pace,
  })
  return { indicator, indicatorName, kind, planTitle, target, actual, planRatio, pace, band }
}

/**
 * The targets of which less is done than the pace asks for; without a pace or an actual nothing is said. Of what comes
 * in whole numbers the pace asks for whole ones: at half time nobody is behind with none of one.
 */
export function behindPace(targets: readonly RunningTarget[], month: Month): BehindTarget[] {
  return targets.flatMap((running) => {
    const { planRatio, pace, ...standing } = standingOf(running, month)
    if (planRatio === null || pace === null || standing.band === 'exceeded') return []
    return fallsShort(running, planRatio, pace) ? [{ ...standing, planRatio, pace }] : []
  })
}

function fallsShort(
  { kind, target, actual }: RunningTarget,
  planRatio: ExactRatio,
  pace: ExactRatio,
): boolean {
  if (kind === 'ratio') return compareRatios(planRatio, pace) < 0
  const due = (BigInt(Math.floor(target)) * BigInt(pace.numerator)) / BigInt(pace.denominator)
  return BigInt(actual?.numerator ?? 0) < due
}

function paceOf({ kind, from, through, target, weights, opening }: RunningTarget, month: Month) {
  const plan = { from, through }
  if (kind === 'flow') return weights.length === 0 ? evenPace(plan, month) : phasedPace(plan, weights, month)
  const began = exactValue(opening)
  return began && straightPace({ opening: began, target, elapsed: evenPace(plan, month) })
}
