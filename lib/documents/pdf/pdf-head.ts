import type { Content } from 'pdfmake/interfaces'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { bodyLines, numberLine, placeAndDate } from '@/lib/documents/rules/head-texts'
import { contentWidth, headLetters, headShares, sizes } from '@/lib/documents/rules/page-measures'
import { points } from './pdf-measures'
import { pdfCentred } from './pdf-text'

/** What stands before the text: the head, the stamp of a draft, title and subtitle with a line below. */
export function pdfOpening({ header, stamp, title, subtitle, layout }: DocumentToWrite): Content[] {
  const width = points(contentWidth(layout))
  const opening: Content[] = []
  if (header !== null) opening.push(head(header, layout))
  if (stamp !== null) opening.push(pdfCentred(stamp, sizes.text, { bold: true, italics: true }))
  opening.push({ stack: [pdfCentred(title, sizes.text, { bold: true })], margin: [0, 12, 0, 0] })
  if (subtitle !== null) {
    opening.push(pdfCentred(subtitle, sizes.text, { bold: true }))
    opening.push(rule(width, 0.17))
  }
  opening.push({ text: ' ', fontSize: 6 })
  return opening
}

function head(header: NonNullable<DocumentToWrite['header']>, layout: DocumentToWrite['layout']): Content {
  const width = points(contentWidth(layout))
  const [left, right] = [width * headShares[0], width * headShares[1]]
  return {
    stack: [
      {
        columns: [
          {
            width: left,
            stack: [
              ...header.left.flatMap((name, at) =>
                bodyLines(name, headLetters(layout)).map((text) =>
                  pdfCentred(text, sizes.head, { bold: at === header.left.length - 1 }),
                ),
              ),
              rule(left, 0.38),
            ],
          },
          {
            width: right,
            stack: [
              ...header.right.map((text, at) =>
                pdfCentred(text, at === 0 ? sizes.head : sizes.motto, { bold: true }),
              ),
              rule(right, 0.66),
            ],
          },
        ],
      },
      {
        margin: [0, 4, 0, 8],
        columns: [
          { width: left, stack: [pdfCentred(numberLine(header), sizes.motto)] },
          { width: right, stack: [pdfCentred(placeAndDate(header), sizes.motto, { italics: true })] },
        ],
      },
    ],
  }
}

/** A line as long as its share of the width, in its middle. */
function rule(width: number, share: number): Content {
  const side = (width * (1 - share)) / 2
  return {
    canvas: [{ type: 'line', x1: side, y1: 2, x2: width - side, y2: 2, lineWidth: 0.75 }],
    margin: [0, 0, 0, 3],
  }
}
