import { FileError } from '@/lib/files/file-error'
import { parseCsv } from './parse-csv'

const delimiters = [',', ';', '\t', '|'] as const
export type Delimiter = (typeof delimiters)[number]

const sampledRecords = 50

/** Which character parts the cells: the one that gives the most records of one same width. */
export function detectDelimiter(text: string): Delimiter {
  const [, said] = /^sep=([,;\t|])\r?\n/i.exec(text) ?? []
  let best = delimiters.find((delimiter) => delimiter === said)
  if (best) return best
  let bestWeight = 0
  for (const delimiter of delimiters) {
    const weight = weightOf(text, delimiter)
    if (weight <= bestWeight) continue
    best = delimiter
    bestWeight = weight
  }
  return best ?? ','
}

/** Cells of the records that have the commonest width; one cell each says nothing. */
function weightOf(text: string, delimiter: string): number {
  const records = new Map<number, number>()
  let taken = 0
  try {
    for (const cells of parseCsv(text, delimiter)) {
      if (cells.length > 1) records.set(cells.length, (records.get(cells.length) ?? 0) + 1)
      if (++taken === sampledRecords) break
    }
  } catch (error) {
    if (error instanceof FileError) return 0
    throw error
  }
  return Math.max(0, ...[...records].map(([width, count]) => count * Math.log2(width)))
}
