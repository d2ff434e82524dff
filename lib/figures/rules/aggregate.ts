import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { exactRatio } from '@/lib/figures/rules/exact-ratio'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { spanHolds } from '@/lib/periods/rules/span'

/**
 * How an indicator adds up: a flow over months and units; a stock by the last value of each unit, then over
 * units; a ratio as the sum of numerators over the sum of denominators, never as a mean of ratios.
 */
export type IndicatorKind = 'flow' | 'stock' | 'ratio'

/** A sum that still knows of how many numbers it is made, and how many blanks and not-applicables it passed. */
export type Total = { sum: number; numbers: number; blanks: number; notApplicable: number }

/** What a unit said for one month. */
export type MonthEntry = { month: Month; entry: FigureEntry }

export const EMPTY_TOTAL: Total = { sum: 0, numbers: 0, blanks: 0, notApplicable: 0 }

export function totalOf(entries: Iterable<FigureEntry>): Total {
  const total = { ...EMPTY_TOTAL }
  for (const entry of entries) {
    if (entry.entry === 'blank') total.blanks += 1
    else if (entry.entry === 'not_applicable') total.notApplicable += 1
    else {
      total.numbers += 1
      total.sum += entry.value
    }
  }
  return total
}

export function addTotals(a: Total, b: Total): Total {
  return {
    sum: a.sum + b.sum,
    numbers: a.numbers + b.numbers,
    blanks: a.blanks + b.blanks,
    notApplicable: a.notApplicable + b.notApplicable,
  }
}

/**
 * A total as one entry: a number as soon as one number is in it; not applicable when that is all anybody said;
 * blank otherwise. So a federation of silent unions is silent, and does not report a zero.
 */
export function totalEntry(total: Total): FigureEntry {
  if (total.numbers > 0) return numberEntry(total.sum)
  return total.notApplicable > 0 && total.blanks === 0 ? NOT_APPLICABLE : BLANK
}

/** A flow of one unit over a span: the sum of its months. */
export function flowTotal(history: Iterable<MonthEntry>, span: Span): Total {
  const entries: FigureEntry[] = []
  for (const { month, entry } of history) if (spanHolds(span, month)) entries.push(entry)
  return totalOf(entries)
}

/**
 * A stock of one unit at a month: what it said last, that month or before. A blank says nothing and leaves the
 * value before it; "not applicable" ends the value. Blank when nothing was ever said. Takes any order.
 */
export function stockAt(history: Iterable<MonthEntry>, month: Month): FigureEntry {
  let last: MonthEntry | null = null
  for (const item of history) {
    if (item.month > month || item.entry.entry === 'blank') continue
    if (last === null || item.month > last.month) last = item
  }
  return last?.entry ?? BLANK
}

/** A stock of many units at a month: the last value of each, then summed. */
export function stockTotal(histories: Iterable<Iterable<MonthEntry>>, month: Month): Total {
  const entries: FigureEntry[] = []
  for (const history of histories) entries.push(stockAt(history, month))
  return totalOf(entries)
}

/** Σ numerators ÷ Σ denominators; null when one side was never reported, or there is nothing to divide by. */
export function ratioOfTotals(numerator: Total, denominator: Total): ExactRatio | null {
  return exactRatio(sumOrNull(numerator), sumOrNull(denominator))
}

/** The sum, or null when no number is in it; "not applicable" alone counts as none to add: zero. */
function sumOrNull(total: Total): number | null {
  return totalEntry(total).entry === 'blank' ? null : total.sum
}

/** The codes of the indicators that are summed over months; of a stock the last value holds, a rate is divided. */
export function flowCodes(indicators: Iterable<{ code: string; kind: IndicatorKind }>): Set<string> {
  return new Set([...indicators].flatMap(({ code, kind }) => (kind === 'flow' ? [code] : [])))
}
