import 'server-only'
import { builtInFormat, type NumberFormat, parseNumberFormat } from '@/lib/files/cells/number-format'
import { FileError } from '@/lib/files/file-error'
import type { SheetRow } from '@/lib/files/sheet-row'
import { TextTable } from '@/lib/files/xlsx/text-table'
import { readCompoundFile } from './compound-file'
import { readSharedTexts } from './read-xls-texts'
import { readXlsRows } from './read-xls-rows'
import { recordKind, recordsFrom, shortTextAt, textAt, type XlsRecord } from './xls-records'

/** What holds for all sheets of an .xls. */
export interface XlsWorkbook {
  stream: Buffer
  sheets: { name: string; hidden: boolean; place: number }[]
  formats: NumberFormat[]
  texts: TextTable
  epoch1904: boolean
}

const biff8 = 0x0600

/**
 * Opens an .xls of Excel 97 to 2003. Macros and embedded objects lie in other streams and are never opened.
 * @throws FileError encrypted, wrong_type, other_workbook (Excel 95 and before), no_sheet, broken, cell_too_long
 */
export function openXls(bytes: Uint8Array) {
  const streams = readCompoundFile(bytes)
  if (streams.has('EncryptedPackage')) throw new FileError('encrypted')
  const stream = streams.get('Workbook') ?? streams.get('Book')
  if (!stream) throw new FileError('wrong_type')
  const workbook = guarded(() => readGlobals(stream))
  if (workbook.sheets.length === 0) throw new FileError('no_sheet')
  return {
    sheets: workbook.sheets,
    rows: (sheet: string): Iterable<SheetRow> => guardedRows(readXlsRows(workbook, sheet)),
  }
}

function readGlobals(stream: Buffer): XlsWorkbook {
  if (stream.readUInt16LE(0) !== recordKind.begin || stream.readUInt16LE(4) !== biff8)
    throw new FileError('other_workbook')
  const workbook: XlsWorkbook = { stream, sheets: [], formats: [], texts: new TextTable(), epoch1904: false }
  const own = new Map<number, NumberFormat>()
  let shared: XlsRecord[] = []
  let inShared = false
  for (const record of recordsFrom(stream, 0)) {
    const { kind, start, end } = record
    inShared = kind === recordKind.sharedTexts || (inShared && kind === recordKind.continued)
    if (inShared) shared = kind === recordKind.sharedTexts ? [record] : (shared.push(record), shared)
    else if (kind === recordKind.password) throw new FileError('encrypted')
    else if (kind === recordKind.epoch1904) workbook.epoch1904 = stream.readUInt16LE(start) === 1
    else if (kind === recordKind.numberFormat)
      own.set(stream.readUInt16LE(start), parseNumberFormat(textAt(stream, start + 2, end)))
    else if (kind === recordKind.cellFormat) {
      const id = stream.readUInt16LE(start + 2)
      workbook.formats.push(own.get(id) ?? builtInFormat(id))
    } else if (kind === recordKind.sheet && stream.readUInt8(start + 5) === 0) {
      const hidden = (stream.readUInt8(start + 4) & 3) !== 0
      const name = shortTextAt(stream, start + 6, end)
      workbook.sheets.push({ name, hidden, place: stream.readUInt32LE(start) })
    }
  }
  if (shared.length > 0) workbook.texts = readSharedTexts(stream, shared)
  return workbook
}

function* guardedRows(rows: Iterator<SheetRow>): Generator<SheetRow> {
  for (;;) {
    const next = guarded(() => rows.next())
    if (next.done) return
    yield next.value
  }
}

/** Reading beyond the end of a damaged file is an error of Node's. */
function guarded<T>(read: () => T): T {
  try {
    return read()
  } catch (error) {
    throw error instanceof RangeError ? new FileError('broken', {}, { cause: error }) : error
  }
}
