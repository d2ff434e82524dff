import 'server-only'
import { flowCodes } from '@/lib/figures/rules/aggregate'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { KeptViews } from '@/lib/core/kept-views'
import { keepView } from '@/lib/db/keep-view'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { yearOf } from '@/lib/periods/rules/month'
import { yearSpan } from '@/lib/periods/rules/span'
import { readSeries } from '@/lib/plans/read-series'
import { readTargets } from '@/lib/plans/read-targets'
import { historyOf } from '@/lib/plans/rules/history'
import { findUnit } from '@/lib/units/internal'
import { readReportCounts } from './read-report-counts'
import { readUnitsBelow } from './read-units-below'
import { askedLeaves } from './rules/asked-leaves'
import { composeBelow } from './rules/compose-below'
import {
  chosenIndicator,
  headlineOf,
  indicatorCard,
  indicatorLine,
  isAskedOf,
  isWorthALine,
  openingMonths,
} from './rules/compose-dashboard'
import { countsBelow, countsOfUnit } from './rules/completeness-counts'
import { periodOf } from './rules/period'
import { resultsThrough } from './rules/results-through'
import { targetsByUnit } from './rules/targets-by-unit'
import { dashboardInput, type DashboardAsked } from './schemas'
import type { DashboardView } from './views'

const views = new KeptViews<DashboardView>()

/**
 * The results of a unit against its plan, and those of the units directly below it, in one transaction: a look for
 * changes since it was last read; where there are any, five statements more: the unit, its whole history by month,
 * the targets, the units below, the reports. The answer is frozen.
 * @throws DomainError not_found when the unit is not in scope, forbidden without dashboard.read
 */
export async function getDashboard({ ctx, input }: { ctx: Context; input: unknown }): Promise<DashboardView> {
  const asked = parseInput(dashboardInput, input)
  requireCapability(ctx, 'dashboard.read')
  return withScope(ctx, (tx) =>
    keepView(tx, ctx, { views, asked, read: () => readDashboard(tx, ctx, asked) }),
  )
}

async function readDashboard(tx: Tx, ctx: Context, asked: DashboardAsked): Promise<DashboardView> {
  const on = asked.asOf ?? ctx.today
  const unit = await findUnit(tx, ctx, asked.unit)
  const indicators = await readSeries(tx, ctx, unit)
  const { through, basis } = resultsThrough(ctx, asked, indicators)

  const headline = headlineOf(indicators, unit.rank)
  const chosen = chosenIndicator(indicators, headline, asked.indicator ?? null)
  const extra = chosen && !headline.includes(chosen) ? [chosen] : []
  const columns = [...headline, ...extra]

  const targets = await readTargets(tx, ctx, unit, {
    span: yearSpan(yearOf(through)),
    indicatorsBelow: columns.map(({ code }) => code),
    on,
  })
  const targetsOf = targetsByUnit(targets)
  const period = periodOf(
    { kind: asked.span ?? null, through },
    targets.filter(({ unitId }) => unitId === unit.id),
    targets.filter(({ unitId }) => unitId !== unit.id),
  )
  const compared = asked.compare === 'last_year'
  const history = historyOf(indicators)
  const telling = {
    ...{ history, period, compared },
    targets: (indicator: string) => targetsOf(unit.id, indicator),
    targetsBelow: (indicator: string) =>
      targets.filter((target) => target.unitId !== unit.id && target.indicator === indicator),
  }
  const cards = columns.map((indicator) => indicatorCard(indicator, telling))
  const openings = openingMonths(cards)

  const units =
    unit.rank === 'grassroots'
      ? []
      : await readUnitsBelow(tx, ctx, unit, {
          ...{ span: period.span, lastYear: period.lastYear },
          leaves: askedLeaves(columns, indicators, openings),
        })
  const counts = await readReportCounts(tx, ctx, unit, period.span)
  const countsOf = countsBelow(counts, unit.path)
  const reports = countsOfUnit(counts, unit.rank === 'grassroots' ? 'grassroots' : 'federation')

  return {
    federation: ctx.tenantCode,
    unit: { code: unit.code, name: unit.name, rank: unit.rank },
    ...{ period, through, basis, compared, reports },
    asOf: asked.asOf ?? null,
    decimals: asked.decimals === '2' ? 2 : 0,
    sort: asked.sort ?? null,
    chosen: chosen?.code ?? null,
    provisional:
      reports.span.approved < reports.span.expected || cards.some(({ result }) => result.provisional),
    headline: cards.slice(0, headline.length),
    chosenCard: cards[headline.length] ?? null,
    others: indicators
      .filter((indicator) => isAskedOf(indicator, unit.rank) && !columns.includes(indicator))
      .map((indicator) => indicatorLine(indicator, telling))
      .filter(isWorthALine),
    below: composeBelow({
      ...{ units, indicators: columns, chosen: chosen?.code ?? null, history, period, openings, compared },
      flows: flowCodes(indicators),
      targets: targetsOf,
      counts: (child) => countsOf(child).span,
    }),
    may: { openPlans: can(ctx, 'plans.read') },
  }
}
