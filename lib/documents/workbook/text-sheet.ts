import type { CellLook } from '@/lib/files/cells/sheet-cell'
import type { SheetToWrite } from '@/lib/files/sheet-to-write'
import type { Block, DocumentToWrite, Run } from '@/lib/documents/rules/document'
import { annexHeads } from '@/lib/documents/rules/annex-heads'
import { numberLine, placeAndDate, recipientLines } from '@/lib/documents/rules/head-texts'
import { rowHeight } from '@/lib/documents/rules/row-height'

/** The words of a document, line by line; a table or a chart is named by the sheet on which it stands. */
export function textSheet(
  name: string,
  document: DocumentToWrite,
  sheetOf: (block: Block) => string,
): SheetToWrite {
  const lines = [
    ...headLines(document),
    ...document.blocks.flatMap((block) => blockLines(block, sheetOf)),
    ...closingLines(document),
    ...annexLines(document, sheetOf),
  ]
  return {
    name,
    columns: [{ header: '', width }],
    head: [],
    rows: lines.map((cell) => [cell]),
    heights: lines.map(({ value, look }) => rowHeight(value, width * ofWords, look?.size ?? size)),
    print: { landscape: document.layout === 'landscape' },
  }
}

/** In characters, and the size of their letters in points. */
const width = 92
const size = 13
/** Letters of words are narrower than the figures by which a column is measured. */
const ofWords = 1.1

interface Line {
  value: string
  look: CellLook
}

function line(value: string, look: CellLook = {}): Line {
  return { value, look: { format: '@', wrap: true, size, ...look } }
}

function headLines({ header, stamp, title, subtitle }: DocumentToWrite): Line[] {
  const centred = { align: 'center' } as const
  return [
    ...(header === null
      ? []
      : [
          ...[...header.left, ...header.right].map((text) => line(text, centred)),
          line(numberLine(header), centred),
          line(placeAndDate(header), { ...centred, italic: true }),
        ]),
    ...(stamp === null ? [] : [line(stamp, { ...centred, italic: true })]),
    line(title, { ...centred, bold: true, size: 14 }),
    ...(subtitle === null ? [] : [line(subtitle, { ...centred, bold: true })]),
  ]
}

function blockLines(block: Block, sheetOf: (block: Block) => string): Line[] {
  switch (block.kind) {
    case 'heading':
      return [line(block.text, { bold: true, italic: block.level === 3 })]
    case 'paragraph':
      return [line(joined(block.runs))]
    case 'list':
      return block.items.map((runs, at) => line(`${block.ordered ? `${at + 1}.` : '-'} ${joined(runs)}`))
    case 'table':
    case 'chart':
      return [line(`${block.title ?? 'Số liệu'}: xem trang tính “${sheetOf(block)}”.`, { italic: true })]
    case 'page-break':
      return []
  }
}

function closingLines({ recipients, signer, footnotes }: DocumentToWrite): Line[] {
  return [
    ...(recipients.length === 0 ? [] : [line('Nơi nhận:', { bold: true, italic: true })]),
    ...recipientLines(recipients).map((text) => line(text)),
    ...(signer === null
      ? []
      : [signer.authority, signer.position, signer.name]
          .filter((text) => text !== null)
          .map((text) => line(text, { bold: true, align: 'right' }))),
    ...footnotes.map((text) => line(text, { italic: true, size: 11 })),
  ]
}

function annexLines(document: DocumentToWrite, sheetOf: (block: Block) => string): Line[] {
  const heads = annexHeads(document)
  return document.annexes.flatMap(({ blocks }, at) => {
    const { number = '', title = '', goesWith = null } = heads[at] ?? {}
    return [
      line(''),
      line(number, { align: 'center', bold: true, size: 14 }),
      line(title, { align: 'center', bold: true }),
      ...(goesWith === null ? [] : [line(goesWith, { align: 'center', italic: true })]),
      ...blocks.flatMap((block) => blockLines(block, sheetOf)),
    ]
  })
}

function joined(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('')
}
