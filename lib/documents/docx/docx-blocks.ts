import { AlignmentType, HeadingLevel, ImageRun, PageBreak, Paragraph, type Table } from 'docx'
import { chartSvg } from '@/lib/documents/charts/chart-svg'
import { drawPng } from '@/lib/documents/charts/draw-png'
import type {
  Block,
  ChartBlock,
  DocumentToWrite,
  ParagraphBlock,
  TableBlock,
} from '@/lib/documents/rules/document'
import { contentWidth, sizes } from '@/lib/documents/rules/page-measures'
import { pictureSize } from '@/lib/documents/rules/picture-size'
import { gap, textRuns, twips, writable } from './docx-runs'
import { docxTable } from './docx-table'

/** The references of the two kinds of lists in the document's numbering. */
export const listReferences = { ordered: 'ordered', bulleted: 'bulleted' } as const

interface BlocksPlace {
  /** How many blocks stand before them in the document: tells numbered lists apart, each of which begins at 1. */
  from: number
  layout: DocumentToWrite['layout']
  /** Whether something follows from which the last lines must not be parted: a signature. */
  keepLast?: boolean
}

/** What blocks become, in order. */
export async function docxBlocks(
  blocks: readonly Block[],
  { from, layout, keepLast = false }: BlocksPlace,
): Promise<(Paragraph | Table)[]> {
  const written: (Paragraph | Table)[] = []
  for (const [at, block] of blocks.entries())
    written.push(...(await docxBlock(block, from + at, layout, keepLast && at === blocks.length - 1)))
  return written
}

async function docxBlock(
  block: Block,
  place: number,
  layout: DocumentToWrite['layout'],
  keepNext: boolean,
): Promise<(Paragraph | Table)[]> {
  switch (block.kind) {
    case 'heading':
      return [new Paragraph({ heading: headings[block.level], children: textRuns([{ text: block.text }]) })]
    case 'paragraph':
      return [paragraph(block, keepNext)]
    case 'list':
      return block.items.map(
        (runs, at) =>
          new Paragraph({
            keepNext: keepNext && at === block.items.length - 1,
            numbering: {
              reference: block.ordered ? listReferences.ordered : listReferences.bulleted,
              level: 0,
              instance: place,
            },
            alignment: AlignmentType.BOTH,
            spacing: { after: 60 },
            children: textRuns(runs),
          }),
      )
    case 'table':
      return tableWithTitle(block, layout, keepNext)
    case 'chart':
      return chart(block, layout)
    case 'page-break':
      return [new Paragraph({ children: [new PageBreak()] })]
  }
}

const headings = {
  1: HeadingLevel.HEADING_1,
  2: HeadingLevel.HEADING_2,
  3: HeadingLevel.HEADING_3,
} as const

const alignments = {
  justify: AlignmentType.BOTH,
  left: AlignmentType.LEFT,
  center: AlignmentType.CENTER,
  right: AlignmentType.RIGHT,
} as const

function paragraph({ runs, align = 'justify' }: ParagraphBlock, keepNext: boolean): Paragraph {
  return new Paragraph({
    keepNext,
    alignment: alignments[align],
    ...(align === 'justify' ? { indent: { firstLine: twips(12.7) } } : {}),
    spacing: { after: 120 },
    children: textRuns(runs),
  })
}

function tableWithTitle(
  table: TableBlock,
  layout: DocumentToWrite['layout'],
  keepNext: boolean,
): (Paragraph | Table)[] {
  return [
    ...(table.title === null ? [] : [caption(table.title)]),
    docxTable(table, twips(contentWidth(layout)), keepNext),
    new Paragraph({
      keepNext,
      ...(table.note === null
        ? { spacing: { ...gap, after: 80 } }
        : {
            spacing: { before: 40, after: 160 },
            children: textRuns([{ text: table.note, italic: true }], sizes.note),
          }),
    }),
  ]
}

async function chart(block: ChartBlock, layout: DocumentToWrite['layout']): Promise<Paragraph[]> {
  const picture = chartSvg(block)
  // Word's pictures are told in 96ths of an inch.
  const { width, height } = pictureSize(picture, layout, 96 / 25.4)
  const image = new ImageRun({
    type: 'png',
    data: await drawPng(picture),
    transformation: { width, height },
    altText: {
      name: writable(block.title),
      title: writable(block.title),
      description: writable(block.description),
    },
  })
  return [
    caption(block.title),
    new Paragraph({ alignment: AlignmentType.CENTER, spacing: { after: 160 }, children: [image] }),
  ]
}

/** Never parted from what it stands above. */
function caption(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { before: 120, after: 60 },
    children: textRuns([{ text, bold: true }], 13),
  })
}
