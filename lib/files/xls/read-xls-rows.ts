import 'server-only'
import type { NumberFormat } from '@/lib/files/cells/number-format'
import { numberText } from '@/lib/files/cells/number-text'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'
import { rowOf, type SheetRow } from '@/lib/files/sheet-row'
import type { XlsWorkbook } from './open-xls'
import { recordKind, recordsFrom, textAt, type XlsRecord } from './xls-records'

/** @throws FileError no_sheet, broken, cell_too_long, too_many_columns; RangeError where the file ends too early */
export function* readXlsRows(workbook: XlsWorkbook, sheet: string): Generator<SheetRow> {
  const found = workbook.sheets.find(({ name }) => name === sheet)
  if (!found) throw new FileError('no_sheet')
  const byRow = recordsByRow(workbook.stream, found.place)
  for (const rowIndex of [...byRow.keys()].sort((a, b) => a - b)) {
    const cells: string[] = []
    for (const record of byRow.get(rowIndex) ?? []) putCells(workbook, record, cells, rowIndex)
    const row = rowOf(rowIndex + 1, cells)
    if (row) yield row
  }
}

const cellKinds: ReadonlySet<number> = new Set([
  recordKind.formula,
  recordKind.numbers,
  recordKind.formattedLabel,
  recordKind.sharedLabel,
  recordKind.number,
  recordKind.label,
  recordKind.truthOrError,
  recordKind.smallNumber,
])

interface CellRecord extends XlsRecord {
  /** What a formula gave, where that is a text. */
  text?: XlsRecord
}

/** Programs do not agree on the order of records; each says its row. A formula's text follows the formula. */
function recordsByRow(stream: Buffer, place: number): Map<number, CellRecord[]> {
  const byRow = new Map<number, CellRecord[]>()
  let formula: CellRecord | undefined
  for (const record of recordsFrom(stream, place)) {
    if (record.kind === recordKind.formulaText && formula) formula.text = record
    if (!cellKinds.has(record.kind)) continue
    const cell: CellRecord = record
    const row = stream.readUInt16LE(record.start)
    const cells = byRow.get(row)
    if (cells) cells.push(cell)
    else byRow.set(row, [cell])
    if (record.kind === recordKind.formula) formula = cell
  }
  return byRow
}

function putCells(workbook: XlsWorkbook, record: CellRecord, cells: string[], row: number): void {
  const { stream, formats, texts, epoch1904 } = workbook
  const { kind, start, end } = record
  const put = (column: number, text: string) => {
    if (text.length > fileLimits.cellLength)
      throw new FileError('cell_too_long', { limit: fileLimits.cellLength })
    if (column >= fileLimits.columns && text.trim() !== '')
      throw new FileError('too_many_columns', { limit: fileLimits.columns, row: row + 1 })
    if (column < fileLimits.columns) cells[column] = text
  }
  const shown = (value: number, style: number) =>
    numberText(String(value), formats[style] ?? plain, epoch1904)
  const column = stream.readUInt16LE(start + 2)
  const style = stream.readUInt16LE(start + 4)
  switch (kind) {
    case recordKind.sharedLabel:
      return put(column, texts.get(stream.readUInt32LE(start + 6)) ?? '')
    case recordKind.label:
    case recordKind.formattedLabel:
      return put(column, textAt(stream, start + 6, end))
    case recordKind.number:
      return put(column, shown(stream.readDoubleLE(start + 6), style))
    case recordKind.smallNumber:
      return put(column, shown(smallNumberAt(stream, start + 6), style))
    case recordKind.numbers:
      for (let at = start + 4, next = column; at + 6 <= end - 2; at += 6, next++)
        put(next, shown(smallNumberAt(stream, at + 2), stream.readUInt16LE(at)))
      return
    case recordKind.truthOrError:
      return put(column, truthOrError(stream.readUInt8(start + 6), stream.readUInt8(start + 7) === 1))
    case recordKind.formula:
      return put(
        column,
        formulaValue(stream, start + 6, (value) => shown(value, style)),
      )
  }
}

const plain: NumberFormat = { kind: 'plain' }

/** A number in 30 bits, whole or the upper half of a double, perhaps in hundredths. */
function smallNumberAt(stream: Buffer, at: number): number {
  const bits = stream.readInt32LE(at)
  let value = bits >> 2
  if ((bits & 2) === 0) {
    const double = Buffer.alloc(8)
    double.writeInt32LE(bits & ~3, 4)
    value = double.readDoubleLE(0)
  }
  return bits & 1 ? value / 100 : value
}

function formulaValue(stream: Buffer, at: number, shown: (value: number) => string): string {
  if (stream.readUInt16LE(at + 6) !== 0xffff) return shown(stream.readDoubleLE(at))
  const sort = stream.readUInt8(at)
  // A text of its own comes in the next record.
  return sort === 1 || sort === 2 ? truthOrError(stream.readUInt8(at + 2), sort === 2) : ''
}

const errors = new Map([
  [0x00, '#NULL!'],
  [0x07, '#DIV/0!'],
  [0x0f, '#VALUE!'],
  [0x17, '#REF!'],
  [0x1d, '#NAME?'],
  [0x24, '#NUM!'],
  [0x2a, '#N/A'],
])

function truthOrError(value: number, isError: boolean): string {
  if (isError) return errors.get(value) ?? '#N/A'
  return value === 1 ? 'TRUE' : 'FALSE'
}
