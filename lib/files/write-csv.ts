import { type CellValue, dayText } from './cells/cell-value'
import { guardFormula } from './cells/formula-guard'
import { valueOf } from './cells/sheet-cell'
import type { SheetToWrite } from './sheet-to-write'

const pieceLength = 64 * 1024

/**
 * A delimited text as it is made: UTF-8 with the mark by which Excel knows it, lines as RFC 4180 wants them, days as
 * dd/mm/yyyy. Cells that a spreadsheet would run as formulas get an apostrophe before them, which readSheet takes
 * off again.
 */
export async function* writeCsv({
  columns,
  rows,
}: Pick<SheetToWrite, 'columns' | 'rows'>): AsyncGenerator<Uint8Array> {
  let piece = `\uFEFF${lineOf(columns.map(({ header }) => header))}`
  for await (const values of rows) {
    piece += lineOf(columns.map((_, column) => valueOf(values[column] ?? null)))
    if (piece.length < pieceLength) continue
    yield Buffer.from(piece)
    piece = ''
  }
  yield Buffer.from(piece)
}

function lineOf(values: readonly CellValue[]): string {
  return `${values.map(cellOf).join(',')}\r\n`
}

function cellOf(value: CellValue): string {
  if (value === null) return ''
  if (typeof value === 'number') return String(value).replace('.', ',').replace(/.*,.*/, '"$&"')
  const text = typeof value === 'string' ? guardFormula(value) : dayText(value.date)
  // A space at an end would be cut by some programs.
  return /[",;\t\r\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
}
