import 'server-only'
import { builtInFormat, type NumberFormat, parseNumberFormat } from '@/lib/files/cells/number-format'
import type { Workbook } from './open-workbook'
import { readXml } from './read-xml'

/** The number format of each cell style, by the style's place. */
export async function readStyles({ zip, stylesPart }: Workbook): Promise<NumberFormat[]> {
  const formats: NumberFormat[] = []
  if (stylesPart === null || !zip.has(stylesPart)) return formats
  const own = new Map<string, NumberFormat>()
  let inCellStyles = false
  await readXml(zip.read(stylesPart), {
    open: (name, attributes) => {
      if (name === 'numFmt')
        own.set(attributes['numFmtId'] ?? '', parseNumberFormat(attributes['formatCode'] ?? ''))
      if (name === 'cellXfs') inCellStyles = true
      if (name !== 'xf' || !inCellStyles) return
      const id = attributes['numFmtId'] ?? '0'
      formats.push(own.get(id) ?? builtInFormat(Number(id)))
    },
    close: (name) => {
      if (name === 'cellXfs') inCellStyles = false
    },
  })
  return formats
}
