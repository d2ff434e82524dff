import type { CellNumber } from '@/lib/documents/rules/document'

/** The exact number of a cell, as a workbook holds it. */
export function exactValue(number: CellNumber): number {
  return number.kind === 'percent' ? number.numerator / number.denominator : number.value
}

/** The format that prints a number as the document does; a reader's program puts in its own marks of thousands. */
export function numberFormat(number: CellNumber): string {
  if (number.kind === 'integer') return '#,##0'
  return `#,##0${fraction(number.decimals)}${number.kind === 'percent' ? '%' : ''}`
}

/** The same for a number of which only the printed text is known: `58,57%` stands for 58.57. */
export function formatOfText(text: string): string {
  const decimals = /,(\d+)%?$/.exec(text)?.[1]?.length ?? 0
  return `#,##0${fraction(decimals)}${text.endsWith('%') ? '"%"' : ''}`
}

function fraction(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
}
