import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { BLANK, numberOf } from '@/lib/figures/rules/figure-entry'
import type { CellFinding, UnitMonth } from '@/lib/figures/rules/finding'

/** No single unit counts more: the whole country has about a tenth of it. */
export const LARGEST_FIGURE = 1_000_000_000

/** A part and the whole that it is counted from. */
export type PartOfWhole = { part: string; whole: string }

/**
 * Parts that cannot outnumber their whole, because the same people, enterprises or records are counted twice:
 * women and workers; enterprises with a collective agreement in force and unionised enterprises; complete
 * records and members.
 */
export const PARTS_OF_WHOLES: readonly PartOfWhole[] = [
  { part: 'LD_NU', whole: 'LD_TONG' },
  { part: 'TU_CO', whole: 'DN_CO_CDCS' },
  { part: 'HS_DU', whole: 'DV_TONG' },
]

/**
 * What makes a month's figures impossible: `negative`, `not_whole`, `too_large`, `part_above_whole`. These are
 * refused, with no reason accepted. Blank and not applicable break none of them.
 */
export function hardChecks(unitMonth: UnitMonth, pairs = PARTS_OF_WHOLES): CellFinding[] {
  const cellFindings = Object.keys(unitMonth.entries).flatMap((indicator) => checkCell(unitMonth, indicator))
  return [...cellFindings, ...pairs.flatMap((pair) => checkPart(unitMonth, pair))]
}

/** The code of what is impossible in an entry by itself, or null. Also the first check while a cell is typed. */
export function impossibleEntry(entry: FigureEntry): 'negative' | 'not_whole' | 'too_large' | null {
  const value = numberOf(entry)
  if (value === null) return null
  if (!Number.isInteger(value)) return 'not_whole'
  if (value < 0) return 'negative'
  return value > LARGEST_FIGURE ? 'too_large' : null
}

function checkCell({ unitId, month, entries }: UnitMonth, indicator: string): CellFinding[] {
  const entry = entries[indicator] ?? BLANK
  const code = impossibleEntry(entry)
  if (code === null) return []
  const params = {
    indicator,
    value: numberOf(entry) ?? 0,
    ...(code === 'too_large' && { limit: LARGEST_FIGURE }),
  }
  return [{ code, severity: 'refuse', params, cells: [{ unitId, month, indicator }] }]
}

function checkPart({ unitId, month, entries }: UnitMonth, { part, whole }: PartOfWhole): CellFinding[] {
  const partValue = numberOf(entries[part] ?? BLANK)
  const wholeValue = numberOf(entries[whole] ?? BLANK)
  if (partValue === null || wholeValue === null || partValue <= wholeValue) return []
  return [
    {
      code: 'part_above_whole',
      severity: 'refuse',
      params: { part, whole, partValue, wholeValue },
      cells: [
        { unitId, month, indicator: part },
        { unitId, month, indicator: whole },
      ],
    },
  ]
}
