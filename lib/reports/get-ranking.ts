import 'server-only'
import { flowCodes } from '@/lib/figures/rules/aggregate'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lastDueMonth } from '@/lib/plans/rules/default-through'
import { historyOf } from '@/lib/plans/rules/history'
import { readChosenResults } from './read-chosen-results'
import { readPipelineBelow, readChangesBelow, readStepsBelow } from './read-ranking-facts'
import { readReportMonths } from './read-report-months'
import { readUnitsBelow } from './read-units-below'
import { askedLeaves } from './rules/asked-leaves'
import { indicatorLine, openingMonths } from './rules/compose-dashboard'
import { composeRanking } from './rules/compose-ranking'
import { PIPELINE_INDICATORS } from './rules/headline'
import { reportsOf } from './rules/report-months'
import { targetsByUnit } from './rules/targets-by-unit'
import { dashboardInput } from './schemas'
import type { RankingView } from './views'

/**
 * The units directly below ranked by any one indicator, with their way since the month before and why those that
 * are behind are. One transaction of eight statements: the unit, its history by month, the targets, the units
 * below, their months, their reports, the employers on the way to a union, and the decisions on their targets.
 * @throws DomainError not_found when the unit is not in scope, forbidden without dashboard.read
 */
export async function getRanking({ ctx, input }: { ctx: Context; input: unknown }): Promise<RankingView> {
  const asked = parseInput(dashboardInput, input)
  requireCapability(ctx, 'dashboard.read')
  const on = asked.asOf ?? ctx.today
  return withScope(ctx, async (tx) => {
    const {
      unit,
      indicators,
      indicator,
      targets,
      period,
      page: shown,
    } = await readChosenResults(tx, ctx, asked)
    const page = {
      ...shown,
      may: {
        openPlans: can(ctx, 'plans.read'),
        openFounding: can(ctx, 'employers.read'),
        openReports: can(ctx, 'figures.read'),
      },
    }
    if (!indicator || unit.rank === 'grassroots') return { ...page, ranking: null }

    const targetsOf = targetsByUnit(targets)
    const line = indicatorLine(indicator, {
      ...{ history: historyOf(indicators), period, compared: true, targetsBelow: () => [] },
      targets: (code) => targetsOf(unit.id, code),
    })
    const openings = openingMonths([line])
    const leaves = askedLeaves([indicator], indicators, openings)
    const units = await readUnitsBelow(tx, ctx, unit, {
      span: period.span,
      lastYear: period.lastYear,
      leaves,
    })
    const steps = await readStepsBelow(tx, ctx, unit, {
      ...{ span: period.span, leaves: leaves.map(({ code }) => code) },
    })
    const reports = await readReportMonths(tx, ctx, unit, period.span)
    const ofPipeline = PIPELINE_INDICATORS.some((code) => code === indicator.code)
    const pipeline = ofPipeline && page.may.openFounding ? await readPipelineBelow(tx, ctx, unit) : null
    const plans = [...new Set(targets.map(({ planId }) => planId))]
    const change = await readChangesBelow(tx, ctx, unit, { indicator: indicator.code, plans, on })

    const { cutoffDay, graceDays } = ctx
    const ranking = composeRanking({
      ...{ units, indicator, reports, steps, change },
      targets: (unitId) => targetsOf(unitId, indicator.code),
      lastDue: lastDueMonth({ today: on, cutoffDay, graceDays }),
      pipeline: (child) => (child.rank === 'grassroots' ? null : (pipeline?.(child) ?? null)),
      question: {
        ...{
          formulas: [indicator],
          spanKind: period.kind,
          span: period.span,
          lastYear: period.lastYear,
          openings,
        },
        flows: flowCodes(indicators),
      },
    })
    return {
      ...page,
      ranking: { ...ranking, total: line, reports: reportsOf(units.flatMap((child) => reports(child))) },
    }
  })
}
