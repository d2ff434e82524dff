import { isStyled, type SheetCell } from '@/lib/files/cells/sheet-cell'
import type { ColumnToWrite, HeadRow, SheetToWrite } from '@/lib/files/sheet-to-write'
import { columnLetters } from './cell-place'
import { cellXml } from './cell-xml'
import { checksXml, marksXml } from './sheet-rules'
import type { StyleBook } from './style-book'
import { mainNames, relationNames, xmlHead } from './xml-text'

const pieceLength = 64 * 1024

/** A sheet's XML in pieces, while its rows come. */
export async function* sheetXml(sheet: SheetToWrite, styles: StyleBook): AsyncGenerator<Buffer> {
  const { columns, rows } = sheet
  const letters = columns.map((_, column) => columnLetters(column))
  const head = headOf(sheet)
  let piece = sheetHead(sheet, styles) + head.map((row, index) => headRowXml(row, index + 1, styles)).join('')
  let row = head.length
  for await (const cells of rows) {
    const height = sheet.heights?.[row - head.length]
    piece += rowXml({ number: ++row, height }, cells, letters, styles)
    if (piece.length < pieceLength) continue
    yield Buffer.from(piece)
    piece = ''
  }
  yield Buffer.from(`${piece}</sheetData>${sheetFoot(sheet, head.length, row)}</worksheet>`)
}

export function hasNotes(columns: readonly ColumnToWrite[]): boolean {
  return columns.some(({ note }) => note !== undefined)
}

/** How many rows stand above the data. */
export function headHeight({ head }: Pick<SheetToWrite, 'head'>): number {
  return head?.length ?? 1
}

function headOf({ columns, head }: SheetToWrite): readonly HeadRow[] {
  return head ?? [{ cells: columns.map(({ header }) => header) }]
}

function sheetHead(sheet: SheetToWrite, styles: StyleBook): string {
  const widths = sheet.columns.map(({ header, width, kind, hidden }, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`
    const wide = width ?? Math.max(10, header.length + 3)
    return `<col ${place} width="${wide}" style="${styles.styleOf(kind ?? 'text')}" customWidth="1"${hidden ? ' hidden="1"' : ''}/>`
  })
  return (
    `${xmlHead}<worksheet ${mainNames} xmlns:r="${relationNames}">` +
    (sheet.print ? '<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>' : '') +
    `<sheetViews><sheetView workbookViewId="0">${paneXml(headHeight(sheet), sheet.frozenColumns ?? 0)}</sheetView></sheetViews>` +
    `${widths.length > 0 ? `<cols>${widths.join('')}</cols>` : ''}<sheetData>`
  )
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return ''
  const splits = `${columns > 0 ? `xSplit="${columns}" ` : ''}${rows > 0 ? `ySplit="${rows}" ` : ''}`
  const pane = columns === 0 ? 'bottomLeft' : rows === 0 ? 'topRight' : 'bottomRight'
  return `<pane ${splits}topLeftCell="${columnLetters(columns)}${rows + 1}" activePane="${pane}" state="frozen"/>`
}

function headRowXml({ cells, height, hidden }: HeadRow, number: number, styles: StyleBook): string {
  const written = cells.map((cell, column) =>
    cellXml(`${columnLetters(column)}${number}`, cell, styles, isStyled(cell) ? 'text' : 'header'),
  )
  return `<row r="${number}"${heightXml(height)}${hidden ? ' hidden="1"' : ''}>${written.join('')}</row>`
}

function rowXml(
  { number, height }: { number: number; height: number | undefined },
  cells: readonly SheetCell[],
  letters: readonly string[],
  styles: StyleBook,
): string {
  let row = `<row r="${number}"${heightXml(height)}>`
  for (let column = 0; column < letters.length; column++)
    row += cellXml(`${letters[column] ?? ''}${number}`, cells[column] ?? null, styles)
  return `${row}</row>`
}

function heightXml(height: number | undefined): string {
  return height === undefined ? '' : ` ht="${height}" customHeight="1"`
}

/** What follows the rows, in the order that the format wants. */
function sheetFoot(sheet: SheetToWrite, headRows: number, lastRow: number): string {
  const { columns, locked, filtered, merged = [], marks = [], checks = [], print } = sheet
  const lastColumn = columnLetters(Math.max(0, columns.length - 1))
  const merges = merged.map((range) => `<mergeCell ref="${range}"/>`)
  return [
    locked ? '<sheetProtection sheet="1" objects="1" scenarios="1" formatColumns="0" formatRows="0"/>' : '',
    filtered && headRows > 0 ? `<autoFilter ref="A${headRows}:${lastColumn}${lastRow}"/>` : '',
    merges.length > 0 ? `<mergeCells count="${merges.length}">${merges.join('')}</mergeCells>` : '',
    marksXml(marks),
    checksXml(columns, checks),
    print ? pageXml(print.landscape) : '',
    hasNotes(columns) ? '<legacyDrawing r:id="rId1"/>' : '',
  ].join('')
}

function pageXml(landscape: boolean): string {
  return (
    '<pageMargins left="0.6" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/>' +
    `<pageSetup paperSize="9" orientation="${landscape ? 'landscape' : 'portrait'}" fitToWidth="1" fitToHeight="0"/>` +
    '<headerFooter><oddFooter>&amp;C&amp;P/&amp;N</oddFooter></headerFooter>'
  )
}
