import type { Content, TableCell } from 'pdfmake/interfaces'
import type { TableBlock, TableRow } from '@/lib/documents/rules/document'
import { shareOut, tableSize } from '@/lib/documents/rules/page-measures'
import { placeCells, type PlacedCell } from '@/lib/documents/rules/place-cells'
import { printable } from './pdf-text'

const padding = 3
const line = 0.5

/** A table as wide as the text (`width` in points); its header rows stand on every page it reaches. */
export function pdfTable(table: TableBlock, width: number): Content {
  const count = table.columns.length
  const shares = shareOut(
    Math.floor((width - line) * 100),
    table.columns.map((column) => column.width),
  ).map((share) => share / 100)
  const all = [...table.headerRows, ...table.rows.map(({ cells }) => cells)]
  const body = placeCells(all, count).map(({ placed }, at) => {
    const row = table.rows[at - table.headerRows.length]
    // Places that a cell spans are filled with empty ones.
    const cells: TableCell[] = Array.from({ length: count }, () => ({ text: '' }))
    for (const one of placed) cells[one.column] = tableCell(table, one, row)
    return cells
  })
  return {
    margin: [0, 0, 0, table.note === null ? 8 : 4],
    table: {
      headerRows: table.headerRows.length,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      widths: shares.map((share) => Math.max(1, share - 2 * padding - line)),
      body,
    },
    layout: {
      hLineWidth: () => line,
      vLineWidth: () => line,
      paddingLeft: () => padding,
      paddingRight: () => padding,
      paddingTop: () => 1.5,
      paddingBottom: () => 1.5,
    },
  }
}

/** `row` is undefined for a header. */
function tableCell(
  { columns }: TableBlock,
  { cell, column, columnSpan, rowSpan }: PlacedCell,
  row: TableRow | undefined,
): TableCell {
  const header = row === undefined
  const align = header ? 'center' : columnSpan > 1 ? 'left' : (columns[column]?.align ?? 'left')
  return {
    text: printable(cell.text) || ' ',
    alignment: align,
    fontSize: tableSize(columns.length),
    lineHeight: 1,
    bold: cell.bold ?? row?.kind !== 'line',
    verticalAlignment: 'middle',
    ...(columnSpan > 1 ? { colSpan: columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(header ? { fillColor: '#e8eef7' } : {}),
  }
}
