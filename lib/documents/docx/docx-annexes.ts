import { AlignmentType, HeadingLevel, Paragraph, type Table } from 'docx'
import { annexHeads } from '@/lib/documents/rules/annex-heads'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { docxBlocks } from './docx-blocks'
import { textRuns } from './docx-runs'

/** Each annex from a page of its own: its number and title, the document it goes with, then what stands in it. */
export async function docxAnnexes(document: DocumentToWrite): Promise<(Paragraph | Table)[]> {
  const heads = annexHeads(document)
  const written: (Paragraph | Table)[] = []
  let place = document.blocks.length
  for (const [at, { blocks }] of document.annexes.entries()) {
    const { number = '', title = '', goesWith = null } = heads[at] ?? {}
    written.push(
      new Paragraph({
        heading: HeadingLevel.HEADING_1,
        pageBreakBefore: true,
        alignment: AlignmentType.CENTER,
        spacing: { before: 0, after: goesWith === null ? 160 : 0 },
        children: textRuns([{ text: `${number}\n${title}` }]),
      }),
      ...(goesWith === null
        ? []
        : [
            new Paragraph({
              alignment: AlignmentType.CENTER,
              keepNext: true,
              spacing: { after: 160 },
              children: textRuns([{ text: goesWith, italic: true }]),
            }),
          ]),
      ...(await docxBlocks(blocks, place, document.layout)),
    )
    place += blocks.length
  }
  return written
}
