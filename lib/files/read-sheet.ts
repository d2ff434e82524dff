import 'server-only'
import type { SheetLayout } from './describe-file'
import { FileError } from './file-error'
import { fileLimits } from './file-limits'
import { openFile } from './open-file'
import type { SheetRow } from './sheet-row'
import { repairText } from './text/repair-text'

/**
 * The rows of data of a sheet, those that hold something, one after another as the file is read: its cells as a
 * person sees them, in composed Unicode.
 * @param layout of describeFile
 * @throws FileError any
 */
export async function* readSheet(bytes: Uint8Array, layout: SheetLayout): AsyncGenerator<SheetRow> {
  const file = await openFile(bytes, layout)
  let count = 0
  for await (const { rowNumber, cells } of file.rows(layout.sheet)) {
    if (rowNumber < layout.firstRow) continue
    if (++count > fileLimits.rows) throw new FileError('too_many_rows', { limit: fileLimits.rows })
    yield { rowNumber, cells: cells.map((cell) => repairText(cell, layout.repair)) }
  }
}
