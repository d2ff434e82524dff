import { describe, expect, it } from 'vitest'
import { NOT_APPLICABLE, numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { rosterChecks } from './roster-checks'

const month = (entries: Record<string, FigureEntry>) => ({ unitId: 'u', month: 202406, entries })
const roster = { DV_TONG: 120, DV_KNM: 3, DV_DEN: 0, DV_DI: 0, DV_GIAM: 1, UT_GT: 0, HS_DU: 90 }

describe('rosterChecks', () => {
  it('warns of each figure that the register counts otherwise', () => {
    const found = rosterChecks(
      month({
        DV_TONG: numberEntry(118),
        DV_KNM: numberEntry(3),
        DV_GIAM: NOT_APPLICABLE,
        LD_TONG: numberEntry(1),
      }),
      roster,
    )
    expect(found.map(({ params, severity }) => ({ ...params, severity }))).toEqual([
      { indicator: 'DV_TONG', value: 118, roster: 120, severity: 'warn' },
      { indicator: 'DV_GIAM', value: 0, roster: 1, severity: 'warn' },
    ])
  })

  it('says nothing of blanks, of what agrees, and of unions without a register', () => {
    expect(rosterChecks(month({ DV_DEN: NOT_APPLICABLE, UT_GT: numberEntry(0) }), roster)).toEqual([])
    expect(rosterChecks(month({ DV_TONG: numberEntry(1) }), null)).toEqual([])
  })
})
