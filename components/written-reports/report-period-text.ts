import type { Locale } from '@/lib/format/locale'
import { monthLabel, spanLabel } from '@/lib/format/month-label'
import type { Span } from '@/lib/periods/rules/span'
import type { ReportKind } from '@/lib/written-reports/rules/report-kind'

/** The months of a report in short, beginning with a capital: `6 tháng đầu năm 2024`, `Tháng 5/2024`. */
export function reportPeriodText(kind: ReportKind, span: Span, locale: Locale): string {
  const text =
    kind !== 'campaign'
      ? spanLabel(kind, span, locale)
      : span.from === span.through
        ? monthLabel(span.through, locale)
        : `${monthLabel(span.from, locale)} – ${monthLabel(span.through, locale)}`
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}
