import type { Month } from '@/lib/periods/rules/month'
import { isMonth } from '@/lib/periods/rules/month'
import type { UnitPath } from '@/lib/units/rules/unit-path'
import { isUnitPath } from '@/lib/units/rules/unit-path'

/**
 * Where a page of cells ended, and what the pages up to there added up to: the next one goes on from the cell
 * after it and from these sums. It carries no right: what may be read, the scope alone says.
 */
export type CellCursor = { path: UnitPath; month: Month; numerator: number; denominator: number }

export function writeCellCursor({ path, month, numerator, denominator }: CellCursor): string {
  return [path, month, numerator, denominator].join('~')
}

/** Null for a text that `writeCellCursor` never writes. */
export function readCellCursor(text: string): CellCursor | null {
  const [path = '', ...rest] = text.split('~')
  const [month = Number.NaN, numerator = Number.NaN, denominator = Number.NaN] = rest.map(Number)
  if (!isUnitPath(path) || !isMonth(month) || rest.length !== 3) return null
  if (!Number.isSafeInteger(numerator) || !Number.isSafeInteger(denominator)) return null
  return { path, month, numerator, denominator }
}
