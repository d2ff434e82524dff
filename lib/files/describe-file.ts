import 'server-only'
import { findHeader, numbersColumns } from './find-header'
import { FileError } from './file-error'
import { openFile, type OpenedFile } from './open-file'
import type { SheetRow } from './sheet-row'
import type { ByteEncoding } from './text/byte-encoding'
import { detectRepair, repairText, type TextRepair } from './text/repair-text'

/** How letters are written, in words that can be told. `unicode`: as the workbook itself says. */
export const textEncodings = [
  'unicode',
  'utf-8',
  'utf-16le',
  'utf-16be',
  'windows-1258',
  'windows-1252',
  'tcvn3',
  'vni',
] as const
export type TextEncoding = (typeof textEncodings)[number]

/** All that is needed to read the same rows again; plain data. */
export interface SheetLayout {
  format: OpenedFile['format']
  sheet: string
  bytes: ByteEncoding | null
  repair: TextRepair | null
  delimiter: OpenedFile['delimiter']
  /** As numbered in the sheet; null where no row names columns. */
  headerRow: number | null
  /** The number of the first row that can hold data. */
  firstRow: number
}

export interface FileDescription extends SheetLayout {
  encoding: TextEncoding
  /** Some letters are written apart from their marks, as files from a Mac have it. */
  decomposed: boolean
  sheets: readonly { name: string; hidden: boolean }[]
  /** In their order, from 0; those without a header as ''. */
  columns: { index: number; header: string; samples: string[] }[]
  /** The first rows of data. */
  preview: SheetRow[]
}

export interface DescribeOptions {
  /** Whether a cell's text is the name of a column. */
  isHeader: (text: string) => boolean
  /** The sheet to read; else the first visible one with a header, or with anything in it. */
  sheet?: string
  /** Where somebody knows better than what was found. */
  encoding?: TextEncoding
}

const sampledRows = 500
const previewedRows = 20
const samplesEach = 3

/**
 * What a file is and how it is to be read: by its content, from its first rows.
 * @throws FileError any but too_many_rows
 */
export async function describeFile(
  bytes: Uint8Array,
  { isHeader, sheet, encoding }: DescribeOptions,
): Promise<FileDescription> {
  const file = await openFile(bytes, { bytes: encoding === undefined ? null : bytesOf(encoding) })
  const { name, rows: raw } = await chooseSheet(file, isHeader, sheet)
  const texts = raw.flatMap(({ cells }) => cells)
  const repair = encoding === undefined ? detectRepair(texts) : repairOf(encoding)
  const rows = raw.map((row) => ({ ...row, cells: row.cells.map((cell) => repairText(cell, repair)) }))
  const header = findHeader(rows, isHeader)
  const below = rows.filter(({ rowNumber }) => rowNumber > (header?.rowNumber ?? 0))
  const data = header && below[0] && numbersColumns(below[0]) ? below.slice(1) : below
  return {
    format: file.format,
    sheet: name,
    bytes: file.bytes,
    repair,
    delimiter: file.delimiter,
    headerRow: header?.rowNumber ?? null,
    firstRow: data[0]?.rowNumber ?? (header?.rowNumber ?? 0) + 1,
    encoding: toldEncoding(file.bytes, repair),
    decomposed: texts.some((text) => /[a-z][\u0300-\u0323]/i.test(text)),
    sheets: file.sheets.map((found) => ({ name: found.name, hidden: found.hidden })),
    columns: describeColumns(header, data),
    preview: data.slice(0, previewedRows),
  }
}

async function chooseSheet(
  file: OpenedFile,
  isHeader: (text: string) => boolean,
  asked: string | undefined,
): Promise<{ name: string; rows: SheetRow[] }> {
  const names = asked === undefined ? visibleFirst(file.sheets) : [asked]
  let filled: { name: string; rows: SheetRow[] } | null = null
  for (const name of names) {
    const rows = await firstRows(file.rows(name))
    const repair = detectRepair(rows.flatMap(({ cells }) => cells))
    if (findHeader(rows, (text) => isHeader(repairText(text, repair)))) return { name, rows }
    if (rows.length > 0) filled ??= { name, rows }
  }
  if (!filled) throw new FileError('empty')
  return filled
}

function visibleFirst(sheets: OpenedFile['sheets']): string[] {
  return [...sheets].sort((a, b) => Number(a.hidden) - Number(b.hidden)).map(({ name }) => name)
}

async function firstRows(rows: AsyncIterable<SheetRow> | Iterable<SheetRow>): Promise<SheetRow[]> {
  const first: SheetRow[] = []
  for await (const row of rows) {
    first.push(row)
    if (first.length === sampledRows) break
  }
  return first
}

function describeColumns(header: SheetRow | null, data: readonly SheetRow[]): FileDescription['columns'] {
  const width = Math.max(header?.cells.length ?? 0, ...data.map(({ cells }) => cells.length))
  return Array.from({ length: width }, (_, index) => {
    const filled = data.map(({ cells }) => cells[index] ?? '').filter((cell) => cell.trim() !== '')
    return { index, header: header?.cells[index]?.trim() ?? '', samples: filled.slice(0, samplesEach) }
  })
}

function toldEncoding(bytes: ByteEncoding | null, repair: TextRepair | null): TextEncoding {
  return repair && repair.from !== 'utf-8' ? repair.from : (bytes ?? 'unicode')
}

function bytesOf(encoding: TextEncoding): ByteEncoding | null {
  if (encoding === 'unicode') return null
  return encoding === 'tcvn3' || encoding === 'vni' ? 'windows-1252' : encoding
}

function repairOf(encoding: TextEncoding): TextRepair | null {
  return encoding === 'tcvn3' || encoding === 'vni' ? { from: encoding, whole: true } : null
}
