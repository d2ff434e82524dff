import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { compareRatios } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths } from '@/lib/periods/rules/month'
import { monthsOf } from '@/lib/periods/rules/span'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import { exactValue } from '@/lib/plans/rules/measure'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import { ranksOf, resultsBelow, type BelowQuestion, type UnitBelow } from '@/lib/reports/rules/below'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'
import { lagReasons, type LagReason, type TargetChange } from '@/lib/reports/rules/lag-reasons'
import { leavesAt, type LeafStep } from '@/lib/reports/rules/leaves-at'
import { groupOf, trendOf, type RankingGroup, type Trend } from '@/lib/reports/rules/ranking-groups'
import { reportsOf, type MonthReports } from '@/lib/reports/rules/report-months'

/** One unit in the ranking. */
export type RankedUnit = {
  code: string
  name: string
  grassroots: boolean
  closed: boolean
  /** By plan ratio, or by what was done where nobody has a plan; equal ones share a rank. Null: nothing to go by. */
  rank: number | null
  group: RankingGroup
  result: PlanResult
  reports: ReportCounts
  /** Null in the first month of the span: there is no month before to compare with. */
  trend: Trend | null
  reasons: LagReason[]
}

export type Ranking = {
  byPlan: boolean
  /** The furthest first, those with nothing to go by at the end. */
  units: RankedUnit[]
  groups: Record<RankingGroup, number>
}

export type RankingParts = {
  units: readonly UnitBelow[]
  indicator: IndicatorSeries
  /** Of one formula alone: the indicator's. */
  question: BelowQuestion
  targets: (unitId: string) => readonly Target[]
  /** Of each month of the span. */
  reports: (unit: UnitBelow) => readonly MonthReports[]
  /** The last month whose reports are due. */
  lastDue: Month
  steps: (unitId: string) => readonly LeafStep[]
  /** Null where the indicator does not come from there, or nobody may know. */
  pipeline: (unit: UnitBelow) => number | null
  change: (unitId: string, planId: string) => TargetChange | null
}

/** The units below ranked by one indicator, each with its way since the month before and why it is behind. */
export function composeRanking(parts: RankingParts): Ranking {
  const { units, question } = parts
  const { span } = question
  const before = addMonths(span.through, -1)
  const now = units.map((unit) => resultAt(parts, unit, span.through))
  const then = before < span.from ? null : units.map((unit) => resultAt(parts, unit, before))
  const byPlan = now.some(({ planRatio }) => planRatio !== null)
  const valueOf = ({ planRatio, actual }: PlanResult) => (byPlan ? planRatio : exactValue(actual))
  const ranks = ranksOf(now.map(valueOf))
  const ranksThen = then && ranksOf(then.map(valueOf))

  const ranked = now.flatMap((result, at): RankedUnit[] => {
    const unit = units[at]
    if (!unit) return []
    const rank = ranks[at] ?? null
    const past = then?.[at]
    return [
      {
        ...{ code: unit.code, name: unit.name, grassroots: unit.rank === 'grassroots', closed: unit.closed },
        ...{ rank, group: groupOf(result), result, reports: reportsOf(parts.reports(unit)) },
        trend: past ? trendOf({ rank }, { rank: ranksThen?.[at] ?? null, planRatio: past.planRatio }) : null,
        reasons: reasonsOf(parts, unit, result),
      },
    ]
  })
  ranked.sort((a, b) => furthestFirst(valueOf(a.result), valueOf(b.result)))
  return { byPlan, units: ranked, groups: groupCounts(ranked) }
}

/** What was done and how far the plan was at the end of a month of the span. */
function resultAt(parts: RankingParts, unit: UnitBelow, month: Month): PlanResult {
  const { question, targets, steps } = parts
  const current = month === question.span.through
  const span = { from: question.span.from, through: month }
  const leaves = current ? unit.leaves : leavesAt(unit.leaves, steps(unit.id), month, question.flows)
  const came = parts.reports(unit).filter((report) => report.month <= month)
  const [result] = resultsBelow(
    { leaves, began: unit.began },
    () => targets(unit.id),
    { submitted: came.reduce((sum, { submitted }) => sum + submitted, 0) },
    { ...question, span, lastYear: current ? question.lastYear : null },
  )
  if (!result) throw new RangeError('A ranking asks for one indicator')
  return result
}

function reasonsOf(parts: RankingParts, unit: UnitBelow, result: PlanResult): LagReason[] {
  const { indicator, question, lastDue } = parts
  if (unit.closed || (result.band !== 'behind' && result.band !== 'half')) return []
  const planId = result.target?.planId
  return lagReasons({
    ...{ kind: indicator.kind, direction: indicator.direction, result, span: question.span },
    due: parts.reports(unit).filter(({ month }) => month <= lastDue),
    pipeline: parts.pipeline(unit),
    change: planId === undefined ? null : parts.change(unit.id, planId),
    behind: monthsOf(question.span).map((month) => {
      const { band } = month === question.span.through ? result : resultAt(parts, unit, month)
      return { month, behind: band === 'behind' || band === 'half' }
    }),
  })
}

function groupCounts(units: readonly RankedUnit[]): Record<RankingGroup, number> {
  const counts = { done: 0, half: 0, on_pace: 0, behind: 0, no_plan: 0 }
  for (const { group } of units) counts[group] += 1
  return counts
}

/** Those with nothing to go by come last; equal ones stay in the order of the list. */
function furthestFirst(a: ExactRatio | null, b: ExactRatio | null): number {
  if (a === null || b === null) return Number(a === null) - Number(b === null)
  return compareRatios(b, a)
}
