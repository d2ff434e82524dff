import { z } from 'zod'
import type { Locale } from '@/lib/format/locale'
import { targetText } from '@/lib/format/figure-text'
import { comparisons, planKinds } from '@/lib/plans/schemas'
import type { NationalResult } from '@/lib/reports/rules/compose-national'
import type { NationalView } from '@/lib/reports/national-views'
import { indicatorName, monthSpan, next } from './parts'
import { actualAnswer, actualOf, percentOf, planPercentAnswer, resultFields, spanOf } from './result'
import { named, said } from './said'

const result = named(
  'NationalResult',
  z.object({
    indicator: indicatorName,
    actual: said('national_actual', actualAnswer.nullable()),
    plan: said(
      'national_plan',
      z
        .object({
          value: said('target_value', z.number()),
          comparison: said('comparison', z.enum(comparisons)),
          printed: said('printed', z.string()),
          kind: said('plan_kind', z.enum(planKinds)),
          span: said('plan_span', monthSpan),
        })
        .nullable(),
    ),
    planPercent: said('plan_percent', planPercentAnswer.nullable()),
    ...{ missing: resultFields.missing, band: resultFields.band, provisional: resultFields.provisional },
    hidden: said('hidden', z.enum(['few', 'beside_few']).nullable()),
  }),
)

const reports = named(
  'ReportCounts',
  z.object({
    expected: said('reports_expected', z.number().int()),
    submitted: said('reports_submitted', z.number().int()),
    approved: said('reports_approved', z.number().int()),
    onTime: said('reports_on_time', z.number().int()),
  }),
)

export const nationalAnswer = named(
  'NationalProgress',
  z.object({
    span: monthSpan,
    ranked: said('ranked_by', z.string()),
    total: z.object({ reports, results: z.array(result) }),
    data: z.array(
      z.object({
        federation: z.object({
          code: said('federation_code', z.string()),
          name: said('federation_name', z.string()),
        }),
        rank: said('national_rank', z.number().int().nullable()),
        reports,
        results: z.array(result),
      }),
    ),
    next: next(),
  }),
)

export function nationalView(view: NationalView, locale: Locale): z.input<typeof nationalAnswer> {
  const results = (shown: readonly NationalResult[]) =>
    view.indicators.flatMap((indicator, at) => {
      const found = shown[at]
      return found ? [resultView(indicator, found, locale)] : []
    })
  return {
    span: spanOf(view.span),
    ranked: view.indicators[view.ranked]?.code ?? '',
    total: { reports: view.reports, results: results(view.total) },
    data: view.rows.map((row) => ({
      federation: { code: row.code, name: row.name },
      ...{ rank: row.rank, reports: row.reports, results: results(row.results) },
    })),
    next: null,
  }
}

/** What is hidden on the screen is null here: its actual, its percentage, and its band says nothing. */
function resultView(
  { code, name, kind, measure }: NationalView['indicators'][number],
  { actual, target, planRatio, missing, band, provisional, hidden }: NationalResult,
  locale: Locale,
): z.input<typeof result> {
  return {
    indicator: { code, name, kind, measure },
    actual: hidden ? null : actualOf(kind, actual, locale),
    plan: target && {
      value: target.target,
      comparison: target.comparison,
      printed: targetText(kind, target.target, { locale, decimals: 0 }),
      kind: target.kind,
      span: spanOf(target),
    },
    planPercent: hidden ? null : percentOf(planRatio, locale),
    ...{ missing, band: hidden ? 'no_plan' : band, provisional, hidden },
  }
}
