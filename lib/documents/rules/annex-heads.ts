import type { Annex, Block, DocumentToWrite } from './document'
import { dayInWords, numberLine } from './head-texts'
import { romanNumeral } from './roman-numeral'

/** What stands above an annex (NĐ 30/2020, annex I, part III): its number, its title, the document it goes with. */
export type AnnexHead = { number: string; title: string; goesWith: string | null }

/** The heads of a document's annexes, in order. */
export function annexHeads({
  title,
  header,
  annexes,
}: Pick<DocumentToWrite, 'title' | 'header' | 'annexes'>): AnnexHead[] {
  const numbers = annexNumbers(annexes.length)
  return annexes.map((annex, at) => ({
    number: numbers[at] ?? '',
    title: annex.title.toLocaleUpperCase('vi'),
    goesWith: header === null ? null : goesWith(title, header),
  }))
}

/** `Phụ lục I`, `Phụ lục II`: only where there are several. */
export function annexNumbers(count: number): string[] {
  if (count === 1) return ['Phụ lục']
  return Array.from({ length: count }, (_, at) => `Phụ lục ${romanNumeral(at + 1)}`)
}

/** What an annex goes with, in two lines: the body begins the second. */
export function inLines(goesWith: string): string {
  return goesWith.replace(' của ', '\ncủa ')
}

/** All that stands in a document, its annexes after the main text. */
export function allBlocks({
  blocks,
  annexes,
}: {
  blocks: readonly Block[]
  annexes: readonly Annex[]
}): Block[] {
  return [...blocks, ...annexes.flatMap((annex) => annex.blocks)]
}

/** `(Kèm theo Báo cáo số 12/BC-LĐLĐ ngày 05 tháng 7 năm 2024 của Liên đoàn Lao động tỉnh Quảng Ninh)` */
function goesWith(title: string, header: NonNullable<DocumentToWrite['header']>): string {
  const kind = title.charAt(0) + title.slice(1).toLocaleLowerCase('vi')
  const number = numberLine(header).replace(/^Số: /, 'số ')
  const of = header.issuer === undefined ? '' : ` của ${header.issuer}`
  return `(Kèm theo ${kind} ${number} ${dayInWords(header.date)}${of})`
}
