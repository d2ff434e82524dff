import 'server-only'
import { unescapeCellText } from '@/lib/files/cells/escaped-text'
import type { Workbook } from './open-workbook'
import { readXml } from './read-xml'
import { TextTable } from './text-table'

/** The shared texts of a workbook: formatted runs put together, phonetic hints left out. */
export async function readTexts({ zip, textsPart }: Workbook): Promise<TextTable> {
  const table = new TextTable()
  if (textsPart === null || !zip.has(textsPart)) return table
  let text = ''
  let inText = false
  let inHint = false
  await readXml(zip.read(textsPart), {
    open: (name) => {
      if (name === 'si') text = ''
      if (name === 'rPh') inHint = true
      inText = name === 't' && !inHint
    },
    text: (piece) => {
      if (inText) text += piece
    },
    close: (name) => {
      if (name === 't') inText = false
      if (name === 'rPh') inHint = false
      if (name === 'si') table.add(unescapeCellText(text))
    },
  })
  return table
}
