import type { SheetToWrite } from '@/lib/files/sheet-to-write'
import type { CellLook, SheetCell } from '@/lib/files/cells/sheet-cell'
import { columnLetters } from '@/lib/files/xlsx/cell-place'
import type { TableBlock, TableCell, TableRow } from '@/lib/documents/rules/document'
import { placeCells, type PlacedCell } from '@/lib/documents/rules/place-cells'
import { rowHeight } from '@/lib/documents/rules/row-height'
import { shareFormula, sumFormula, type CellsByColumn } from '@/lib/documents/rules/sheet-formulas'
import { exactValue, numberFormat } from './number-cells'

/** Characters of a sheet as wide as a page, upright and across. */
const sheetWidths = { upright: 100, across: 140 } as const
/** More columns than these lie across the page. */
const mostUpright = 8

/** A table as a sheet: its title, its headers as they are grouped, real numbers, totals and shares by formula. */
export function tableSheet(name: string, table: TableBlock): SheetToWrite {
  const { columns, headerRows, rows, title, note } = table
  const count = columns.length
  const across = count > mostUpright
  const placed = placeCells([...headerRows, ...rows.map(({ cells }) => cells)], count)
  const titleRows = title === null ? 0 : 1
  const firstRow = titleRows + headerRows.length + 1
  const byColumn = placed.slice(headerRows.length).map(({ placed: cells }) => cellsByColumn(cells, count))
  const shares = columns.reduce((sum, { width }) => sum + width, 0)
  const lines: SheetCell[][] = rows.map((row, at) =>
    (byColumn[at] ?? []).map((cell, column) =>
      cell === null
        ? { value: null, look: { border: true } }
        : bodyCell({ table, cell, row, at, column, byColumn, firstRow }),
    ),
  )
  if (note !== null) lines.push([{ value: note, look: { italic: true, format: '@' } }])
  const widths = columns.map(({ width }) =>
    Math.max(9, Math.round(((across ? sheetWidths.across : sheetWidths.upright) * width) / shares)),
  )
  const heights = placed.map(({ placed: cells }) => heightOf(cells, widths))
  return {
    name,
    columns: widths.map((width) => ({ header: '', width, kind: 'number' })),
    head: [
      ...(title === null
        ? []
        : [{ cells: [{ value: title, look: { bold: true, size: 13, format: '@' } as const }] }]),
      ...placed.slice(0, headerRows.length).map(({ placed: cells }, at) => ({
        cells: cellsByColumn(cells, count).map(headCell),
        height: heights[at] ?? usualHeight,
      })),
    ],
    rows: lines,
    heights: heights.slice(headerRows.length),
    merged: [
      ...(title === null || count === 1 ? [] : [`A1:${columnLetters(count - 1)}1`]),
      ...placed.flatMap(({ placed: cells }, at) =>
        cells.flatMap((cell) => mergeOf(cell, at + titleRows + 1)),
      ),
    ],
    print: { landscape: across },
  }
}

const usualHeight = 16

/** As high as the highest of its cells; what stands over several rows finds its room there. */
function heightOf(cells: readonly PlacedCell[], widths: readonly number[]): number {
  const own = cells.map(({ cell, column, columnSpan, rowSpan }) => {
    const width = widths.slice(column, column + columnSpan).reduce((sum, one) => sum + one, 0)
    return rowSpan > 1 ? usualHeight : rowHeight(cell.text, width, 11)
  })
  return Math.max(usualHeight, ...own)
}

interface BodyCell {
  table: TableBlock
  cell: TableCell
  row: TableRow
  at: number
  column: number
  byColumn: readonly CellsByColumn[]
  firstRow: number
}

function bodyCell({ table, cell, row, at, column, byColumn, firstRow }: BodyCell): SheetCell {
  const spans = (cell.columnSpan ?? 1) > 1
  const look: CellLook = {
    border: true,
    align: spans ? 'left' : (table.columns[column]?.align ?? 'left'),
    ...((cell.bold ?? row.kind !== 'line') ? { bold: true } : {}),
    ...(row.kind === 'total' ? { fill: 'total' as const } : {}),
  }
  const { number, text } = cell
  if (number === undefined) return { value: text, look: { ...look, format: '@', wrap: true } }
  const formula =
    shareFormula(number, byColumn[at] ?? [], at + firstRow, columnLetters) ??
    (row.kind === 'total'
      ? sumFormula(number, column, row.sumOf, byColumn, firstRow, columnLetters(column))
      : null)
  return {
    value: exactValue(number),
    look: { ...look, format: numberFormat(number) },
    ...(formula === null ? {} : { formula }),
  }
}

function headCell(cell: TableCell | null): SheetCell {
  const look: CellLook = {
    format: '@',
    bold: true,
    fill: 'header',
    border: true,
    wrap: true,
    align: 'center',
  }
  return { value: cell?.text ?? null, look }
}

function cellsByColumn(placed: readonly PlacedCell[], count: number): CellsByColumn {
  const cells: (TableCell | null)[] = Array.from({ length: count }, () => null)
  for (const { cell, column } of placed) cells[column] = cell
  return cells
}

function mergeOf({ column, columnSpan, rowSpan }: PlacedCell, row: number): string[] {
  if (columnSpan === 1 && rowSpan === 1) return []
  return [`${columnLetters(column)}${row}:${columnLetters(column + columnSpan - 1)}${row + rowSpan - 1}`]
}
