import type { Month } from '@/lib/periods/rules/month'
import type { IndicatorSeries } from '@/lib/plans/rules/history'

/** A leaf indicator to add up; `opening` is the month before its plan begins, null when that is not needed. */
export type AskedLeaf = { code: string; kind: 'flow' | 'stock'; opening: Month | null }

/** The leaf indicators that the columns are made of, each once. */
export function askedLeaves(
  columns: readonly IndicatorSeries[],
  indicators: readonly IndicatorSeries[],
  openings: ReadonlyMap<string, Month>,
): AskedLeaf[] {
  const codes = columns.flatMap(({ kind, code, numerator, denominator }) =>
    kind === 'ratio' ? [numerator, denominator] : [code],
  )
  return indicators.flatMap(({ code, kind }) =>
    codes.includes(code) && kind !== 'ratio' ? [{ code, kind, opening: openings.get(code) ?? null }] : [],
  )
}
