import { unguardFormula } from '@/lib/files/cells/formula-guard'
import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'
import { rowOf, type SheetRow } from '@/lib/files/sheet-row'
import { parseCsv } from './parse-csv'

/**
 * The rows of a delimited text that hold something, with the guard against formulas taken off.
 * @throws FileError what parseCsv throws
 */
export function* readCsvRows(text: string, delimiter: string): Generator<SheetRow> {
  // A line that tells Excel the delimiter is no row of the sheet.
  const start = /^sep=.\r?\n/i.exec(text)?.[0].length ?? 0
  let rowNumber = 0
  for (const cells of parseCsv(text.slice(start), delimiter)) {
    rowNumber++
    const row = rowOf(rowNumber, cells.map(unguardFormula))
    if (!row) continue
    if (row.cells.length > fileLimits.columns)
      throw new FileError('too_many_columns', { limit: fileLimits.columns, row: rowNumber })
    yield row
  }
}
