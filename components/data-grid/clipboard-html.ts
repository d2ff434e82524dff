import { numberAttribute, scanHtml } from '@/components/data-grid/html-scanner'
import type { TextBlock } from '@/components/data-grid/paste-plan'

/** Merged cells wider or higher than this are taken as written by mistake. */
const MAX_SPAN = 1000

/**
 * The first table in a piece of HTML from the clipboard, as texts; `null` where there is none. A merged cell
 * gives its text once and empty texts for the rest of its area, as a spreadsheet's plain text does. A table
 * inside a cell is read as text of that cell.
 */
export function parseHtmlTable(html: string): string[][] | null {
  const grid = new TableBuilder()
  let depth = 0
  let found = false
  for (const token of scanHtml(html)) {
    if (token.kind === 'text') {
      if (depth > 0) grid.addText(token.text)
    } else if (token.name === 'table') {
      if (token.kind === 'open') {
        depth += 1
        found = true
      } else if (depth > 0) {
        depth -= 1
        if (depth === 0) break
      }
    } else if (depth === 1) {
      grid.addTag(token.kind, token.name, token.kind === 'open' ? token.attributes : '')
    } else if (depth > 1 && token.kind === 'open' && (token.name === 'tr' || token.name === 'br')) {
      grid.addBreak()
    }
  }
  return found ? grid.finish() : null
}

/** Writes a block as an HTML table. `isText` marks columns that a spreadsheet must not read as numbers. */
export function formatHtmlTable(block: TextBlock, isText: (column: number) => boolean = () => false): string {
  const rows = block.map((row) => {
    const cells = row.map((text, column) => {
      const style = isText(column) ? ` style="mso-number-format:'\\@'"` : ''
      return `<td${style}>${escapeText(text)}</td>`
    })
    return `<tr>${cells.join('')}</tr>`
  })
  return `<table>${rows.join('')}</table>`
}

/** Collects cells row by row and leaves room for merged ones. */
class TableBuilder {
  private readonly rows: string[][] = []
  /** Rows that a merged cell above still takes, by column. */
  private taken: number[] = []
  private row: string[] | null = null
  private cell: { text: string; columns: number; rows: number } | null = null

  addTag(kind: 'open' | 'close', name: string, attributes: string): void {
    if (name === 'tr') {
      this.endRow()
      if (kind === 'open') this.row = []
    } else if (name === 'td' || name === 'th') {
      this.endCell()
      if (kind === 'open') this.startCell(attributes)
    } else if (
      name === 'br' ||
      (name === 'p' && kind === 'open' && this.cell && this.cell.text.trim() !== '')
    ) {
      this.addBreak()
    }
  }

  addText(text: string): void {
    // Line breaks of the source are layout; only <br> and a new paragraph break a line.
    if (this.cell) this.cell.text += text.replace(/[ \t\r\n\f]+/g, ' ')
  }

  addBreak(): void {
    if (this.cell) this.cell.text += '\n'
  }

  finish(): string[][] {
    this.endRow()
    return this.rows
  }

  private startCell(attributes: string): void {
    this.row ??= []
    const span = (name: string) => Math.min(MAX_SPAN, Math.max(1, numberAttribute(attributes, name, 1)))
    this.cell = { text: '', columns: span('colspan'), rows: span('rowspan') }
  }

  private endCell(): void {
    if (!this.cell || !this.row) return
    this.skipTaken(this.row)
    const { columns, rows } = this.cell
    const start = this.row.length
    this.row.push(tidy(this.cell.text), ...Array<string>(columns - 1).fill(''))
    for (let column = start; column < start + columns; column += 1) this.taken[column] = rows
    this.cell = null
  }

  private endRow(): void {
    this.endCell()
    if (!this.row) return
    this.skipTaken(this.row)
    this.rows.push(this.row)
    this.row = null
    this.taken = this.taken.map((rows) => Math.max(0, rows - 1))
  }

  private skipTaken(row: string[]): void {
    while ((this.taken[row.length] ?? 0) > 0) row.push('')
  }
}

/** Spaces beside a line break and at the ends are layout; a hard space between is kept as a plain one. */
function tidy(text: string): string {
  return text
    .replace(/[ \u00a0]+/g, (spaces) => (spaces.includes('\u00a0') ? ' '.repeat(spaces.length) : ' '))
    .replace(/ *\n */g, '\n')
    .trim()
}

function escapeText(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replace(/\r\n|\r|\n/g, '<br>')
    .replace(/^ | $|(?<= ) /g, '&nbsp;')
}
