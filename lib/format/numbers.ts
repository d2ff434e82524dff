import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { decimalFraction } from '@/lib/figures/rules/exact-ratio'
import type { Locale } from '@/lib/format/locale'

/** What stands where there is no number to show: no plan, nothing to divide by, nothing reported. */
export const NO_NUMBER = '—'

/** A whole number with its thousands grouped: 7965 is `7.965` in Vietnamese, `7,965` in English; null is `—`. */
export function formatInteger(value: number | bigint | null, locale: Locale): string {
  if (value === null) return NO_NUMBER
  const sign = value < 0 ? '-' : ''
  return sign + grouped(String(BigInt(value)).replace('-', ''), locale)
}

/** A decimal number by its shortest digits, half up at `decimals`: 58.57 is `58,57`. Quotients: `formatRatio`. */
export function formatDecimal(value: number | null, decimals: number, locale: Locale): string {
  if (value === null || !Number.isFinite(value)) return NO_NUMBER
  const { numerator, denominator } = decimalFraction(value)
  return formatQuotient(numerator, denominator, decimals, locale)
}

/** A quotient as a decimal number, exact until its one rounding; `—` where it has no meaning. */
export function formatRatio(ratio: PrintableRatio, decimals: number, locale: Locale): string {
  if (!isPrintable(ratio)) return NO_NUMBER
  return formatQuotient(BigInt(ratio.numerator), BigInt(ratio.denominator), decimals, locale)
}

/** A quotient as a percentage, half up from the exact parts: 7965/12000 is `66%`, with two decimals `66,38%`. */
export function formatRatioPercent(ratio: PrintableRatio, decimals: 0 | 2, locale: Locale): string {
  if (!isPrintable(ratio)) return NO_NUMBER
  return `${formatQuotient(BigInt(ratio.numerator) * 100n, BigInt(ratio.denominator), decimals, locale)}%`
}

/**
 * How far a result is above its plan. "Đạt 112%" and "vượt 12%" are one result: vượt = đạt − 100.
 * Null when only "đạt" can be said: the plan is not passed, or by so little that it would print as 0.
 */
export function formatExcessPercent(ratio: PrintableRatio, decimals: 0 | 2, locale: Locale): string | null {
  if (!isPrintable(ratio)) return null
  const excess = BigInt(ratio.numerator) - BigInt(ratio.denominator)
  const denominator = BigInt(ratio.denominator)
  if (roundHalfUp(excess * 100n, denominator, decimals) <= 0n) return null
  return `${formatQuotient(excess * 100n, denominator, decimals, locale)}%`
}

/**
 * By how many percentage points a share has changed, with its sign: 66% after 58% is `+8`, exact until the one
 * rounding; null where a share is not known or nothing of the change would be seen.
 */
export function formatPointsBetween(
  before: PrintableRatio,
  now: PrintableRatio,
  decimals: 0 | 2,
  locale: Locale,
): string | null {
  if (!isPrintable(before) || !isPrintable(now)) return null
  const [a, b] = [BigInt(before.numerator), BigInt(before.denominator)]
  const [c, d] = [BigInt(now.numerator), BigInt(now.denominator)]
  const change = (c * b - a * d) * 100n
  if (roundHalfUp(change, b * d, decimals) === 0n) return null
  return (change < 0n ? '−' : '+') + formatQuotient(change < 0n ? -change : change, b * d, decimals, locale)
}

/**
 * numerator ÷ denominator × 10^decimals as a whole number, half away from zero (as spreadsheets round, so that
 * −2.5 and 2.5 print alike). Throws a RangeError when the denominator is not above zero.
 */
export function roundHalfUp(numerator: bigint, denominator: bigint, decimals: number): bigint {
  if (denominator <= 0n) throw new RangeError('Nothing to divide by')
  const magnitude = numerator < 0n ? -numerator : numerator
  const rounded = (magnitude * 10n ** BigInt(decimals) * 2n + denominator) / (denominator * 2n)
  return numerator < 0n ? -rounded : rounded
}

/** A quotient that may lack a part, as it comes from a total: then there is nothing to print. */
export type PrintableRatio = { readonly numerator: number | null; readonly denominator: number | null } | null

function isPrintable(ratio: PrintableRatio): ratio is ExactRatio {
  return ratio !== null && ratio.numerator !== null && ratio.denominator !== null && ratio.denominator > 0
}

function formatQuotient(numerator: bigint, denominator: bigint, decimals: number, locale: Locale): string {
  const scaled = roundHalfUp(numerator, denominator, decimals)
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0')
  const whole = grouped(digits.slice(0, digits.length - decimals), locale)
  const fraction = decimals > 0 ? MARKS[locale].decimal + digits.slice(-decimals) : ''
  return (scaled < 0n ? '-' : '') + whole + fraction
}

/** Written out rather than left to Intl, so that server, browser and document agree to the character. */
const MARKS = { vi: { group: '.', decimal: ',' }, en: { group: ',', decimal: '.' } } as const

function grouped(digits: string, locale: Locale): string {
  return digits.replace(/\B(?=(?:\d{3})+$)/g, MARKS[locale].group)
}
