import type { Month } from '@/lib/periods/rules/month'
import { sameSpanLastYear, spanFor, type Span } from '@/lib/periods/rules/span'

/** What a written report is about: a span of a year, a term, or a campaign (tháng cao điểm) with its own months. */
export const REPORT_KINDS = ['month', 'quarter', 'half', 'nine', 'year', 'term', 'campaign'] as const
export type ReportKind = (typeof REPORT_KINDS)[number]

/** The months of a report through a month; `own` are those of the term or the campaign, null where there is none. */
export function reportSpan(kind: ReportKind, through: Month, own: Span | null): Span | null {
  if (kind !== 'term' && kind !== 'campaign') return spanFor(kind, through)
  return own && spanFor('term', through, own)
}

/** The same months a year earlier; a term has none. */
export function comparedSpan(kind: ReportKind, span: Span): Span | null {
  return kind === 'term' ? null : sameSpanLastYear(span)
}
