import { AlignmentType, Paragraph, type Table } from 'docx'
import type { DocumentToWrite } from '@/lib/documents/rules/document'
import { recipientLines } from '@/lib/documents/rules/head-texts'
import { contentWidth, shareOut, sizes } from '@/lib/documents/rules/page-measures'
import { plainTable } from './docx-head'
import { gap, textRuns, twips } from './docx-runs'

/** Nơi nhận at the left, the signer at the right with room for the signature; together on one page. */
export function docxClosing({
  recipients,
  signer,
  layout,
  footnotes,
}: Pick<DocumentToWrite, 'recipients' | 'signer' | 'layout' | 'footnotes'>): (Paragraph | Table)[] {
  if (recipients.length === 0 && signer === null) return []
  const widths = shareOut(twips(contentWidth(layout)), [0.5, 0.5])
  const left =
    recipients.length === 0 ? [new Paragraph({})] : [recipientsTitle(), ...recipientList(recipients)]
  return [
    new Paragraph({ keepNext: true, spacing: { ...gap, after: 120 }, children: [] }),
    plainTable(
      widths,
      [[left, signer === null ? [new Paragraph({})] : signature(signer)]],
      footnotes.length > 0,
    ),
  ]
}

function recipientsTitle(): Paragraph {
  return new Paragraph({
    children: textRuns([{ text: 'Nơi nhận:', bold: true, italic: true }], sizes.recipientsTitle),
  })
}

function recipientList(recipients: readonly string[]): Paragraph[] {
  return recipientLines(recipients).map(
    (text) => new Paragraph({ children: textRuns([{ text }], sizes.recipients) }),
  )
}

function signature({ authority, position, name }: NonNullable<DocumentToWrite['signer']>): Paragraph[] {
  const line = (text: string) =>
    new Paragraph({ alignment: AlignmentType.CENTER, children: textRuns([{ text, bold: true }], sizes.text) })
  const room = Array.from(
    { length: 3 },
    () => new Paragraph({ children: textRuns([{ text: '' }], sizes.text) }),
  )
  return [
    ...(authority === null ? [] : [line(authority)]),
    line(position),
    ...room,
    line(name ?? '..............................'),
  ]
}
