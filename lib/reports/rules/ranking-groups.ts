import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import type { PlanBand } from '@/lib/plans/rules/progress'

/**
 * How a meeting speaks of units: done, from half of the plan on, less than half but with the pace of the plan, behind;
 * or without a plan to speak of.
 */
export const RANKING_GROUPS = ['done', 'half', 'on_pace', 'behind', 'no_plan'] as const
export type RankingGroup = (typeof RANKING_GROUPS)[number]

export function groupOf({ band, planRatio }: { band: PlanBand; planRatio: ExactRatio | null }): RankingGroup {
  if (planRatio === null || band === 'no_plan') return 'no_plan'
  if (band === 'exceeded') return 'done'
  if (compareRatios(planRatio, { numerator: 1, denominator: 2 }) >= 0) return 'half'
  return band === 'behind' ? 'behind' : 'on_pace'
}

/** How a unit stands against the month before. */
export type Trend = {
  rankBefore: number | null
  /** How many places it has risen; below zero fallen; null where one of the ranks is not known. */
  places: number | null
  planRatioBefore: ExactRatio | null
}

export function trendOf(
  now: { rank: number | null },
  before: { rank: number | null; planRatio: ExactRatio | null },
): Trend {
  return {
    rankBefore: before.rank,
    places: now.rank === null || before.rank === null ? null : before.rank - now.rank,
    planRatioBefore: before.planRatio,
  }
}
