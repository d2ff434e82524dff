import {
  AlignmentType,
  BorderStyle,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  WidthType,
} from 'docx'
import type { DocumentHeader, DocumentToWrite } from '@/lib/documents/rules/document'
import { bodyLines, numberLine, placeAndDate } from '@/lib/documents/rules/head-texts'
import { contentWidth, headLetters, headShares, shareOut, sizes } from '@/lib/documents/rules/page-measures'
import { textRuns, twips } from './docx-runs'

/** Issuing body and number at the left, national title, motto, place and date at the right; lines below both. */
export function docxHead(header: DocumentHeader, layout: DocumentToWrite['layout']): Table {
  const [left = 0, right = 0] = shareOut(twips(contentWidth(layout)), headShares)
  const bodies = header.left.flatMap((name, at) =>
    bodyLines(name, headLetters(layout)).map((text) =>
      centred(text, sizes.head, at === header.left.length - 1),
    ),
  )
  const nation = header.right.map((text, at) => centred(text, at === 0 ? sizes.head : sizes.motto, true))
  return plainTable(
    [left, right],
    [
      [
        [...bodies, rule(left, 0.38)],
        [...nation, rule(right, 0.66)],
      ],
      [
        [centred(numberLine(header), sizes.motto, false)],
        [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            children: textRuns([{ text: placeAndDate(header), italic: true }], sizes.motto),
          }),
        ],
      ],
    ],
  )
}

/** A table that only places things: no lines, no room around its cells. */
export function plainTable(
  widths: readonly number[],
  rows: readonly (readonly Paragraph[])[][],
  keepNext = false,
): Table {
  const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
  return new Table({
    layout: TableLayoutType.FIXED,
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: widths,
    margins: { left: 0, right: 0 },
    borders: {
      top: none,
      bottom: none,
      left: none,
      right: none,
      insideHorizontal: none,
      insideVertical: none,
    },
    rows: rows.map(
      (cells) =>
        new TableRow({
          cantSplit: true,
          ...(keepNext ? { keepNext } : {}),
          children: cells.map(
            (children, at) =>
              new TableCell({ width: { size: widths[at] ?? 0, type: WidthType.DXA }, children }),
          ),
        }),
    ),
  })
}

function centred(text: string, size: number, bold: boolean): Paragraph {
  return new Paragraph({ alignment: AlignmentType.CENTER, children: textRuns([{ text, bold }], size) })
}

/** A line below, as long as its share of the column. */
function rule(width: number, share: number): Paragraph {
  const side = Math.round((width * (1 - share)) / 2)
  return new Paragraph({
    indent: { left: side, right: side },
    border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } },
    spacing: { before: 20, after: 60, line: 120, lineRule: 'exact' },
    children: [],
  })
}
