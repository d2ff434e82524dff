import type { Content } from 'pdfmake/interfaces'
import { chartSvg } from '@/lib/documents/charts/chart-svg'
import type {
  Block,
  DocumentToWrite,
  HeadingBlock,
  ListBlock,
  ParagraphBlock,
} from '@/lib/documents/rules/document'
import { contentWidth, sizes } from '@/lib/documents/rules/page-measures'
import { pictureSize } from '@/lib/documents/rules/picture-size'
import { points } from './pdf-measures'
import { pdfTable } from './pdf-table'
import { pdfRuns, printable } from './pdf-text'

/** Marks what begins a new page rather than stand alone at the foot of one. */
export const keptWithNext = 1

/** What a block becomes. */
export function pdfBlock(block: Block, layout: DocumentToWrite['layout']): Content[] {
  switch (block.kind) {
    case 'heading':
      return [heading(block)]
    case 'paragraph':
      return [paragraph(block)]
    case 'list':
      return [list(block)]
    case 'table':
      return [
        ...(block.title === null ? [] : [caption(block.title)]),
        pdfTable(block, points(contentWidth(layout))),
        ...(block.note === null
          ? []
          : [
              {
                text: pdfRuns([{ text: block.note, italic: true }]),
                fontSize: sizes.note,
                margin: [0, 0, 0, 6] as [number, number, number, number],
              },
            ]),
      ]
    case 'chart': {
      const picture = chartSvg(block)
      return [
        {
          unbreakable: true,
          stack: [
            caption(block.title),
            { svg: picture.svg, ...pictureSize(picture, layout, 72 / 25.4), alignment: 'center' },
          ],
          margin: [0, 0, 0, 8],
        },
      ]
    }
    case 'page-break':
      return [{ text: '', pageBreak: 'after' }]
  }
}

const indent = points(12.7)

function heading({ level, text }: HeadingBlock): Content {
  return {
    text: printable(text),
    bold: true,
    italics: level === 3,
    headlineLevel: keptWithNext,
    margin: [level === 1 ? 0 : indent, 8, 0, 4],
  }
}

function paragraph({ runs, align = 'justify' }: ParagraphBlock): Content {
  return {
    text: pdfRuns(runs),
    alignment: align,
    ...(align === 'justify' ? { leadingIndent: indent } : {}),
    margin: [0, 0, 0, 6],
  }
}

/** Each item begins where paragraphs do, as administrative documents have it. */
function list({ ordered, items }: ListBlock): Content {
  return {
    stack: items.map((runs, at) => ({
      text: [ordered ? `${at + 1}. ` : '- ', ...pdfRuns(runs)],
      alignment: 'justify',
      leadingIndent: indent,
      // A short item is not parted by the end of a page.
      unbreakable: runs.reduce((sum, { text }) => sum + text.length, 0) <= 240,
      margin: [0, 0, 0, 3],
    })),
  }
}

function caption(text: string): Content {
  return {
    text: printable(text),
    bold: true,
    fontSize: 13,
    alignment: 'center',
    headlineLevel: keptWithNext,
    margin: [0, 6, 0, 3],
  }
}
