import 'server-only'
import type { FileToSend } from '@/lib/core/file-to-send'
import { fileTypes } from '@/lib/files/file-types'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { searchKey } from '@/lib/format/search-key'
import type { FindingTexts } from './finding-texts'
import type { ImportErrorsView } from './views'

const reasonWidth = 70

/**
 * The rows that did not go in as a workbook: their own columns, and why. Corrected and imported again, the column of
 * reasons is known by none and left out; it stands there once, however often a file comes back.
 */
export function errorsWorkbook(
  { fileName, headers, rows }: ImportErrorsView,
  { sentence, reason, sheet }: FindingTexts,
): FileToSend {
  const kept = headers.flatMap((header, column) => (searchKey(header) === searchKey(reason) ? [] : [column]))
  const columns = kept.map((column) => ({ header: headers[column] ?? '' }))
  const lines = rows.map(({ cells, findings }) => [
    ...kept.map((column) => cells[column] ?? null),
    findings.map(sentence).join(' '),
  ])
  return {
    name: `${fileName.replace(/\.[^.]*$/, '')}-can-sua.xlsx`,
    type: fileTypes.xlsx,
    chunks: writeXlsx([
      { name: sheet, columns: [...columns, { header: reason, width: reasonWidth }], rows: lines },
    ]),
  }
}
