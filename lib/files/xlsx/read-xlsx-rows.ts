import 'server-only'
import { FileError } from '@/lib/files/file-error'
import type { SheetRow } from '@/lib/files/sheet-row'
import type { Workbook } from './open-workbook'
import { parseXml } from './parse-xml'
import { readStyles } from './read-styles'
import { readTexts } from './read-texts'
import { SheetReader } from './sheet-reader'

/**
 * The rows of a sheet that hold something, as they are unpacked.
 * @throws FileError no_sheet, broken, cell_too_long, too_many_columns, unpacks_too_large
 */
export async function* readXlsxRows(workbook: Workbook, sheet: string): AsyncGenerator<SheetRow> {
  const found = workbook.sheets.find(({ name }) => name === sheet)
  if (!found) throw new FileError('no_sheet')
  const formats = await readStyles(workbook)
  const texts = await readTexts(workbook)
  const reader = new SheetReader(formats, texts, workbook.epoch1904)
  for await (const _ of parseXml(workbook.zip.read(found.part), reader)) yield* reader.takeRows()
}
