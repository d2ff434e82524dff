import type { Locale } from '@/lib/format/locale'
import { monthLabel, spanLabel, termLabel } from '@/lib/format/month-label'
import type { Month } from '@/lib/periods/rules/month'
import type { Span, SpanKind } from '@/lib/periods/rules/span'

/** What is said of a period in the line above the sentence: an "as of", a term, or the span's own name. */
export type PeriodText =
  | { form: 'as_of'; month: string }
  | { form: 'term'; years: string; month: string }
  | { form: 'name'; name: string }

export function periodText(
  { kind, span, term }: { kind: SpanKind; span: Span; term: Span | null },
  locale: Locale,
): PeriodText {
  const month = monthLabel(span.through, locale)
  if (kind === 'term') return { form: 'term', years: yearsOf(term ?? span), month }
  if (kind === 'year') return { form: 'as_of', month }
  return { form: 'name', name: capitalised(spanLabel(kind, span, locale)) }
}

/** The same span a year earlier, short: `6 tháng đầu năm 2023`, `tháng 6/2023`. */
export function comparedText(kind: SpanKind, span: Span, locale: Locale): string {
  return kind === 'term' ? termLabel(span, locale) : spanLabel(kind, span, locale)
}

export function capitalised(text: string): string {
  return text.charAt(0).toLocaleUpperCase() + text.slice(1)
}

function yearsOf({ from, through }: { from: Month; through: Month }): string {
  return `${Math.trunc(from / 100)}–${Math.trunc(through / 100)}`
}
