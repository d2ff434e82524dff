import { allBlocks, annexHeads } from '@/lib/documents/rules/annex-heads'
import type { DocumentToWrite, TableBlock, TableCell } from '@/lib/documents/rules/document'
import { placeCells } from '@/lib/documents/rules/place-cells'

/**
 * What must never be in a document, as sentences: a text that is no text (`NaN`, `Infinity`,
 * `undefined`, `null`), an empty cell outside a form, a row that does not fill its columns, a number that is none.
 */
export function documentProblems(document: DocumentToWrite): string[] {
  const problems = textsOf(document)
    .filter(isNoText)
    .map((text) => `text: ${JSON.stringify(text)}`)
  for (const { title, blocks } of document.annexes) {
    if (title.trim() === '' || blocks.length === 0) problems.push(`annex: ${title} says nothing`)
  }
  for (const block of allBlocks(document)) {
    if (block.kind === 'table') problems.push(...tableProblems(block))
    if (block.kind !== 'chart') continue
    for (const { label, value, plan, text } of block.points) {
      if (!isNumberOrNone(value) || !isNumberOrNone(plan ?? null)) problems.push(`chart: ${label}`)
      if (text === '') problems.push(`chart: ${label} says nothing`)
    }
  }
  return problems
}

function tableProblems(table: TableBlock): string[] {
  const name = table.title ?? 'table'
  const rows = [...table.headerRows, ...table.rows.map(({ cells }) => cells)]
  return placeCells(rows, table.columns.length).flatMap(({ placed, free }, at) => {
    const problems: string[] = []
    if (free.length > 0) problems.push(`${name}: row ${at} does not fill its columns`)
    for (const { cell } of placed) {
      if (cell.text.trim() === '' && !table.fillable) problems.push(`${name}: row ${at} has an empty cell`)
      if (!isSoundNumber(cell)) problems.push(`${name}: row ${at} has a number that is none`)
    }
    return problems
  })
}

function isSoundNumber({ number }: TableCell): boolean {
  if (number === undefined) return true
  if (number.kind !== 'percent') return Number.isFinite(number.value)
  return Number.isFinite(number.numerator) && Number.isFinite(number.denominator) && number.denominator > 0
}

function isNumberOrNone(value: number | null): boolean {
  return value === null || Number.isFinite(value)
}

function isNoText(text: string): boolean {
  return /\b(NaN|Infinity|undefined|null)\b|\[object /.test(text)
}

function textsOf(document: DocumentToWrite): string[] {
  const { title, subtitle, header, recipients, signer, stamp, footnotes } = document
  return [
    title,
    subtitle ?? '',
    ...(header ? [...header.left, ...header.right, header.number ?? '', header.place] : []),
    ...(signer ? [signer.authority ?? '', signer.position, signer.name ?? ''] : []),
    ...recipients,
    ...footnotes,
    stamp ?? '',
    ...annexHeads(document).flatMap((head) => [head.number, head.title, head.goesWith ?? '']),
    ...allBlocks(document).flatMap(blockTexts),
  ]
}

function blockTexts(block: DocumentToWrite['blocks'][number]): string[] {
  switch (block.kind) {
    case 'heading':
      return [block.text]
    case 'paragraph':
      return block.runs.map(({ text }) => text)
    case 'list':
      return block.items.flatMap((runs) => runs.map(({ text }) => text))
    case 'table':
      return [
        block.title ?? '',
        block.note ?? '',
        ...[...block.headerRows, ...block.rows.map(({ cells }) => cells)].flat().map(({ text }) => text),
      ]
    case 'chart':
      return [block.title, block.description, ...block.points.flatMap(({ label, text }) => [label, text])]
    case 'page-break':
      return []
  }
}
