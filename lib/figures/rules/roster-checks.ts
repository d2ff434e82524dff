import { BLANK, numberOf } from '@/lib/figures/rules/figure-entry'
import type { CellFinding, UnitMonth } from '@/lib/figures/rules/finding'

/** What a union's register counts for a month, by indicator. */
export type RosterCounts = Readonly<Record<string, number>>

/** Figures that the register of members counts as well. */
export const ROSTER_INDICATORS = [
  'DV_TONG',
  'DV_KNM',
  'DV_DEN',
  'DV_DI',
  'DV_GIAM',
  'UT_GT',
  'HS_DU',
] as const

/**
 * `roster_differs`: the figure and the register of members say different things. Either may be right, so that it
 * wants a reason. Nothing is said of a blank, nor of a union that keeps no register; "not applicable" is none.
 */
export function rosterChecks(unitMonth: UnitMonth, roster: RosterCounts | null): CellFinding[] {
  if (roster === null) return []
  const { unitId, month, entries } = unitMonth
  return ROSTER_INDICATORS.flatMap((indicator): CellFinding[] => {
    const counted = roster[indicator]
    const entry = entries[indicator] ?? BLANK
    if (counted === undefined || entry.entry === 'blank') return []
    const value = numberOf(entry) ?? 0
    if (value === counted) return []
    const params = { indicator, value, roster: counted }
    return [{ code: 'roster_differs', severity: 'warn', params, cells: [{ unitId, month, indicator }] }]
  })
}
