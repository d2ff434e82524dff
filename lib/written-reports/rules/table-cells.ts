import type { CellNumber, TableCell } from '@/lib/documents/rules/document'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'
import { actualText, planPercentText, targetText } from '@/lib/format/figure-text'
import { formatInteger, NO_NUMBER } from '@/lib/format/numbers'
import { exactValue, type Actual } from '@/lib/plans/rules/measure'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'

type Kind = IndicatorName['kind']

export function textCell(text: string): TableCell {
  return { text: text === '' ? NO_NUMBER : text }
}

export function countCell(value: number): TableCell {
  return { text: formatInteger(value, 'vi'), number: { kind: 'integer', value } }
}

/** What was done, printed as on the screen. A rate of nothing is no rate. */
export function actualCell(kind: Kind, actual: Actual | null, decimals: 0 | 2): TableCell {
  if (actual === null || exactValue(actual) === null) return { text: NO_NUMBER }
  const text = actualText(kind, actual, { locale: 'vi', decimals })
  const { numerator, denominator } = actual
  if (denominator === null) return { text, number: { kind: 'integer', value: numerator } }
  return { text, number: { kind: 'percent', numerator, denominator, decimals } }
}

export function targetCell(kind: Kind, target: number | null): TableCell {
  if (target === null || target <= 0) return { text: NO_NUMBER }
  const text = targetText(kind, target, { locale: 'vi', decimals: 0 })
  const decimals = Number.isInteger(target) ? 0 : Number.isInteger(target * 10) ? 1 : 2
  const scale = 10 ** decimals
  const number: CellNumber =
    kind === 'ratio'
      ? { kind: 'percent', numerator: Math.round(target * scale), denominator: 100 * scale, decimals }
      : decimals === 0
        ? { kind: 'integer', value: target }
        : { kind: 'decimal', value: target, decimals }
  return { text, number }
}

/** How much of the plan is done; `columns`: where actual and plan stand, if both are counts. */
export function percentCell(
  ratio: ExactRatio | null,
  decimals: 0 | 2,
  columns?: readonly [actual: number, plan: number],
): TableCell {
  if (ratio === null) return { text: NO_NUMBER }
  const { numerator, denominator } = ratio
  return {
    text: planPercentText(ratio, { locale: 'vi', decimals }),
    number: { kind: 'percent', numerator, denominator, decimals, ...(columns ? { ofColumns: columns } : {}) },
  }
}
