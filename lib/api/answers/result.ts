import { z } from 'zod'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { ratioOfBigInts } from '@/lib/figures/rules/exact-ratio'
import { actualText, targetText } from '@/lib/format/figure-text'
import type { Locale } from '@/lib/format/locale'
import { printPlanPercent } from '@/lib/format/print-plan-percent'
import { monthParam } from '@/lib/periods/rules/month'
import type { Target } from '@/lib/plans/rules/choose-target'
import { exactValue, type Actual } from '@/lib/plans/rules/measure'
import type { PlanResult } from '@/lib/plans/rules/plan-result'
import { comparisons, planKinds } from '@/lib/plans/schemas'
import { day, fraction, monthSpan } from './parts'
import { named, said } from './said'

const printed = () => said('printed', z.string())

export const actualAnswer = named(
  'Actual',
  z.object({
    value: said('actual_value', z.number()),
    numerator: said('numerator', z.number().int()),
    denominator: said('denominator', z.number().int().nullable()),
    printed: printed(),
  }),
)

export const targetAnswer = named(
  'Target',
  z.object({
    value: said('target_value', z.number()),
    comparison: said('comparison', z.enum(comparisons)),
    printed: printed(),
    derived: said('derived', z.boolean()),
    threshold: said('threshold', z.number().int().nullable()),
    plan: z.object({
      id: said('plan_id', z.uuid()),
      title: said('plan_title', z.string()),
      kind: said('plan_kind', z.enum(planKinds)),
      span: said('plan_span', monthSpan),
    }),
    revision: said('revision', z.number().int()),
    decidedOn: said('decided_on', day()),
    decisionNumber: said('decision_number', z.string().nullable()),
  }),
)

export const planPercentAnswer = named(
  'PlanPercent',
  z.object({
    exact: said('percent_exact', fraction),
    value: said('percent_value', z.number()),
    printed: said('percent_printed', z.string()),
    printedDecimals: said('percent_decimals', z.string()),
    excess: said('percent_excess', z.string().nullable()),
  }),
)

/** How far something is, and against what. */
export const resultFields = {
  actual: said('actual', actualAnswer.nullable()),
  approved: said('approved', actualAnswer.nullable()),
  plan: said('plan', targetAnswer.nullable()),
  planPercent: said('plan_percent', planPercentAnswer.nullable()),
  missing: said('missing', z.enum(['plan', 'actual']).nullable()),
  band: said('band', z.enum(['exceeded', 'on_track', 'half', 'behind', 'no_plan'])),
  lastYear: said('last_year', actualAnswer.nullable()),
  source: said('source', z.enum(['figures', 'register'])),
  provisional: said('provisional', z.boolean()),
}

export const resultAnswer = z.object(resultFields)

/** A result in numbers, exact, and beside them as every screen prints it. */
export function resultOf(
  kind: IndicatorKind,
  result: PlanResult,
  { source, locale }: { source: 'figures' | 'register'; locale: Locale },
): z.input<typeof resultAnswer> {
  return {
    actual: actualOf(kind, result.actual, locale),
    approved: actualOf(kind, result.approved, locale),
    plan: result.target && targetOf(kind, result.target, locale),
    planPercent: percentOf(result.planRatio, locale),
    ...{ missing: result.missing, band: result.band },
    lastYear: actualOf(kind, result.lastYear, locale),
    ...{ source, provisional: result.provisional },
  }
}

/** Null where nothing is known, and where a rate has nothing to be divided by. */
export function actualOf(
  kind: IndicatorKind,
  actual: Actual | null,
  locale: Locale,
): z.input<typeof actualAnswer> | null {
  const value = exactValue(actual)
  if (actual === null || value === null) return null
  return {
    value: value.numerator / value.denominator,
    ...{ numerator: actual.numerator, denominator: actual.denominator },
    printed: actualText(kind, actual, { locale, decimals: 0 }),
  }
}

export function targetOf(kind: IndicatorKind, target: Target, locale: Locale): z.input<typeof targetAnswer> {
  const { comparison, derived, threshold, revision, decidedOn, decisionNumber } = target
  return {
    value: target.target,
    printed: targetText(kind, target.target, { locale, decimals: 0 }),
    plan: { id: target.planId, title: target.title, kind: target.kind, span: spanOf(target) },
    ...{ comparison, derived, threshold, revision, decidedOn, decisionNumber },
  }
}

export function percentOf(
  planRatio: ExactRatio | null,
  locale: Locale,
): z.input<typeof planPercentAnswer> | null {
  if (planRatio === null) return null
  const exact = ratioOfBigInts(BigInt(planRatio.numerator) * 100n, BigInt(planRatio.denominator))
  const { achieved, excess } = printPlanPercent(planRatio, 0, locale)
  return {
    exact,
    value: exact.numerator / exact.denominator,
    printed: achieved,
    printedDecimals: printPlanPercent(planRatio, 2, locale).achieved,
    excess,
  }
}

export function spanOf({ from, through }: { from: number; through: number }): z.input<typeof monthSpan> {
  return { from: monthParam(from), through: monthParam(through) }
}
