import 'server-only'
import type { CellCheck, CellMark } from '@/lib/files/sheet-to-write'
import { columnLetters } from '@/lib/files/xlsx/cell-place'
import { BLANK, numberOf } from '@/lib/figures/rules/figure-entry'
import { LARGEST_FIGURE, PARTS_OF_WHOLES } from '@/lib/figures/rules/hard-checks'
import { USUAL_PARTS } from '@/lib/figures/rules/soft-checks'
import type { FormColumn, GridRow } from '@/lib/figures/views'
import type { FormTexts } from './form-texts'

/** Where the figures of a form stand: its first column and row, and the last row. */
export interface FormPlace {
  firstColumn: number
  firstRow: number
  lastRow: number
}

/** Nothing but counts, blanks and "not applicable" can be typed. */
export function entryCheck(columns: readonly FormColumn[], place: FormPlace, texts: FormTexts): CellCheck {
  const first = `${columnLetters(place.firstColumn)}${place.firstRow}`
  const last = `${columnLetters(place.firstColumn + columns.length - 1)}${place.lastRow}`
  const count = `AND(${first}>=0,${first}<=${LARGEST_FIGURE},${first}=INT(${first}))`
  const none = ['-', '–', 'x', 'X'].map((word) => `${first}="${word}"`).join(',')
  return {
    range: `${first}:${last}`,
    rule: { kind: 'formula', formula: `IF(ISNUMBER(${first}),${count},OR(${none}))` },
    refuses: true,
    title: texts.check_title,
    message: texts.check_message,
  }
}

interface Pair {
  part: number
  whole: number
  look: CellMark['look']
}

/** Both cells of a part that outnumbers its whole. */
export function pairMarks(columns: readonly FormColumn[], place: FormPlace): CellMark[] {
  return pairsOf(columns).flatMap(({ part, whole, look }) => {
    const [partLetter, wholeLetter] = [part, whole].map((index) => columnLetters(place.firstColumn + index))
    const formula = exceeds(`$${partLetter}${place.firstRow}`, `$${wholeLetter}${place.firstRow}`)
    return [partLetter, wholeLetter].map((letter) => ({
      range: `${letter}${place.firstRow}:${letter}${place.lastRow}`,
      formula,
      look,
    }))
  })
}

/** What is still missing or odd in a line, as its formula and as what it gives now. */
export function lineCheck(
  columns: readonly FormColumn[],
  row: GridRow,
  rowNumber: number,
  { place, texts }: { place: FormPlace; texts: FormTexts },
): { formula: string; value: string } {
  const at = (index: number) => `${columnLetters(place.firstColumn + index)}${rowNumber}`
  const numberAt = (index: number) => numberOf(row.cells[columns[index]?.indicator ?? '']?.entry ?? BLANK)
  const required = columns.flatMap((column, index) =>
    column.required && asks(column, row) ? [{ column, index }] : [],
  )
  const blanks = required.filter(
    ({ column }) => (row.cells[column.indicator]?.entry ?? BLANK).entry === 'blank',
  ).length
  // Zero first: alone, a truth value would be above any number.
  const counted = ['0', ...required.map(({ index }) => `(${at(index)}="")`)].join('+')
  const parts = pairsOf(columns).map(({ part, whole }) => {
    const names = { part: columns[part]?.shortName ?? '', whole: columns[whole]?.shortName ?? '' }
    const [mine, all] = [numberAt(part), numberAt(whole)]
    return {
      formula: `IF(${exceeds(at(part), at(whole))},${quoted(`${texts.exceeds(names)} `)},"")`,
      value: mine !== null && all !== null && mine > all ? texts.exceeds(names) : '',
    }
  })
  const missing = required.length === 0 ? [] : [missingFormula(counted, texts)]
  return {
    formula: `TRIM(${[...missing, ...parts.map(({ formula }) => formula), '""'].join('&')})`,
    value: [blanks > 0 ? texts.missing(blanks) : '', ...parts.map(({ value }) => value)]
      .filter((text) => text !== '')
      .join(' '),
  }
}

/** Whether the form asks this unit for this figure. */
export function asks({ askedOf }: Pick<FormColumn, 'askedOf'>, { rank }: Pick<GridRow, 'rank'>): boolean {
  return askedOf === (rank === 'grassroots' ? 'grassroots' : 'federation')
}

function missingFormula(counted: string, texts: FormTexts): string {
  const [before = '', after = ''] = texts.missing('#').split('#')
  return `IF((${counted})>0,${quoted(before)}&(${counted})&${quoted(`${after} `)},"")`
}

function pairsOf(columns: readonly FormColumn[]): Pair[] {
  const placeOf = (code: string) => columns.findIndex(({ indicator }) => indicator === code)
  return [
    ...PARTS_OF_WHOLES.map((pair) => ({ ...pair, look: 'danger' as const })),
    ...USUAL_PARTS.map((pair) => ({ ...pair, look: 'warning' as const })),
  ].flatMap(({ part, whole, look }) => {
    const pair = { part: placeOf(part), whole: placeOf(whole), look }
    return pair.part >= 0 && pair.whole >= 0 ? [pair] : []
  })
}

/** Texts are above all numbers for a spreadsheet: both cells have to hold one. */
function exceeds(part: string, whole: string): string {
  return `IF(AND(ISNUMBER(${part}),ISNUMBER(${whole})),${part}>${whole},FALSE)`
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`
}
