import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import type { Formula, MonthAmount, SumOf } from '@/lib/plans/rules/measure'
import { sumOver } from '@/lib/plans/rules/measure'

/** An indicator of the tenant, and what each month added to it in a unit and below; no months for a ratio. */
export type IndicatorSeries = Formula & {
  name: string
  shortName: string
  measure: string
  direction: 'up' | 'down'
  askedOf: 'grassroots' | 'federation'
  months: readonly MonthAmount[]
}

/** What a unit and everything below it reported, from its first month on. */
export type History = {
  first: Month | null
  /** The sums of a span. Nothing is known of a span before the first month, nor of what flowed after the last. */
  sums: (span: Span) => SumOf
  /** The same for a comparison: a flow of a span that began before the first month would be too small. */
  wholeSums: (span: Span) => SumOf
}

export function historyOf(indicators: Iterable<IndicatorSeries>): History {
  const leaves = new Map<string, IndicatorSeries>()
  let first: Month | null = null
  let last: Month = 0
  for (const indicator of indicators) {
    leaves.set(indicator.code, indicator)
    const month = indicator.months[0]?.month
    if (month !== undefined && (first === null || month < first)) first = month
    last = Math.max(last, indicator.months.at(-1)?.month ?? 0)
  }
  const sumsOf =
    (span: Span, whole: boolean): SumOf =>
    (code) => {
      const leaf = leaves.get(code)
      if (leaf === undefined || leaf.kind === 'ratio' || first === null) return null
      if (leaf.kind === 'stock')
        return begunBy(leaf, span.through) ? sumOver('stock', leaf.months, span) : null
      // A month of which nobody has reported anything yet holds no zero.
      if (span.from > last) return null
      return first > (whole ? span.from : span.through) ? null : sumOver('flow', leaf.months, span)
    }
  return { first, sums: (span) => sumsOf(span, false), wholeSums: (span) => sumsOf(span, true) }
}

/** All months in which anything was reported. */
export function monthsWithFigures(indicators: Iterable<IndicatorSeries>): Set<Month> {
  const months = new Set<Month>()
  for (const indicator of indicators) for (const { month } of indicator.months) months.add(month)
  return months
}

/** A stock that nobody stated yet is not zero but unknown. */
function begunBy(leaf: IndicatorSeries, month: Month): boolean {
  const begun = leaf.months[0]?.month
  return begun !== undefined && begun <= month
}
