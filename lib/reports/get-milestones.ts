import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readNationAsks } from '@/lib/plans/read-nation-asks'
import { readSeries } from '@/lib/plans/read-series'
import { readTargets } from '@/lib/plans/read-targets'
import { defaultThrough } from '@/lib/plans/rules/default-through'
import { historyOf, monthsWithFigures } from '@/lib/plans/rules/history'
import { findUnit } from '@/lib/units/internal'
import { milestonesInput } from './milestone-schemas'
import type { MilestonesView } from './milestone-views'
import { readRegisteredCounts } from './read-registered-counts'
import { composeMilestones, type MilestoneTarget } from './rules/compose-milestones'

const everyMonth = { from: 0, through: 999_912 }

/**
 * What a unit is to reach by which year, how far it came, and where its present course leads: three statements, for
 * the top one more that asks what the nation wants of it, and a few where only the registers know a rate.
 * @throws DomainError not_found when the unit is not in scope, forbidden without dashboard.read
 */
export async function getMilestones({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MilestonesView> {
  const asked = parseInput(milestonesInput, input)
  requireCapability(ctx, 'dashboard.read')
  const on = asked.asOf ?? ctx.today
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const indicators = await readSeries(tx, ctx, unit)
    const held = await readTargets(tx, ctx, unit, { span: everyMonth, indicatorsBelow: [], on })
    const asks = unit.rank === 'top' ? await readNationAsks(tx, on) : []
    const targets: MilestoneTarget[] = [
      ...held.map((target) => ({ ...target, fromNation: false })),
      ...asks.map((target) => ({ ...target, fromNation: true })),
    ].filter(({ kind }) => kind === 'milestone')

    const { cutoffDay, graceDays } = ctx
    const months = monthsWithFigures(indicators)
    const { month, basis } = defaultThrough({
      ...{ months, today: on, cutoffDay, graceDays },
      year: asked.year ?? null,
    })
    const through = asked.through ?? month
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      ...{ through, basis: asked.through === undefined ? basis : 'asked', asOf: asked.asOf ?? null },
      decimals: asked.decimals === '2' ? 2 : 0,
      paths: composeMilestones({
        ...{ indicators, history: historyOf(indicators), targets, through },
        registered: await readRegisteredCounts(tx, ctx, unit, { targets, indicators, through, on }),
      }),
      may: { openPlans: can(ctx, 'plans.read') },
    }
  })
}
