import 'server-only'
import { Readable } from 'node:stream'
import { ZipFile } from 'yazl'
import type { SheetToWrite } from './sheet-to-write'
import { notesParts } from './xlsx/notes-xml'
import { type ListedSheet, packageParts } from './xlsx/package-xml'
import { hasNotes, headHeight, sheetXml } from './xlsx/sheet-xml'
import { StyleBook } from './xlsx/style-book'

/**
 * A workbook as it is made: rows are taken as fast as the bytes are, and none are kept. A bold header stays in
 * sight; texts are texts, days are real dates shown as dd/mm/yyyy, formulas come with what they give.
 * @throws FileError cell_too_long; RangeError for a sheet's name that Excel does not take, and for a number that is
 * none; whatever the rows throw
 */
export async function* writeXlsx(sheets: readonly SheetToWrite[]): AsyncGenerator<Uint8Array> {
  for (const { name } of sheets) requireSheetName(name)
  const zip = new ZipFile()
  const output = zip.outputStream
  if (!(output instanceof Readable)) throw new TypeError('yazl gives no stream of Node')
  const fail = (error: Error) => output.destroy(error)
  const sources: Readable[] = []
  const styles = new StyleBook()
  for (const [path, xml] of packageParts(sheets.map(listed))) zip.addBuffer(Buffer.from(xml), path, fixed)
  sheets.forEach((sheet, index) => {
    const number = index + 1
    if (hasNotes(sheet.columns))
      for (const [path, xml] of notesParts(sheet.columns, number))
        zip.addBuffer(Buffer.from(xml), path, fixed)
    zip.addReadStreamLazy(`xl/worksheets/sheet${number}.xml`, fixed, (give) => {
      const source = Readable.from(sheetXml(sheet, styles), { objectMode: false })
      sources.push(source.on('error', fail))
      give(null, source)
    })
  })
  // The sheets have said by then how their cells look.
  zip.addReadStreamLazy('xl/styles.xml', fixed, (give) =>
    give(null, Readable.from([Buffer.from(styles.xml())])),
  )
  zip.on('error', fail)
  zip.end()
  try {
    for await (const chunk of output) yield chunk
  } finally {
    // Who reads on no more lets the rows go too.
    for (const source of sources) source.destroy()
  }
}

function listed(sheet: SheetToWrite): ListedSheet {
  const { name, columns, hidden = false, print } = sheet
  return { name, notes: hasNotes(columns), hidden, repeatedRows: print ? headHeight(sheet) : 0 }
}

/** The same rows give the same file. */
const fixed = { mtime: new Date(2000, 0, 1), compressionLevel: 6 }

function requireSheetName(name: string): void {
  if (name.length < 1 || name.length > 31 || /[[\]:*?/\\]|^'|'$/.test(name)) throw new RangeError(name)
}
