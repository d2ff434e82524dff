import 'server-only'
import type { SheetToWrite } from '@/lib/files/sheet-to-write'
import { writeXlsx } from '@/lib/files/write-xlsx'
import type { Block, ChartBlock, DocumentToWrite, TableBlock } from './rules/document'
import { sheetNames } from './rules/sheet-names'
import { chartSheet } from './workbook/chart-sheet'
import { tableSheet } from './workbook/table-sheet'
import { textSheet } from './workbook/text-sheet'

/**
 * A document as .xlsx: its words on the first sheet, each table and the numbers of each chart on one of their own,
 * as real numbers, totals and percentages as formulas that give what the document prints. A plain printed table
 * has no sheet of words.
 */
export async function writeDocumentWorkbook(document: DocumentToWrite): Promise<Uint8Array> {
  const parts: Uint8Array[] = []
  for await (const part of writeXlsx(sheetsOf(document))) parts.push(part)
  return Buffer.concat(parts)
}

function sheetsOf(document: DocumentToWrite): SheetToWrite[] {
  const shown = [{ title: null, blocks: document.blocks }, ...document.annexes].flatMap(({ title, blocks }) =>
    blocks.filter(isSheet).map((block) => ({ block, title: block.title ?? title })),
  )
  const worded = document.header !== null || shown.length === 0
  const names = sheetNames([
    ...(worded ? ['Văn bản'] : []),
    ...shown.map(({ title }) => title ?? 'Bảng số liệu'),
  ])
  const own = names.slice(worded ? 1 : 0)
  const nameOf = (block: Block) => own[shown.findIndex((one) => one.block === block)] ?? ''
  return [
    ...(worded ? [textSheet(names[0] ?? '', document, nameOf)] : []),
    ...shown.map(({ block, title }) =>
      block.kind === 'table'
        ? tableSheet(nameOf(block), { ...block, title })
        : chartSheet(nameOf(block), block),
    ),
  ]
}

function isSheet(block: Block): block is TableBlock | ChartBlock {
  return block.kind === 'table' || block.kind === 'chart'
}
