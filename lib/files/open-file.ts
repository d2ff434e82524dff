import 'server-only'
import { type Delimiter, detectDelimiter } from './csv/detect-delimiter'
import { readCsvRows } from './csv/read-csv-rows'
import { FileError } from './file-error'
import { kindOf, requireColumns } from './file-kind'
import { fileLimits } from './file-limits'
import type { SheetRow } from './sheet-row'
import { type ByteEncoding, decodeBytes, detectByteEncoding } from './text/byte-encoding'
import { openXls } from './xls/open-xls'
import { openWorkbook } from './xlsx/open-workbook'
import { readXlsxRows } from './xlsx/read-xlsx-rows'

/** A file whose kind is known, with the rows of each of its sheets as they stand there. */
export interface OpenedFile {
  format: 'xlsx' | 'xls' | 'csv'
  sheets: readonly { name: string; hidden: boolean }[]
  /** Of a delimited text. */
  bytes: ByteEncoding | null
  delimiter: Delimiter | null
  rows: (sheet: string) => AsyncIterable<SheetRow> | Iterable<SheetRow>
}

/**
 * Opens a file by what it holds, not by its name.
 * @param chosen how a text is to be read, where somebody knows better; how much a workbook may unpack to
 * @throws FileError any but too_many_rows
 */
export async function openFile(
  bytes: Uint8Array,
  chosen: { bytes?: ByteEncoding | null; delimiter?: Delimiter | null; inflatedBytes?: number } = {},
): Promise<OpenedFile> {
  if (bytes.length > fileLimits.bytes) throw new FileError('too_large', { limit: fileLimits.bytes })
  switch (kindOf(bytes)) {
    case 'zip': {
      const workbook = await openWorkbook(bytes, chosen.inflatedBytes)
      const rows = (sheet: string) => readXlsxRows(workbook, sheet)
      return { format: 'xlsx', sheets: workbook.sheets, bytes: null, delimiter: null, rows }
    }
    case 'compound': {
      const { sheets, rows } = openXls(bytes)
      return { format: 'xls', sheets, bytes: null, delimiter: null, rows }
    }
    case 'text':
      return openText(bytes, chosen)
  }
}

function openText(
  bytes: Uint8Array,
  chosen: { bytes?: ByteEncoding | null; delimiter?: Delimiter | null },
): OpenedFile {
  const encoding = chosen.bytes ?? detectByteEncoding(bytes)
  const text = decodeBytes(bytes, encoding)
  requireColumns(text)
  const delimiter = chosen.delimiter ?? detectDelimiter(text)
  return {
    format: 'csv',
    sheets: [{ name: '', hidden: false }],
    bytes: encoding,
    delimiter,
    rows: () => readCsvRows(text, delimiter),
  }
}
