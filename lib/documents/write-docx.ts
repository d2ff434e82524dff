import 'server-only'
import {
  AlignmentType,
  BorderStyle,
  Document,
  Header,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  TextRun,
  type Table,
} from 'docx'
import { docxAnnexes } from './docx/docx-annexes'
import { docxBlocks } from './docx/docx-blocks'
import { docxClosing } from './docx/docx-closing'
import { docxHead } from './docx/docx-head'
import { gap, halfPoints, textRuns, twips, writable } from './docx/docx-runs'
import { docxNumbering, docxStyles } from './docx/docx-styles'
import type { DocumentToWrite } from './rules/document'
import { contentWidth, margins, pageNumberFromTop, pageSize, sizes } from './rules/page-measures'

/**
 * A document as .docx in the administrative layout of NĐ 30/2020: A4, its margins, Times New Roman 14, the page
 * number in the middle of the upper margin and none on the first page. Charts are pictures with their text.
 */
export async function writeDocx(document: DocumentToWrite): Promise<Uint8Array> {
  const children: (Paragraph | Table)[] = [
    ...docxOpening(document),
    ...(await docxBlocks(document.blocks, {
      from: 0,
      layout: document.layout,
      keepLast: isSigned(document),
    })),
    ...docxClosing(document),
    ...docxFootnotes(document),
  ]
  const annexes = await docxAnnexes(document)
  return Packer.toBuffer(
    new Document({
      title: writable(document.subtitle === null ? document.title : `${document.title} ${document.subtitle}`),
      creator: writable(document.header?.left.at(-1) ?? ''),
      styles: docxStyles,
      numbering: docxNumbering,
      sections: [
        {
          properties: { titlePage: true, page: page(document.layout) },
          headers: { default: pageNumber(), first: new Header({ children: [new Paragraph({})] }) },
          children,
        },
        // A section begins a page, and can lie across it.
        ...annexes.map(({ layout, children: own }) => ({
          properties: { page: page(layout) },
          headers: { default: pageNumber() },
          children: own,
        })),
      ],
    }),
  )
}

function isSigned({ recipients, signer }: DocumentToWrite): boolean {
  return recipients.length > 0 || signer !== null
}

function page(layout: DocumentToWrite['layout']) {
  // The library turns the page itself: it is told the measures of the upright one.
  const { width, height } = pageSize('portrait')
  return {
    size: {
      width: twips(width),
      height: twips(height),
      orientation: layout === 'portrait' ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
    },
    margin: {
      top: twips(margins.top),
      bottom: twips(margins.bottom),
      left: twips(margins.left),
      right: twips(margins.right),
      header: twips(pageNumberFromTop),
      footer: twips(pageNumberFromTop),
    },
  }
}

function pageNumber(): Header {
  const number = new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(sizes.motto) })
  return new Header({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [number] })] })
}

/** What stands before the text: the head, the stamp of a draft, title and subtitle with a line below. */
function docxOpening({ header, stamp, title, subtitle, layout }: DocumentToWrite): (Paragraph | Table)[] {
  const centred = (text: string, style: { bold?: boolean; italic?: boolean }) =>
    new Paragraph({
      alignment: AlignmentType.CENTER,
      keepNext: true,
      ...(style.italic ? { spacing: { before: 160 } } : {}),
      children: textRuns([{ text, ...style }]),
    })
  // The line below is a sixth of the text's width, in its middle.
  const beside = (contentWidth(layout) * 5) / 12
  return [
    ...(header === null ? [] : [docxHead(header, layout)]),
    ...(stamp === null ? [] : [centred(stamp, { bold: true, italic: true })]),
    new Paragraph({ style: 'Title', children: textRuns([{ text: title, bold: true }]) }),
    ...(subtitle === null ? [] : [centred(subtitle, { bold: true })]),
    new Paragraph({
      indent: { left: twips(beside), right: twips(beside) },
      spacing: { ...gap, after: 160 },
      ...(subtitle === null
        ? {}
        : { border: { top: { style: BorderStyle.SINGLE, size: 6, space: 1, color: '000000' } } }),
      children: [],
    }),
  ]
}

function docxFootnotes({ footnotes }: DocumentToWrite): Paragraph[] {
  return footnotes.map(
    (text, at) =>
      new Paragraph({
        keepNext: at < footnotes.length - 1,
        spacing: { before: at === 0 ? 120 : 0 },
        children: textRuns([{ text, italic: true }], sizes.note),
      }),
  )
}
