import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { PlanKind, Target } from '@/lib/plans/rules/choose-target'
import type { PlanForecast } from '@/lib/plans/rules/forecast'
import { forecastOfFlow } from '@/lib/plans/rules/forecast'
import type { History, IndicatorSeries } from '@/lib/plans/rules/history'
import type { Actual, SumOf } from '@/lib/plans/rules/measure'
import type { PlanGap } from '@/lib/plans/rules/plan-gap'
import { planGap } from '@/lib/plans/rules/plan-gap'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import { planResult } from '@/lib/plans/rules/plan-result'

/** A target of a unit directly below. */
export type TargetBelow = Target & { unitCode: string; unitName: string }

/** One indicator of a plan: what it asks of the unit, how far that is, and what it asks of the units below. */
export type PlannedIndicator = {
  code: string
  kind: IndicatorSeries['kind']
  name: string
  measure: string
  target: Target | null
  /** What earlier versions asked, oldest first; only where the number changed. */
  earlier: { revision: number; target: number }[]
  /** Null when the plan has not begun, or asks nothing of this unit. */
  result: PlanResult | null
  /** Where the result comes from: reported figures, or, where none were, what the registers count on the day. */
  source: 'figures' | 'register'
  /** Where a flow of a running plan may end; null where nothing can be said yet. */
  forecast: PlanForecast | null
  below: { code: string; name: string; target: number }[]
  gap: PlanGap | null
}

/** What a version of the plan asked of the unit. */
export type VersionedTarget = { revision: number; indicator: string; target: number }

/** The months of a plan that are counted by `through`; null before it begins. To a milestone one is always on the way. */
export function countedOf(plan: Span & { kind: PlanKind }, through: Month): Span | null {
  if (through < plan.from && plan.kind !== 'milestone') return null
  return { from: Math.min(plan.from, through), through: Math.min(plan.through, through) }
}

export function plannedIndicator(question: {
  indicator: IndicatorSeries
  own: Target | null
  below: readonly TargetBelow[]
  versions: readonly VersionedTarget[]
  counted: Span | null
  history: History
  /** The two parts of a ratio as the registers count them; null where they do not. */
  registered?: ((target: Target) => Actual | null) | undefined
}): PlannedIndicator {
  const { indicator, own, below, versions, counted, history } = question
  const { code, kind, name, measure } = indicator
  const reported = own && counted && resultOf(indicator, own, counted, history)
  const registered = reported?.missing === 'actual' && own ? (question.registered?.(own) ?? null) : null
  return {
    ...{ code, kind, name, measure, target: own },
    earlier: own === null ? [] : earlierTargets(own, versions),
    result: own && counted && registered ? resultOfRegister(indicator, own, counted, registered) : reported,
    source: registered === null ? 'figures' : 'register',
    forecast: own && counted && forecastOf(indicator, own, counted, history),
    below: below.map(({ unitCode, unitName, target }) => ({ code: unitCode, name: unitName, target })),
    gap: kind === 'ratio' ? null : planGap(own, below),
  }
}

function resultOf(formula: IndicatorSeries, target: Target, counted: Span, history: History): PlanResult {
  return planResult({
    ...{ formula, target, span: counted, sums: history.sums(counted), sumsLastYear: null },
    sumsAt: (month) => history.sums({ from: month, through: month }),
  })
}

/** What the registers count takes the place of both parts, never of one. */
function resultOfRegister(
  formula: IndicatorSeries,
  target: Target,
  counted: Span,
  { numerator, denominator }: Actual,
): PlanResult {
  const sums: SumOf = (code) => {
    const amount = code === formula.numerator ? numerator : denominator
    return amount === null ? null : { amount, approved: amount }
  }
  return planResult({ formula, target, span: counted, sums, sumsLastYear: null, sumsAt: () => () => null })
}

function forecastOf(
  { kind, code }: IndicatorSeries,
  target: Target,
  counted: Span,
  history: History,
): PlanForecast | null {
  if (kind !== 'flow' || counted.from !== target.from) return null
  return forecastOfFlow({
    ...{ plan: target, through: counted.through, target: target.target },
    amount: (span) => history.wholeSums(span)(code)?.amount ?? null,
  })
}

/** The numbers before the one that holds, each once when it changed. */
function earlierTargets(own: Target, versions: readonly VersionedTarget[]): PlannedIndicator['earlier'] {
  const before = versions
    .filter(({ revision }) => revision < own.revision)
    .sort((a, b) => a.revision - b.revision)
    .map(({ revision, target }) => ({ revision, target }))
  return before.filter(({ target }, at) => target !== (before[at + 1]?.target ?? own.target))
}
