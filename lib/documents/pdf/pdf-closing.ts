import type { Content } from 'pdfmake/interfaces'
import type { DocumentToWrite, Signer } from '@/lib/documents/rules/document'
import { recipientLines } from '@/lib/documents/rules/head-texts'
import { sizes } from '@/lib/documents/rules/page-measures'
import { pdfCentred, printable } from './pdf-text'

/**
 * Nơi nhận at the left, the signer at the right with room for the signature; together on one page with `last`, the
 * last lines of the text.
 */
export function pdfClosing({ recipients, signer, footnotes }: DocumentToWrite, last: Content[]): Content[] {
  const small: Content[] = footnotes.map((text, at) => ({
    text: printable(text),
    italics: true,
    fontSize: sizes.note,
    lineHeight: 1,
    margin: [0, at === 0 ? 10 : 0, 0, 0],
  }))
  if (recipients.length === 0 && signer === null) return [...last, ...small]
  const sides: Content = {
    columns: [
      { width: '*', stack: recipients.length === 0 ? [] : recipientList(recipients) },
      { width: '*', stack: signer === null ? [] : signature(signer) },
    ],
  }
  return [{ unbreakable: true, stack: [...last, { stack: [sides], margin: [0, 10, 0, 0] }, ...small] }]
}

function recipientList(recipients: readonly string[]): Content[] {
  return [
    { text: 'Nơi nhận:', bold: true, italics: true, fontSize: sizes.recipientsTitle },
    ...recipientLines(recipients).map((text) => ({ text: printable(text), fontSize: sizes.recipients })),
  ]
}

function signature({ authority, position, name }: Signer): Content[] {
  return [
    ...(authority === null ? [] : [pdfCentred(authority, sizes.text, { bold: true })]),
    pdfCentred(position, sizes.text, { bold: true }),
    { text: ' ', margin: [0, 0, 0, 42] },
    pdfCentred(name ?? '..............................', sizes.text, { bold: true }),
  ]
}
