import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { Locale } from '@/lib/format/locale'
import {
  formatDecimal,
  formatInteger,
  formatRatio,
  formatRatioPercent,
  NO_NUMBER,
} from '@/lib/format/numbers'
import type { Actual } from '@/lib/plans/rules/measure'

/** How numbers are printed on a page: the language, and the decimals of percentages. */
export type Print = { locale: Locale; decimals: 0 | 2 }

/** What was done: a count as it is, a rate as a percentage; `—` where nothing is known. */
export function actualText(kind: IndicatorKind, actual: Actual | null, { locale, decimals }: Print): string {
  if (actual === null) return NO_NUMBER
  return kind === 'ratio'
    ? formatRatioPercent(actual, decimals, locale)
    : formatInteger(actual.numerator, locale)
}

/** What a plan asks: a count, or a percentage with the decimals it was decided with. */
export function targetText(kind: IndicatorKind, target: number | null, { locale }: Print): string {
  if (target === null) return NO_NUMBER
  const text = formatDecimal(target, decimalsOf(target), locale)
  return kind === 'ratio' ? `${text}%` : text
}

/** How much of the plan is done; `—` without a plan. */
export function planPercentText(planRatio: ExactRatio | null, { locale, decimals }: Print): string {
  return formatRatioPercent(planRatio, decimals, locale)
}

/** A change with its sign, in the indicator's unit; a rate's is in percentage points, said by the caller. */
export function changeText(
  kind: IndicatorKind,
  change: ExactRatio | null,
  { locale, decimals }: Print,
): string {
  if (change === null) return NO_NUMBER
  const size = { numerator: Math.abs(change.numerator), denominator: change.denominator }
  const text = formatRatio(size, kind === 'ratio' ? Math.max(1, decimals) : 0, locale)
  return change.numerator === 0 ? text : `${change.numerator > 0 ? '+' : '−'}${text}`
}

function decimalsOf(value: number): number {
  return Number.isInteger(value) ? 0 : Number.isInteger(value * 10) ? 1 : 2
}
