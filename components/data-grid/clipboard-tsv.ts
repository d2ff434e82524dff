import type { TextBlock } from '@/components/data-grid/paste-plan'

/**
 * Reads the plain text that a spreadsheet puts on the clipboard: cells parted by tabs, rows by CRLF, LF or CR,
 * one line end after the last row. A cell with a tab, a line break or a quote inside comes in quotes, its own
 * quotes doubled; a quote anywhere else is an ordinary character. Empty text is one empty cell.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [[]]
  let position = 0
  for (;;) {
    const field = quotedField(text, position) ?? bareField(text, position)
    rows.at(-1)?.push(field.value)
    position = field.end
    if (position >= text.length) return rows
    if (text[position] === '\t') {
      position += 1
      continue
    }
    position += text.startsWith('\r\n', position) ? 2 : 1
    if (position >= text.length) return rows
    rows.push([])
  }
}

/**
 * Writes a block as a spreadsheet would, so that `parseTsv` gives the block back. A single cell goes without
 * the line end, as it is often pasted into a sentence.
 */
export function formatTsv(block: TextBlock): string {
  const lines = block.map((row) => row.map(formatField).join('\t'))
  const isOneCell = block.length === 1 && block[0]?.length === 1
  return isOneCell ? lines.join('') : lines.map((line) => `${line}\r\n`).join('')
}

interface Field {
  readonly value: string
  /** Where the separator after the field stands. */
  readonly end: number
}

/** A field in quotes, or `null` where the quotes do not enclose the whole field. */
function quotedField(text: string, start: number): Field | null {
  if (text[start] !== '"') return null
  let value = ''
  let position = start + 1
  for (;;) {
    const quote = text.indexOf('"', position)
    if (quote === -1) return null
    value += text.slice(position, quote)
    if (text[quote + 1] !== '"') {
      const end = quote + 1
      return end >= text.length || isSeparator(text[end]) ? { value, end } : null
    }
    value += '"'
    position = quote + 2
  }
}

function bareField(text: string, start: number): Field {
  let end = start
  while (end < text.length && !isSeparator(text[end])) end += 1
  return { value: text.slice(start, end), end }
}

function isSeparator(character: string | undefined): boolean {
  return character === '\t' || character === '\n' || character === '\r'
}

function formatField(value: string): string {
  return /[\t\n\r"]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value
}
