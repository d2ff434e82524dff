import { type CellValue, daySerial, dayText } from '@/lib/files/cells/cell-value'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'
import type { ColumnToWrite, SheetToWrite } from '@/lib/files/sheet-to-write'
import { columnLetters } from './cell-place'
import { cellStyle } from './package-xml'
import { mainNames, relationNames, xmlHead, xmlText } from './xml-text'

const pieceLength = 64 * 1024
/** Rows below the header in which lists of words are offered. */
const offeredRows = 5_000

/** A sheet's XML in pieces, while its rows come. Texts are inline strings: nothing in them is ever a formula. */
export async function* sheetXml({ columns, rows }: SheetToWrite): AsyncGenerator<Buffer> {
  const letters = columns.map((_, column) => columnLetters(column))
  let piece = sheetHead(columns) + headerRow(columns, letters)
  let row = 1
  for await (const values of rows) {
    row++
    piece += `<row r="${row}">`
    for (let column = 0; column < columns.length; column++)
      piece += cellXml(`${letters[column] ?? ''}${row}`, values[column] ?? null)
    piece += '</row>'
    if (piece.length < pieceLength) continue
    yield Buffer.from(piece)
    piece = ''
  }
  yield Buffer.from(`${piece}</sheetData>${validations(columns, letters)}${notesLink(columns)}</worksheet>`)
}

export function hasNotes(columns: readonly ColumnToWrite[]): boolean {
  return columns.some(({ note }) => note !== undefined)
}

function sheetHead(columns: readonly ColumnToWrite[]): string {
  const widths = columns.map(({ header, width, kind }, index) => {
    const place = `min="${index + 1}" max="${index + 1}"`
    const wide = width ?? Math.max(10, header.length + 3)
    return `<col ${place} width="${wide}" style="${cellStyle[kind ?? 'text']}" customWidth="1"/>`
  })
  return (
    `${xmlHead}<worksheet ${mainNames} xmlns:r="${relationNames}"><sheetViews><sheetView workbookViewId="0">` +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${widths.join('')}</cols><sheetData>`
  )
}

function headerRow(columns: readonly ColumnToWrite[], letters: readonly string[]): string {
  const cells = columns.map(({ header }, column) =>
    textCell(`${letters[column] ?? ''}1`, header, cellStyle.header),
  )
  return `<row r="1">${cells.join('')}</row>`
}

function cellXml(place: string, value: CellValue): string {
  if (value === null || value === '') return ''
  if (typeof value === 'string') return textCell(place, value, cellStyle.text)
  if (typeof value === 'number') return `<c r="${place}" s="${cellStyle.number}"><v>${value}</v></c>`
  const serial = daySerial(value.date)
  if (serial === null) return textCell(place, dayText(value.date), cellStyle.text)
  return `<c r="${place}" s="${cellStyle.date}"><v>${serial}</v></c>`
}

function textCell(place: string, text: string, style: number): string {
  if (text.length > fileLimits.cellLength)
    throw new FileError('cell_too_long', { limit: fileLimits.cellLength })
  return `<c r="${place}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${xmlText(text)}</t></is></c>`
}

/** A word that is not in the list is warned of, not refused: people write what they know. */
function validations(columns: readonly ColumnToWrite[], letters: readonly string[]): string {
  const lists = columns.flatMap(({ choices }, column) => {
    if (!choices || choices.count === 0) return []
    const letter = letters[column] ?? ''
    const from = columnLetters(choices.column)
    const source = `'${choices.sheet.replaceAll("'", "''")}'!$${from}$2:$${from}$${choices.count + 1}`
    return [
      '<dataValidation type="list" errorStyle="warning" allowBlank="1" showErrorMessage="1" ' +
        `sqref="${letter}2:${letter}${offeredRows + 1}"><formula1>${xmlText(source)}</formula1></dataValidation>`,
    ]
  })
  return lists.length === 0
    ? ''
    : `<dataValidations count="${lists.length}">${lists.join('')}</dataValidations>`
}

function notesLink(columns: readonly ColumnToWrite[]): string {
  return hasNotes(columns) ? '<legacyDrawing r:id="rId1"/>' : ''
}
