import { z } from 'zod'
import type { Locale } from '@/lib/format/locale'
import type { PlannedIndicator } from '@/lib/plans/rules/compose-plan'
import { planKinds } from '@/lib/plans/schemas'
import type {
  NationalAskView,
  PlanDecisionView,
  PlanListView,
  PlanPageView,
  PlanView,
} from '@/lib/plans/views'
import { day, indicatorName, month, monthSpan, next, rankedUnit, unitName } from './parts'
import { resultFields, resultOf, spanOf, targetAnswer, targetOf } from './result'
import { named, said } from './said'

const { plan: _, ...progressFields } = resultFields

const planned = named(
  'PlannedIndicator',
  z.object({
    indicator: indicatorName,
    target: said('target', targetAnswer.nullable()),
    progress: said('plan_progress', z.object(progressFields).nullable()),
    earlier: said(
      'earlier',
      z.array(
        z.object({ revision: said('revision', z.number().int()), value: said('target_value', z.number()) }),
      ),
    ),
    below: said(
      'targets_below',
      z.array(z.object({ unit: unitName, value: said('target_value', z.number()) })),
    ),
  }),
)

const when = () => said('plan_when', z.enum(['running', 'past', 'future']))

const heading = {
  id: said('plan_id', z.uuid()),
  title: said('plan_title', z.string()),
  kind: said('plan_kind', z.enum(planKinds)),
  span: said('plan_span', monthSpan),
  when: when(),
  counted: said('counted', monthSpan.nullable()),
}

const decision = {
  revision: said('revision', z.number().int()),
  issuer: said('issuer', unitName.nullable()),
  decidedOn: said('decided_on', day()),
  decisionNumber: said('decision_number', z.string().nullable()),
  reason: said('revision_reason', z.string().nullable()),
}

const plan = named(
  'Plan',
  z.object({
    ...heading,
    owner: said('plan_owner', unitName.nullable()),
    revisions: said('revisions', z.array(named('PlanRevision', z.object(decision)))),
    indicators: z.array(planned),
  }),
)

const nationalAsk = named(
  'NationalAsk',
  z.object({
    ...heading,
    revision: decision.revision,
    decidedOn: decision.decidedOn,
    decisionNumber: decision.decisionNumber,
    indicators: z.array(planned),
  }),
)

const counting = {
  unit: rankedUnit,
  through: said('through_month', month()),
  asOf: said('as_of', day().nullable()),
}

export const planPage = named(
  'PlanPage',
  z.object({
    ...counting,
    data: z.array(plan),
    fromNation: said('from_nation', z.array(nationalAsk)),
    next: next(),
  }),
)

export const planAnswer = named(
  'PlanRecord',
  z.object({
    ...counting,
    plan,
    decisions: said(
      'decisions',
      z.array(
        z.object({
          ...decision,
          changes: said(
            'changes',
            z.array(
              z.object({
                unit: unitName,
                indicator: indicatorName.omit({ measure: true }),
                before: said('before', z.number().nullable()),
                after: said('after_value', z.number().nullable()),
              }),
            ),
          ),
        }),
      ),
    ),
  }),
)

export function planPageView(list: PlanListView, locale: Locale): z.input<typeof planPage> {
  return {
    ...countingOf(list),
    data: list.plans.map((one) => planView(one, locale)),
    fromNation: list.fromNation.map((one) => nationalAskView(one, locale)),
    next: null,
  }
}

export function planRecordView(page: PlanPageView, locale: Locale): z.input<typeof planAnswer> {
  return {
    ...countingOf(page),
    plan: planView(page.plan, locale),
    decisions: page.decisions.map(decisionView),
  }
}

function countingOf({ unit, through, asOf }: PlanListView | PlanPageView) {
  return { unit, through: monthText(through), asOf }
}

function monthText(value: number): string {
  return spanOf({ from: value, through: value }).through
}

function planView(one: PlanView, locale: Locale): z.input<typeof plan> {
  return {
    ...headingOf(one),
    owner: one.owner,
    revisions: one.revisions.map(({ revision, issuer, decidedOn, decisionNumber, reason }) => {
      return { revision, issuer, decidedOn, decisionNumber, reason }
    }),
    indicators: one.indicators.map((indicator) => plannedView(indicator, locale)),
  }
}

function nationalAskView(one: NationalAskView, locale: Locale): z.input<typeof nationalAsk> {
  const { revision, decidedOn, decisionNumber } = one
  return {
    ...headingOf(one),
    ...{ revision, decidedOn, decisionNumber },
    indicators: one.indicators.map((indicator) => plannedView(indicator, locale)),
  }
}

function headingOf({ id, title, kind, from, through, when: running, counted }: PlanView | NationalAskView) {
  return {
    ...{ id, title, kind, span: spanOf({ from, through }), when: running },
    counted: counted && spanOf(counted),
  }
}

function plannedView(one: PlannedIndicator, locale: Locale): z.input<typeof planned> {
  const { code, kind, name, measure, target, result, source, earlier, below } = one
  return {
    indicator: { code, name, kind, measure },
    target: target && targetOf(kind, target, locale),
    progress: result && withoutPlan(resultOf(kind, result, { source, locale })),
    earlier: earlier.map(({ revision, target: value }) => ({ revision, value })),
    below: below.map((unit) => ({ unit: { code: unit.code, name: unit.name }, value: unit.target })),
  }
}

function withoutPlan({ plan: __, ...progress }: ReturnType<typeof resultOf>) {
  return progress
}

function decisionView(one: PlanDecisionView): z.input<typeof planAnswer>['decisions'][number] {
  const { revision, issuer, decidedOn, decisionNumber, reason, changes } = one
  return {
    ...{ revision, issuer, decidedOn, decisionNumber, reason },
    changes: changes.map(({ unit, indicator, before, after }) => ({ unit, indicator, before, after })),
  }
}
