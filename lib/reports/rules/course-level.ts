import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import { ratioOfDecimal, type ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { Actual } from '@/lib/plans/rules/measure'
import { exactValue } from '@/lib/plans/rules/measure'

/**
 * Where an indicator stands as one whole number, so that its course can be reckoned without rounding on the way: a
 * count as it is, a rate in hundredths of a percentage point (81,25% is 8125).
 */
export type Level = number

/** The level of 100%. */
export const WHOLE_RATE: Level = 10_000

/** Null where nothing is known, or there is nothing to divide by. */
export function levelOf(kind: IndicatorKind, actual: Actual | null): Level | null {
  const value = exactValue(actual)
  return value && levelOfValue(kind, value)
}

/** The level that a target asks for; `target` is in the indicator's unit, of a rate in percent. */
export function levelOfTarget(kind: IndicatorKind, target: number): Level {
  return levelOfValue(kind, ratioOfDecimal(target))
}

/** A level as what was done, to be printed like it. */
export function actualOfLevel(kind: IndicatorKind, level: Level): Actual {
  return { numerator: level, denominator: kind === 'ratio' ? WHOLE_RATE : null }
}

/** amount × times ÷ by, half away from zero; `by` is above zero. Infinite-free: what is too large is cut off. */
export function scaled(amount: number, times: number, by: number): number {
  const top = BigInt(amount) * BigInt(times) * 2n
  const bottom = BigInt(by) * 2n
  const half = BigInt(by)
  const rounded = top < 0n ? -((-top + half) / bottom) : (top + half) / bottom
  return Number(clamped(rounded))
}

function levelOfValue(kind: IndicatorKind, { numerator, denominator }: ExactRatio): Level {
  return scaled(numerator, kind === 'ratio' ? 100 : 1, denominator)
}

function clamped(value: bigint): bigint {
  const most = BigInt(Number.MAX_SAFE_INTEGER)
  return value > most ? most : value < -most ? -most : value
}
