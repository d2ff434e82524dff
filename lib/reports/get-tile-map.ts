import 'server-only'
import { flowCodes } from '@/lib/figures/rules/aggregate'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { historyOf } from '@/lib/plans/rules/history'
import { readChosenResults } from './read-chosen-results'
import { readReportMonths } from './read-report-months'
import { readUnitsBelow } from './read-units-below'
import { askedLeaves } from './rules/asked-leaves'
import { indicatorLine, openingMonths } from './rules/compose-dashboard'
import { composeTiles } from './rules/compose-tiles'
import { reportsOf } from './rules/report-months'
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
  return withScope(ctx, async (tx) => {
    const { unit, indicators, indicator, targets, period, page } = await readChosenResults(tx, ctx, asked)
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
        flows: flowCodes(indicators),
        targets: targetsOf,
        counts: (child) => reportsOf(reports(child)),
        compared: false,
      }),
    }
  })
}

const NO_BANDS = { exceeded: 0, on_track: 0, half: 0, behind: 0, no_plan: 0 }
