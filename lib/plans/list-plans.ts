import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { nationalAskView, planView, type PlanTelling } from './plan-view'
import { readNationAsks } from './read-nation-asks'
import { readPlanVersions, type PlanVersions } from './read-plan-versions'
import { readRegistered } from './read-registered'
import { readResultSeries } from './read-result-series'
import { readTargets } from './read-targets'
import { defaultThrough } from './rules/default-through'
import { historyOf, monthsWithFigures } from './rules/history'
import { planListInput } from './schemas'
import type { PlanListView, PlanView, PreparedPlanView } from './views'

const everyMonth = { from: 0, through: 999_912 }

/**
 * The plans that ask something of a unit or of the units directly below it, with how far each is: what runs
 * first, then what is to come, then what is over. Targets are those of today, or of the day asked for: a
 * percentage printed before a revision comes out again.
 * @throws DomainError not_found when the unit is not in scope, forbidden without plans.read
 */
export async function listPlans({ ctx, input }: { ctx: Context; input: unknown }): Promise<PlanListView> {
  const asked = parseInput(planListInput, input)
  requireCapability(ctx, 'plans.read')
  const on = asked.asOf ?? ctx.today
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const indicators = await readResultSeries(tx, ctx, unit)
    const targets = await readTargets(tx, ctx, unit, {
      ...{ span: everyMonth, on },
      indicatorsBelow: indicators.map(({ code }) => code),
    })
    const versions = await readPlanVersions(tx, ctx, unit, { on })
    const asks = unit.rank === 'top' ? await readNationAsks(tx, on) : []
    const { cutoffDay, graceDays } = ctx
    const months = monthsWithFigures(indicators)
    const through =
      asked.through ??
      defaultThrough({ months, today: on, cutoffDay, graceDays, year: asked.year ?? null }).month
    const history = historyOf(indicators)
    const registered = await readRegistered(tx, ctx, unit, {
      targets: [...targets.filter(({ unitId }) => unitId === unit.id), ...asks],
      ...{ through, on, indicators, history },
    })
    const telling: PlanTelling = { indicators, targets, unit, through, history, registered }
    const plans = versions.map((plan) => planView(plan, telling)).filter(asksSomething)
    const listed = new Set(plans.map(({ id }) => id))
    const own = unit.id === ctx.unitId
    const may = {
      create: own && unit.rank !== 'grassroots' && can(ctx, 'plans.assign'),
      assign: own && unit.rank !== 'grassroots' && can(ctx, 'plans.assign'),
    }
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      decimals: asked.decimals === '2' ? 2 : 0,
      through,
      asOf: asked.asOf ?? null,
      plans: inOrder(plans),
      fromNation: nationalAskView(asks, telling),
      prepared: may.assign ? preparedBy(unit, versions, listed) : [],
      may,
    }
  })
}

function asksSomething({ indicators }: PlanView): boolean {
  return indicators.length > 0
}

/** What ends soonest first; of what is over, what ended last. */
function inOrder(plans: readonly PlanView[]): PlanView[] {
  const of = (when: PlanView['when']) => plans.filter((plan) => plan.when === when)
  const soonest = (a: PlanView, b: PlanView) => a.through - b.through
  return [...of('running').sort(soonest), ...of('future').sort(soonest), ...of('past')]
}

/** Plans of its own of which nothing was decided yet. */
function preparedBy(
  unit: ScopedUnit,
  plans: readonly PlanVersions[],
  listed: ReadonlySet<string>,
): PreparedPlanView[] {
  return plans
    .filter(({ id, ownerId }) => ownerId === unit.id && !listed.has(id))
    .map(({ id, kind, title, from, through, owner }) => ({ id, kind, title, from, through, owner }))
}
