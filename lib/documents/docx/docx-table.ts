import {
  AlignmentType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { TableBlock, TableRow as Row } from '@/lib/documents/rules/document'
import { shareOut, tableSize } from '@/lib/documents/rules/page-measures'
import { placeCells, type PlacedCell } from '@/lib/documents/rules/place-cells'
import { textRuns } from './docx-runs'

/**
 * A table as wide as the text (`width` in twips); its header rows stand on every page it reaches. `keepNext`: its
 * last two rows are not parted from what follows.
 */
export function docxTable(table: TableBlock, width: number, keepNext: boolean): Table {
  const widths = shareOut(
    width,
    table.columns.map((column) => column.width),
  )
  const all = [...table.headerRows, ...table.rows.map(({ cells }) => cells)]
  const rows = placeCells(all, table.columns.length).map(({ placed }, at) => {
    const row = table.rows[at - table.headerRows.length]
    return new TableRow({
      cantSplit: true,
      ...(row === undefined ? { tableHeader: true } : {}),
      // A heading of lines never stands alone at the foot of a page.
      ...(row?.kind === 'group' || (keepNext && at >= all.length - 2) ? { keepNext: true } : {}),
      children: placed.map((cell) => tableCell(table, cell, row, widths)),
    })
  })
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: width, type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 70, right: 70, top: 25, bottom: 25 },
    rows,
  })
}

const alignments = {
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

/** `row` is undefined for a header. */
function tableCell(
  { columns }: TableBlock,
  { cell, column, columnSpan, rowSpan }: PlacedCell,
  row: Row | undefined,
  widths: readonly number[],
): TableCell {
  const align = row === undefined ? 'center' : columnSpan > 1 ? 'left' : (columns[column]?.align ?? 'left')
  const bold = cell.bold ?? row?.kind !== 'line'
  return new TableCell({
    width: {
      size: widths.slice(column, column + columnSpan).reduce((sum, width) => sum + width, 0),
      type: WidthType.DXA,
    },
    verticalAlign: VerticalAlignTable.CENTER,
    ...(columnSpan > 1 ? { columnSpan } : {}),
    ...(rowSpan > 1 ? { rowSpan } : {}),
    ...(row === undefined ? { shading: { type: 'clear' as const, fill: 'E8EEF7', color: 'auto' } } : {}),
    children: [
      new Paragraph({
        alignment: alignments[align],
        children: textRuns([{ text: cell.text, bold }], tableSize(columns.length)),
      }),
    ],
  })
}
