import { FileError } from '@/lib/files/file-error'
import { fileLimits } from '@/lib/files/file-limits'

/**
 * The records of a delimited text, empty ones too, so that they can be numbered as a spreadsheet numbers them.
 * Quotes as in RFC 4180; what stands after a closing quote is kept, and quotes inside a plain cell are letters.
 * @throws FileError cell_too_long, too_many_columns
 */
export function* parseCsv(text: string, delimiter: string): Generator<string[]> {
  let cells: string[] = []
  let at = 0
  while (at < text.length) {
    const [cell, end] = text[at] === '"' ? quotedCell(text, at, delimiter) : plainCell(text, at, delimiter)
    if (cell.length > fileLimits.cellLength)
      throw new FileError('cell_too_long', { limit: fileLimits.cellLength })
    cells.push(cell)
    if (cells.length > mostCells) throw new FileError('too_many_columns', { limit: fileLimits.columns })
    if (text[end] === delimiter) {
      at = end + 1
      if (at < text.length) continue
      cells.push('')
    }
    yield cells
    cells = []
    at = end + (text[end] === '\r' && text[end + 1] === '\n' ? 2 : 1)
  }
}

/** Spreadsheets fill rows up with empty cells; those beyond the limit are judged by what is in them. */
const mostCells = 16_384

type Cell = [text: string, end: number]

function plainCell(text: string, start: number, delimiter: string): Cell {
  const end = endOfCell(text, start, delimiter)
  return [text.slice(start, end), end]
}

function quotedCell(text: string, start: number, delimiter: string): Cell {
  let inner = ''
  let from = start + 1
  for (;;) {
    const quote = text.indexOf('"', from)
    // A quote that is never closed is a letter.
    if (quote === -1) return plainCell(text, start, delimiter)
    if (inner.length + quote - from > fileLimits.cellLength)
      throw new FileError('cell_too_long', { limit: fileLimits.cellLength })
    inner += text.slice(from, quote)
    if (text[quote + 1] !== '"') {
      const end = endOfCell(text, quote + 1, delimiter)
      return [inner + text.slice(quote + 1, end), end]
    }
    inner += '"'
    from = quote + 2
  }
}

function endOfCell(text: string, start: number, delimiter: string): number {
  const wanted = delimiter.charCodeAt(0)
  let end = start
  for (; end < text.length; end++) {
    const code = text.charCodeAt(end)
    if (code === wanted || code === 10 || code === 13) break
  }
  return end
}
