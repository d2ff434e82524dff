import type { CellNumber, TableCell } from './document'

/** The cells of a row by their columns; a column without one is null. */
export type CellsByColumn = readonly (TableCell | null)[]

/**
 * The formula of a share, made of two cells of its own row (`columnName` gives their letters); null where those
 * cells do not hold exactly its parts, so that a formula never shows another number than the document.
 */
export function shareFormula(
  number: CellNumber,
  row: CellsByColumn,
  rowNumber: number,
  columnName: (column: number) => string,
): string | null {
  if (number.kind !== 'percent' || number.ofColumns === undefined) return null
  const [numerator, denominator] = number.ofColumns
  if (wholeOf(row[numerator]) !== number.numerator || wholeOf(row[denominator]) !== number.denominator)
    return null
  const [above, below] = [`${columnName(numerator)}${rowNumber}`, `${columnName(denominator)}${rowNumber}`]
  return `IF(${below}>0,${above}/${below},"—")`
}

/**
 * The formula of a total over the rows that it adds up (places in the table; row 0 is `firstRow` of the sheet);
 * null where their whole numbers do not add up to it.
 */
export function sumFormula(
  number: CellNumber,
  column: number,
  sumOf: readonly number[],
  rows: readonly CellsByColumn[],
  firstRow: number,
  letters: string,
): string | null {
  if (number.kind !== 'integer' || sumOf.length === 0) return null
  const parts = sumOf.map((at) => wholeOf(rows[at]?.[column]))
  if (parts.every((part) => part === null)) return null
  if (parts.reduce((sum: number, part) => sum + (part ?? 0), 0) !== number.value) return null
  return `SUM(${runsOf(sumOf)
    .map(([from, through]) => {
      const [first, last] = [`${letters}${from + firstRow}`, `${letters}${through + firstRow}`]
      return first === last ? first : `${first}:${last}`
    })
    .join(',')})`
}

function wholeOf(cell: TableCell | null | undefined): number | null {
  return cell?.number?.kind === 'integer' ? cell.number.value : null
}

/** Places one after the other as from–through. */
function runsOf(places: readonly number[]): [from: number, through: number][] {
  const runs: [number, number][] = []
  for (const place of [...new Set(places)].sort((a, b) => a - b)) {
    const last = runs.at(-1)
    if (last && place === last[1] + 1) last[1] = place
    else runs.push([place, place])
  }
  return runs
}
