import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx'
import { annexHeads, inLines } from '@/lib/documents/rules/annex-heads'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { docxBlocks } from './docx-blocks'
import { textRuns } from './docx-runs'

export interface DocxAnnex {
  layout: DocumentToWrite['layout']
  children: (Paragraph | Table)[]
}

/** Each annex: its number and title, the document it goes with, then what stands in it. */
export async function docxAnnexes(document: DocumentToWrite): Promise<DocxAnnex[]> {
  const heads = annexHeads(document)
  const written: DocxAnnex[] = []
  let from = document.blocks.length
  for (const [at, { blocks, layout = document.layout }] of document.annexes.entries()) {
    const { number = '', title = '', goesWith = null } = heads[at] ?? {}
    written.push({
      layout,
      children: [
        new Paragraph({
          heading: HeadingLevel.HEADING_1,
          alignment: AlignmentType.CENTER,
          spacing: { before: 0, after: goesWith === null ? 160 : 0 },
          children: textRuns([{ text: `${number}\n${title}` }]),
        }),
        ...(goesWith === null ? [] : [belonging(goesWith)]),
        ...(await docxBlocks(blocks, { from, layout })),
      ],
    })
    from += blocks.length
  }
  return written
}

function belonging(text: string): Paragraph {
  return new Paragraph({
    alignment: AlignmentType.CENTER,
    keepNext: true,
    spacing: { after: 160 },
    children: textRuns([{ text: inLines(text), italic: true }]),
  })
}
