import type { CellNumber } from '@/lib/documents/rules/document'

/** The exact number of a cell, as a workbook holds it. */
export function exactValue(number: CellNumber): number {
  return number.kind === 'percent' ? number.numerator / number.denominator : number.value
}

/**
 * A number with its thousands grouped. It says it is Vietnamese: LibreOffice then prints 7.965 whatever the reader's
 * settings; Excel keeps to the marks that the reader's system has.
 */
const vietnamese = '[$-42A]#,##0'

/** The same with the signs that documents print; zero has none. */
const signed = `[$-42A]"+"#,##0;[$-42A]"−"#,##0;[$-42A]0`

/** The format that prints a number as the document does. */
export function numberFormat(number: CellNumber): string {
  if (number.kind === 'integer') return number.signed ? signed : vietnamese
  return `${vietnamese}${fraction(number.decimals)}${number.kind === 'percent' ? '%' : ''}`
}

/** The same for a number of which only the printed text is known: `58,57%` stands for 58.57. */
export function formatOfText(text: string): string {
  const decimals = /,(\d+)%?$/.exec(text)?.[1]?.length ?? 0
  return `${vietnamese}${fraction(decimals)}${text.endsWith('%') ? '"%"' : ''}`
}

function fraction(decimals: number): string {
  return decimals === 0 ? '' : `.${'0'.repeat(decimals)}`
}
