import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { yearOf } from '@/lib/periods/rules/month'
import { yearSpan } from '@/lib/periods/rules/span'
import { readSeries } from '@/lib/plans/read-series'
import { readTargets } from '@/lib/plans/read-targets'
import { historyOf } from '@/lib/plans/rules/history'
import { findUnit } from '@/lib/units/internal'
import { readReportMonths } from './read-report-months'
import { readUnitsBelow } from './read-units-below'
import { askedLeaves } from './rules/asked-leaves'
import {
  chosenIndicator,
  headlineOf,
  indicatorLine,
  isAskedOf,
  openingMonths,
} from './rules/compose-dashboard'
import { composeTiles } from './rules/compose-tiles'
import { periodOf } from './rules/period'
import { reportsOf } from './rules/report-months'
import { resultsThrough } from './rules/results-through'
import { targetsByUnit } from './rules/targets-by-unit'
import { dashboardInput } from './schemas'
import type { TileMapView } from './tile-map-views'

/**
 * The units directly below as tiles by any one indicator: the unit, its history, the targets, the units below and
 * their reports, in five statements.
 * @throws DomainError not_found when the unit is not in scope, forbidden without dashboard.read
 */
export async function getTileMap({ ctx, input }: { ctx: Context; input: unknown }): Promise<TileMapView> {
  const asked = parseInput(dashboardInput, input)
  requireCapability(ctx, 'dashboard.read')
  const on = asked.asOf ?? ctx.today
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const indicators = await readSeries(tx, ctx, unit)
    const { through, basis } = resultsThrough(ctx, asked, indicators)
    const choices = indicators.filter((indicator) => isAskedOf(indicator, unit.rank))
    const indicator = chosenIndicator(choices, headlineOf(choices, unit.rank), asked.indicator ?? null)

    const targets = await readTargets(tx, ctx, unit, {
      ...{ span: yearSpan(yearOf(through)), indicatorsBelow: indicator ? [indicator.code] : [], on },
    })
    const period = periodOf(
      { kind: asked.span ?? null, through },
      targets.filter(({ unitId }) => unitId === unit.id),
      targets.filter(({ unitId }) => unitId !== unit.id),
    )
    const page = {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      ...{ period, through, basis, asOf: asked.asOf ?? null },
      decimals: asked.decimals === '2' ? (2 as const) : (0 as const),
      choices: choices.map(({ code, name }) => ({ code, name })),
    }
    const targetsOf = targetsByUnit(targets)
    const history = historyOf(indicators)
    const chosen =
      indicator &&
      indicatorLine(indicator, {
        ...{ history, period, compared: false, targetsBelow: () => [] },
        targets: (code) => targetsOf(unit.id, code),
      })
    if (!indicator || !chosen || unit.rank === 'grassroots') {
      return { ...page, chosen, tiles: [], bands: NO_BANDS }
    }

    const openings = openingMonths([chosen])
    const units = await readUnitsBelow(tx, ctx, unit, {
      ...{ span: period.span, lastYear: null },
      leaves: askedLeaves([indicator], indicators, openings),
    })
    const reports = await readReportMonths(tx, ctx, unit, period.span)
    return {
      ...{ ...page, chosen },
      ...composeTiles({
        ...{ units, indicators: [indicator], chosen: indicator.code, history, period, openings },
        flows: new Set(indicators.filter(({ kind }) => kind === 'flow').map(({ code }) => code)),
        targets: targetsOf,
        counts: (child) => reportsOf(reports(child)),
        compared: false,
      }),
    }
  })
}

const NO_BANDS = { exceeded: 0, on_track: 0, half: 0, behind: 0, no_plan: 0 }
