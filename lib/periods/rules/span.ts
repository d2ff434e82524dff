import type { Month } from '@/lib/periods/rules/month'
import {
  addMonths,
  monthDifference,
  monthNumber,
  monthOf,
  monthsBetween,
  yearOf,
} from '@/lib/periods/rules/month'

/** Months from `from` through `through`, both included. */
export type Span = { from: Month; through: Month }

/** The spans that a year alone defines; a term needs its own dates. */
export type YearSpanKind = 'month' | 'quarter' | 'half' | 'nine' | 'year'
export type SpanKind = YearSpanKind | 'term'

export const SPAN_KINDS = [
  'month',
  'quarter',
  'half',
  'nine',
  'year',
  'term',
] as const satisfies readonly SpanKind[]

export function isSpanKind(value: unknown): value is SpanKind {
  return SPAN_KINDS.some((kind) => kind === value)
}

/**
 * The months that a report "tính đến hết tháng `through`" adds up:
 * - `month`: that month;
 * - `quarter`: from the first month of its quarter;
 * - `half`, `nine`: from January, at most through June or September ("6 tháng đầu năm", "9 tháng"),
 *   so that a later `through` still shows the whole half-year;
 * - `year`: from January (luỹ kế từ đầu năm);
 * - `term`: from the first month of `term`; a month outside the term is moved to its nearest end.
 */
export function spanFor(kind: YearSpanKind, through: Month, term?: Span | undefined): Span
export function spanFor(kind: SpanKind, through: Month, term: Span): Span
export function spanFor(kind: SpanKind, through: Month, term?: Span): Span {
  if (kind === 'term') return termSpan(through, term)
  const year = yearOf(through)
  const number = monthNumber(through)
  switch (kind) {
    case 'month':
      return { from: through, through }
    case 'quarter':
      return { from: monthOf(year, firstOfQuarter(number)), through }
    case 'half':
      return { from: monthOf(year, 1), through: monthOf(year, Math.min(number, 6)) }
    case 'nine':
      return { from: monthOf(year, 1), through: monthOf(year, Math.min(number, 9)) }
    case 'year':
      return { from: monthOf(year, 1), through }
  }
}

/** The same months a year earlier. */
export function sameSpanLastYear(span: Span): Span {
  return { from: addMonths(span.from, -12), through: addMonths(span.through, -12) }
}

/** January through December: the span of a yearly plan. */
export function yearSpan(year: number): Span {
  return { from: monthOf(year, 1), through: monthOf(year, 12) }
}

/** How many months the span holds; 0 when it ends before it begins. */
export function spanLength(span: Span): number {
  return Math.max(0, monthDifference(span.from, span.through) + 1)
}

export function monthsOf(span: Span): Month[] {
  return monthsBetween(span.from, span.through)
}

export function spanHolds(span: Span, month: Month): boolean {
  return span.from <= month && month <= span.through
}

function termSpan(through: Month, term: Span | undefined): Span {
  if (!term) throw new RangeError('A term span needs the months of the term')
  return { from: term.from, through: Math.min(Math.max(through, term.from), term.through) }
}

function firstOfQuarter(number: number): number {
  return number - ((number - 1) % 3)
}
