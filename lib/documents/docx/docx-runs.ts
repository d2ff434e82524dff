import { TextRun } from 'docx'
import type { Run } from '@/lib/documents/rules/document'

/** Points as the half points in which Word counts. */
export function halfPoints(points: number): number {
  return points * 2
}

/** Millimetres as twips, twentieths of a point. */
export function twips(millimetres: number): number {
  return Math.round((millimetres / 25.4) * 1440)
}

/** Texts in their styles; a line end within a text begins a new line. */
export function textRuns(runs: readonly Run[], size?: number): TextRun[] {
  return runs.flatMap(({ text, bold, italic }) =>
    writable(text)
      .split(/\r?\n/)
      .map(
        (line, at) =>
          new TextRun({
            text: line,
            ...(at > 0 ? { break: 1 } : {}),
            ...(bold ? { bold: true } : {}),
            ...(italic ? { italics: true } : {}),
            ...(size === undefined ? {} : { size: halfPoints(size) }),
          }),
      ),
  )
}

/** Without what XML cannot hold. */
export function writable(text: string): string {
  return text.replace(/[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu, '')
}

/** A paragraph that only parts what stands above from what stands below: six points, not a line of text. */
export const gap = { line: 120, lineRule: 'exact' as const }
