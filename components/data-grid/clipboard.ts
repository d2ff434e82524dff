import { formatHtmlTable, parseHtmlTable } from '@/components/data-grid/clipboard-html'
import { formatTsv, parseTsv } from '@/components/data-grid/clipboard-tsv'
import { widthOf, type TextBlock } from '@/components/data-grid/paste-plan'

/** What travels on the clipboard; an empty string stands for a form that is absent. */
export interface ClipboardTexts {
  readonly plain: string
  readonly html: string
}

/** A block for the clipboard, in both forms that spreadsheets read. */
export function formatClipboard(block: TextBlock, isText?: (column: number) => boolean): ClipboardTexts {
  return { plain: formatTsv(block), html: formatHtmlTable(block, isText) }
}

/**
 * The block that the clipboard holds; `null` where it holds no text. Plain text is exact to the character, so
 * it is preferred; only where its shape disagrees with an HTML table does the table win, as it knows its cells
 * (word processors and web pages break lines inside a cell without quoting them).
 */
export function parseClipboard({ plain, html }: ClipboardTexts): TextBlock | null {
  const table = html === '' ? null : parseHtmlTable(html)
  if (plain === '') return table
  const texts = parseTsv(plain)
  return table && table.length > 0 && shapeOf(table) !== shapeOf(texts) ? table : texts
}

function shapeOf(block: TextBlock): string {
  return `${block.length}×${widthOf(block)}`
}
