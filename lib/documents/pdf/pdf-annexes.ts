import type { Content } from 'pdfmake/interfaces'
import { annexHeads, inLines } from '@/lib/documents/rules/annex-heads'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { sizes } from '@/lib/documents/rules/page-measures'
import { pdfBlock } from './pdf-blocks'
import { pdfCentred } from './pdf-text'

/** Each annex from a page of its own: its number and title, the document it goes with, then what stands in it. */
export function pdfAnnexes(document: DocumentToWrite): Content[] {
  const heads = annexHeads(document)
  return document.annexes.flatMap(({ blocks, layout = document.layout }, at) => {
    const { number = '', title = '', goesWith = null } = heads[at] ?? {}
    return [
      {
        pageBreak: 'before' as const,
        pageOrientation: layout,
        margin: [0, 0, 0, 8] as [number, number, number, number],
        stack: [
          pdfCentred(number, sizes.text, { bold: true }),
          pdfCentred(title, sizes.text, { bold: true }),
          ...(goesWith === null ? [] : [pdfCentred(inLines(goesWith), sizes.text, { italics: true })]),
        ],
      },
      ...blocks.flatMap((block) => pdfBlock(block, layout)),
    ]
  })
}
