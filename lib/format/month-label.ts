import type { Locale } from '@/lib/format/locale'
import type { Month } from '@/lib/periods/rules/month'
import { monthNumber, yearOf } from '@/lib/periods/rules/month'
import type { Span, SpanKind } from '@/lib/periods/rules/span'
import { spanLength } from '@/lib/periods/rules/span'

/** A month in a sentence: `tháng 6/2024`, `June 2024`. */
export function monthLabel(month: Month, locale: Locale): string {
  return locale === 'vi'
    ? `tháng ${monthNumber(month)}/${yearOf(month)}`
    : `${englishName(month)} ${yearOf(month)}`
}

/** A month on the axis of a chart, where the year is known: `T6`, `Jun`. */
export function shortMonthLabel(month: Month, locale: Locale): string {
  return locale === 'vi' ? `T${monthNumber(month)}` : englishName(month).slice(0, 3)
}

/**
 * A span in a sentence. A whole quarter, half, year has its name (`Quý II/2024`, `6 tháng đầu năm 2024`,
 * `năm 2024`); a span still running says how far it has come (`8 tháng đầu năm 2024`, `tháng 4–5/2024`).
 */
export function spanLabel(kind: SpanKind, span: Span, locale: Locale): string {
  if (kind === 'term') return termLabel(span, locale)
  if (kind === 'month' || span.from === span.through) return monthLabel(span.through, locale)
  if (kind === 'quarter') return quarterLabel(span, locale)
  if (kind === 'year' && spanLength(span) === 12) return yearLabel(yearOf(span.through), locale)
  return firstMonthsLabel(span, locale)
}

/** `năm 2024`, `2024`. */
export function yearLabel(year: number, locale: Locale): string {
  return locale === 'vi' ? `năm ${year}` : String(year)
}

/** `nhiệm kỳ 2018–2023`, `term 2018–2023`. */
export function termLabel(term: Span, locale: Locale): string {
  const years = `${yearOf(term.from)}–${yearOf(term.through)}`
  return locale === 'vi' ? `nhiệm kỳ ${years}` : `term ${years}`
}

const ENGLISH_MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const

const ROMAN_QUARTERS = ['I', 'II', 'III', 'IV'] as const

function quarterLabel(span: Span, locale: Locale): string {
  const year = yearOf(span.through)
  const quarter = Math.floor((monthNumber(span.from) - 1) / 3)
  if (spanLength(span) === 3) {
    return locale === 'vi' ? `Quý ${ROMAN_QUARTERS[quarter] ?? ''}/${year}` : `Q${quarter + 1} ${year}`
  }
  return locale === 'vi'
    ? `tháng ${monthNumber(span.from)}–${monthNumber(span.through)}/${year}`
    : `${englishName(span.from)}–${englishName(span.through)} ${year}`
}

function firstMonthsLabel(span: Span, locale: Locale): string {
  const count = spanLength(span)
  const year = yearOf(span.through)
  return locale === 'vi' ? `${count} tháng đầu năm ${year}` : `first ${count} months of ${year}`
}

function englishName(month: Month): string {
  return ENGLISH_MONTHS[monthNumber(month) - 1] ?? ''
}
