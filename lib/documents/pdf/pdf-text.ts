import type { Content, ContentText } from 'pdfmake/interfaces'
import type { Run } from '@/lib/documents/rules/document'

/** Texts in their styles; a line end within a text begins a new line. */
export function pdfRuns(runs: readonly Run[]): ContentText[] {
  return runs.map(({ text, bold, italic }) => ({
    text: printable(text),
    ...(bold ? { bold: true } : {}),
    ...(italic ? { italics: true } : {}),
  }))
}

/** A line in the middle of its column. */
export function pdfCentred(
  text: string,
  fontSize: number,
  style: { bold?: boolean; italics?: boolean } = {},
): Content {
  return { text: printable(text), fontSize, alignment: 'center', ...style }
}

/** Without what stands for nothing in print. */
export function printable(text: string): string {
  return text.normalize('NFC').replace(/[^\n\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}
