import type { Month } from '@/lib/periods/rules/month'
import type { IndicatorSeries } from '@/lib/plans/rules/history'

/** A leaf indicator to add up; `opening` is the month before its plan begins, null when that is not needed. */
export type AskedLeaf = { code: string; kind: 'flow' | 'stock'; opening: Month | null }

/**
 * The leaf indicators that the columns are made of, each once, and a stock beside them: a flow of zero leaves no trace,
 * so that only a stock tells since when a unit has had figures, and with what it can be compared.
 */
export function askedLeaves(
  columns: readonly IndicatorSeries[],
  indicators: readonly IndicatorSeries[],
  openings: ReadonlyMap<string, Month>,
): AskedLeaf[] {
  const witness = indicators.find(({ kind }) => kind === 'stock')?.code ?? null
  const parts = columns.flatMap(({ kind, code, numerator, denominator }) =>
    kind === 'ratio' ? [numerator, denominator] : [code],
  )
  const codes = [...parts, witness]
  return indicators.flatMap(({ code, kind }) =>
    codes.includes(code) && kind !== 'ratio' ? [{ code, kind, opening: openings.get(code) ?? null }] : [],
  )
}
