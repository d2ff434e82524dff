import { annexHeads } from '@/lib/documents/rules/annex-heads'
import type { Block, DocumentToWrite, TableBlock } from '@/lib/documents/rules/document'

/**
 * The words and numbers of a document, a line for each paragraph, table row and point of a chart: what its hash is
 * of, and what is searched. The looks are no part of it.
 */
export function documentText(document: DocumentToWrite): string {
  const { header, signer } = document
  return [
    ...(header ? [...header.left, header.number ?? '', header.place, header.date ?? ''] : []),
    document.title,
    document.subtitle ?? '',
    ...document.blocks.flatMap(blockLines),
    ...document.recipients,
    ...(signer ? [signer.authority ?? '', signer.position, signer.name ?? ''] : []),
    ...document.footnotes,
    ...annexLines(document),
  ]
    .filter((line) => line !== '')
    .join('\n')
    .normalize('NFC')
}

/** Below an issued document: by what it can be told whether its text is the one that was issued. */
export function withSeal(document: DocumentToWrite, sha256: string): DocumentToWrite {
  return { ...document, footnotes: [...document.footnotes, `Mã kiểm chứng (SHA-256): ${sha256}`] }
}

function annexLines(document: DocumentToWrite): string[] {
  const heads = annexHeads(document)
  return document.annexes.flatMap(({ blocks }, at) => {
    const head = heads[at]
    return [...(head ? [head.number, head.title, head.goesWith ?? ''] : []), ...blocks.flatMap(blockLines)]
  })
}

function blockLines(block: Block): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return [block.runs.map(({ text }) => text).join('')]
    case 'list':
      return block.items.map((runs) => `- ${runs.map(({ text }) => text).join('')}`)
    case 'table':
      return tableLines(block)
    case 'chart':
      return [
        block.title,
        ...block.points.map(({ label, text, planText }) => [label, text, planText ?? ''].join('\t')),
      ]
    case 'page-break':
      return []
  }
}

function tableLines({ title, headerRows, rows, note }: TableBlock): string[] {
  const lines = [...headerRows, ...rows.map(({ cells }) => cells)]
  return [title ?? '', ...lines.map((cells) => cells.map(({ text }) => text).join('\t')), note ?? '']
}
