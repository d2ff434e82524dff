import type { SparkBar } from '@/components/chart/sparkline'
import { ratioNumber, type ExactRatio } from '@/lib/figures/rules/exact-ratio'
import type { Actual } from '@/lib/plans/rules/measure'
import { exactValue } from '@/lib/plans/rules/measure'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'

/** A value for the length of a bar or the height of a curve: a count, or a rate in percent. */
export function drawnValue(actual: Actual | null): number | null {
  const value = exactValue(actual)
  return value === null ? null : ratioNumber(value)
}

/** An exact share as a number, for drawing alone. */
export function shareOf(ratio: ExactRatio): number {
  return ratioNumber(ratio)
}

export function sparkBars({ curve }: Pick<IndicatorCard, 'curve'>): SparkBar[] {
  return curve.map(({ actual, provisional }) => ({ value: drawnValue(actual), provisional }))
}
