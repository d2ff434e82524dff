import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { Locale } from '@/lib/format/locale'
import { formatDecimal, formatInteger } from '@/lib/format/numbers'
import { parseNumber } from '@/lib/format/parse-number'

/** A typed target: a number, null for none given, or the text as it stands where it is neither. */
export type TypedTarget = { target: number | null } | { text: string }

/** Targets are kept with four decimals; only rates have any. */
const mostDecimals = 4

/** What was typed into a cell of a plan: a count, or a percentage with or without its sign. */
export function readTarget(kind: IndicatorKind, text: string, locale: Locale): TypedTarget {
  if (kind === 'ratio') return readRate(text, locale)
  const parsed = parseNumber(text, locale)
  if (parsed.kind === 'number') return { target: parsed.value }
  // In a plan "not applicable" and "not given" are one: nothing is asked.
  return parsed.kind === 'invalid' ? { text } : { target: null }
}

/** What is shown in a cell, and what editing starts from and copying takes. */
export function targetTexts(
  kind: IndicatorKind,
  typed: TypedTarget,
  locale: Locale,
): { text: string; display: string } {
  if ('text' in typed) return { text: typed.text, display: typed.text }
  if (typed.target === null) return { text: '', display: '' }
  if (kind === 'ratio') {
    const text = rateText(typed.target, locale)
    return { text, display: `${text}%` }
  }
  const whole = Number.isInteger(typed.target)
  const text = whole ? String(typed.target) : rateText(typed.target, locale)
  return { text, display: whole ? formatInteger(typed.target, locale) : text }
}

/** Adds targets without the errors of binary fractions. */
export function sumOfTargets(targets: readonly number[]): number {
  const scale = 10 ** mostDecimals
  return targets.reduce((sum, target) => sum + Math.round(target * scale), 0) / scale
}

function readRate(text: string, locale: Locale): TypedTarget {
  const plain = text.normalize('NFKC').replace(/[\s%]/g, '')
  if (plain === '' || /^[-–—xX]$/.test(plain)) return { target: null }
  // A rate has no thousands: either mark can only part its decimals. "1.000" would be one with a shift of a key.
  const parts = /^(-?\d+)(?:([.,])(\d+))?$/.exec(plain)
  if (!parts) return { text }
  const [, whole = '', mark, decimals = ''] = parts
  const foreign = mark !== undefined && mark !== (locale === 'vi' ? ',' : '.')
  if (decimals.length > (foreign ? 2 : mostDecimals)) return { text }
  return { target: Number(`${whole}.${decimals || '0'}`) }
}

function rateText(value: number, locale: Locale): string {
  const decimals = String(value).split('.')[1]?.length ?? 0
  return formatDecimal(value, Math.min(decimals, mostDecimals), locale)
}
