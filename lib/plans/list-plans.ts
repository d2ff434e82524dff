import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findUnit } from '@/lib/units/internal'
import { readPlanVersions, type PlanVersions } from './read-plan-versions'
import { readSeries } from './read-series'
import { readTargets, type UnitTarget } from './read-targets'
import { countedOf, plannedIndicator } from './rules/compose-plan'
import { defaultThrough } from './rules/default-through'
import { historyOf, monthsWithFigures, type History, type IndicatorSeries } from './rules/history'
import { planListInput } from './schemas'
import type { PlanListView, PlanView } from './views'

const everyMonth = { from: 0, through: 999_912 }

/**
 * The plans that ask something of a unit or of the units directly below it, with how far each is: what runs
 * first, then what is to come, then what is over.
 * @throws DomainError not_found when the unit is not in scope, forbidden without plans.read
 */
export async function listPlans({ ctx, input }: { ctx: Context; input: unknown }): Promise<PlanListView> {
  const asked = parseInput(planListInput, input)
  requireCapability(ctx, 'plans.read')
  return withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    const indicators = await readSeries(tx, ctx, unit)
    const targets = await readTargets(tx, ctx, unit, {
      span: everyMonth,
      indicatorsBelow: indicators.map(({ code }) => code),
    })
    const versions = await readPlanVersions(tx, ctx, unit)
    const { today, cutoffDay, graceDays } = ctx
    const months = monthsWithFigures(indicators)
    const through =
      asked.through ?? defaultThrough({ months, today, cutoffDay, graceDays, year: asked.year ?? null }).month
    const history = historyOf(indicators)
    const plans = versions
      .map((plan) => planView({ plan, indicators, targets, unitId: unit.id, through, history }))
      .filter((plan) => plan.indicators.length > 0)
    return {
      federation: ctx.tenantCode,
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      decimals: asked.decimals === '2' ? 2 : 0,
      through,
      plans: inOrder(plans),
    }
  })
}

/** What ends soonest first; of what is over, what ended last. */
function inOrder(plans: readonly PlanView[]): PlanView[] {
  const of = (when: PlanView['when']) => plans.filter((plan) => plan.when === when)
  const soonest = (a: PlanView, b: PlanView) => a.through - b.through
  return [...of('running').sort(soonest), ...of('future').sort(soonest), ...of('past')]
}

function planView(question: {
  plan: PlanVersions
  indicators: readonly IndicatorSeries[]
  targets: readonly UnitTarget[]
  unitId: string
  through: number
  history: History
}): PlanView {
  const { plan, indicators, unitId, through, history } = question
  const targets = question.targets.filter(({ planId }) => planId === plan.id)
  const counted = countedOf(plan, through)
  return {
    ...{ id: plan.id, kind: plan.kind, title: plan.title, from: plan.from, through: plan.through },
    ...{ counted, revisions: plan.revisions },
    when: counted === null ? 'future' : plan.through < through ? 'past' : 'running',
    indicators: indicators.flatMap((indicator) => {
      const ofIndicator = targets.filter((target) => target.indicator === indicator.code)
      if (ofIndicator.length === 0) return []
      return plannedIndicator({
        ...{ indicator, counted, history },
        own: ofIndicator.find((target) => target.unitId === unitId) ?? null,
        below: ofIndicator.filter((target) => target.unitId !== unitId),
        versions: plan.versions.filter((version) => version.indicator === indicator.code),
      })
    }),
  }
}
