import 'server-only'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { findPlan } from './find-plan'
import { planView } from './plan-view'
import { mayHandDown } from './read-assignment'
import { readDecisions } from './read-decisions'
import { readDraft } from './read-draft'
import { readPlanVersions } from './read-plan-versions'
import { readRegistered } from './read-registered'
import { readResultSeries } from './read-result-series'
import { readTargets } from './read-targets'
import { defaultThrough } from './rules/default-through'
import { historyOf, monthsWithFigures } from './rules/history'
import { planInput } from './schemas'
import type { PlanPageView } from './views'

/**
 * A programme as it concerns a unit: its targets with their results, and every decision with what it changed. As
 * of an earlier day, what was known by then.
 * @throws DomainError not_found without such a plan or unit, forbidden without plans.read
 */
export async function getPlan({ ctx, input }: { ctx: Context; input: unknown }): Promise<PlanPageView> {
  const asked = parseInput(planInput, input)
  requireCapability(ctx, 'plans.read')
  const on = asked.asOf ?? ctx.today
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const found = await findPlan(tx, ctx, asked.plan, unit)
    const indicators = await readResultSeries(tx, ctx, unit)
    const targets = await readTargets(tx, ctx, unit, {
      ...{ span: { from: 0, through: 999_912 }, on },
      indicatorsBelow: indicators.map(({ code }) => code),
    })
    const [versions] = await readPlanVersions(tx, ctx, unit, { on, plan: found.id })
    if (!versions) throw notFound()
    const decisions = await readDecisions(tx, ctx, unit, { plan: found.id, on, indicators })
    const own = unit.id === ctx.unitId
    const draft = own ? await readDraft(tx, ctx, found.id, unit) : null
    const { cutoffDay, graceDays } = ctx
    const months = monthsWithFigures(indicators)
    const through =
      asked.through ?? defaultThrough({ months, today: on, cutoffDay, graceDays, year: null }).month
    const history = historyOf(indicators)
    const registered = await readRegistered(tx, ctx, unit, {
      targets: targets.filter(({ planId, unitId }) => planId === found.id && unitId === unit.id),
      through,
      on,
      indicators,
      history,
    })
    const owns = own && found.ownerId === unit.id && can(ctx, 'plans.assign')
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      decimals: asked.decimals === '2' ? 2 : 0,
      ...{ through, asOf: asked.asOf ?? null, today: ctx.today, decisions },
      plan: planView(versions, { indicators, unit, through, history, targets, registered }),
      draft: draft && {
        ...{ version: draft.version, changedBy: draft.changedBy, changedAt: draft.changedAt },
        cells: draft.cells.filter(({ version }) => version > 0).length,
      },
      may: {
        assign: mayHandDown(ctx, found, unit),
        rename: owns,
        void: owns && decisions.length === 0 && asked.asOf === undefined,
      },
    }
  })
}
