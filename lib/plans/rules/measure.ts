import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { exactRatio, ratioOfBigInts } from '@/lib/figures/rules/exact-ratio'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { spanHolds } from '@/lib/periods/rules/span'

/** What a month added to a flow or a stock, and the part of it that stands in approved reports. */
export type MonthAmount = { month: Month; amount: number; approved: number }

/** A sum of such amounts. */
export type Sum = { amount: number; approved: number }

/** The sum of a flow or a stock by its code; null where nothing was ever reported. */
export type SumOf = (code: string) => Sum | null

/** How an indicator is made: a ratio divides two others. */
export type Formula = {
  code: string
  kind: IndicatorKind
  numerator: string | null
  denominator: string | null
}

/** What was done: a number; of a ratio both its sums. */
export type Actual = { numerator: number; denominator: number | null }

/** `provisional`: a part of it stands in reports that nobody has approved. */
export type Measured = { actual: Actual | null; approved: Actual | null; provisional: boolean }

/** A flow over a span is the sum of its months; a stock at its end is the sum of everything up to then. */
export function sumOver(kind: 'flow' | 'stock', series: Iterable<MonthAmount>, span: Span): Sum {
  const sum = { amount: 0, approved: 0 }
  for (const { month, amount, approved } of series) {
    if (kind === 'flow' ? !spanHolds(span, month) : month > span.through) continue
    sum.amount += amount
    sum.approved += approved
  }
  return sum
}

/** The value of an indicator from the sums of its parts: a ratio is Σ numerators ÷ Σ denominators. */
export function measure(formula: Formula, sumOf: SumOf): Measured {
  const { numerator, denominator } = formula
  if (formula.kind !== 'ratio' || numerator === null || denominator === null) {
    const sum = sumOf(formula.code)
    return sum === null ? NOTHING : measured(sum, null)
  }
  const [above, below] = [sumOf(numerator), sumOf(denominator)]
  return above === null || below === null ? NOTHING : measured(above, below)
}

/** The exact value in the indicator's own unit: a count as it is, a ratio in percent. */
export function exactValue(actual: Actual | null): ExactRatio | null {
  if (actual === null) return null
  if (actual.denominator === null) return exactRatio(actual.numerator, 1)
  const ratio = exactRatio(actual.numerator, actual.denominator)
  return ratio && ratioOfBigInts(BigInt(ratio.numerator) * 100n, BigInt(ratio.denominator))
}

/** `now` − `before` in the indicator's own unit, of a ratio in percentage points; null where one is not known. */
export function differenceOf(now: Actual | null, before: Actual | null): ExactRatio | null {
  const [a, b] = [exactValue(now), exactValue(before)]
  if (a === null || b === null) return null
  const [aTop, aBottom] = [BigInt(a.numerator), BigInt(a.denominator)]
  const [bTop, bBottom] = [BigInt(b.numerator), BigInt(b.denominator)]
  return ratioOfBigInts(aTop * bBottom - bTop * aBottom, aBottom * bBottom)
}

const NOTHING: Measured = { actual: null, approved: null, provisional: false }

function measured(above: Sum, below: Sum | null): Measured {
  return {
    actual: { numerator: above.amount, denominator: below?.amount ?? null },
    approved: { numerator: above.approved, denominator: below?.approved ?? null },
    provisional: above.amount !== above.approved || (below !== null && below.amount !== below.approved),
  }
}
