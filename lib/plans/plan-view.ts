import 'server-only'
import type { Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'
import type { NationAsk } from './read-nation-asks'
import type { PlanVersions } from './read-plan-versions'
import type { Registered } from './read-registered'
import type { UnitTarget } from './read-targets'
import { countedOf, plannedIndicator } from './rules/compose-plan'
import type { History, IndicatorSeries } from './rules/history'
import type { NationalAskView, PlanView } from './views'

/** What plans are told from. */
export interface PlanTelling {
  indicators: readonly IndicatorSeries[]
  targets: readonly UnitTarget[]
  unit: ScopedUnit
  through: Month
  history: History
  /** What the registers count where no figures were reported. */
  registered: Registered
}

/** One plan as it concerns the unit. */
export function planView(plan: PlanVersions, telling: PlanTelling): PlanView {
  const { indicators, unit, through, history } = telling
  const targets = telling.targets.filter(({ planId }) => planId === plan.id)
  const counted = countedOf(plan, through)
  return {
    ...{ id: plan.id, kind: plan.kind, title: plan.title, from: plan.from, through: plan.through },
    ...{ owner: plan.owner, counted, revisions: plan.revisions },
    when: whenOf(plan, counted, through),
    indicators: indicators.flatMap((indicator) => {
      const ofIndicator = targets.filter((target) => target.indicator === indicator.code)
      if (ofIndicator.length === 0) return []
      const own = ofIndicator.find((target) => target.unitId === unit.id) ?? null
      return plannedIndicator({
        ...{ indicator, counted, history, own },
        registered: (target) => telling.registered(indicator.code, target),
        below: ofIndicator.filter((target) => target.unitId !== unit.id),
        versions: plan.versions.filter(
          (version) => version.indicator === indicator.code && version.issuerId === own?.issuerId,
        ),
      })
    }),
  }
}

/** What the nation asks, plan by plan, with the tenant's own results. */
export function nationalAskView(asks: readonly NationAsk[], telling: PlanTelling): NationalAskView[] {
  const { indicators, through, history } = telling
  const planIds = [...new Set(asks.map(({ planId }) => planId))]
  return planIds.flatMap((planId) => {
    const ofPlan = asks.filter((ask) => ask.planId === planId)
    const [plan] = ofPlan
    if (!plan) return []
    const counted = countedOf(plan, through)
    return {
      ...{ id: plan.planId, kind: plan.kind, title: plan.title, from: plan.from, through: plan.through },
      ...{ counted, when: whenOf(plan, counted, through), revision: plan.revision },
      ...{ decidedOn: plan.decidedOn, decisionNumber: plan.decisionNumber },
      indicators: indicators.flatMap((indicator) => {
        const own = ofPlan.find((ask) => ask.indicator === indicator.code)
        return own
          ? plannedIndicator({
              ...{ indicator, own, counted, history, below: [], versions: [] },
              registered: (target) => telling.registered(indicator.code, target),
            })
          : []
      }),
    }
  })
}

function whenOf(plan: { through: Month }, counted: unknown, through: Month): PlanView['when'] {
  if (counted === null) return 'future'
  return plan.through < through ? 'past' : 'running'
}
