import { describe, expect, it } from 'vitest'
import { noRows, packRows, unpackRows } from '@/components/dashboard/units-rows'
import type { BelowRow } from '@/lib/reports/rules/compose-below'

const full: BelowRow = {
  ...{ code: 'ha-long', name: 'LĐLĐ thành phố Hạ Long', grassroots: true, closed: true, rank: 2 },
  reports: { expected: 6, submitted: 5, approved: 4, onTime: 3 },
  cells: [
    {
      actual: { numerator: 138, denominator: 181 },
      planRatio: { numerator: 13_800, denominator: 14_842 },
      ...{ target: 82, band: 'on_track', provisional: true },
      ...{ lastYear: null, growth: { numerator: 5, denominator: 3 } },
    },
    {
      ...{ actual: null, planRatio: null, target: null, band: 'no_plan', provisional: false },
      ...{ lastYear: null, growth: null },
    },
  ],
}

describe('rows on their way to the browser', () => {
  it('arrive as they were', () => {
    const { cells, ...row } = full
    expect(unpackRows(packRows({ rows: [full], ranked: 0 }))).toEqual([
      {
        ...row,
        growth: { numerator: 5, denominator: 3 },
        cells: cells.map(({ lastYear: _, growth: __, ...cell }) => cell),
      },
    ])
  })

  it('are none where there are none', () => {
    expect(packRows({ rows: [], ranked: 0 })).toBe(noRows)
    expect(unpackRows(noRows)).toEqual([])
  })

  it('repeat no names', () => {
    expect(packRows({ rows: [full], ranked: 1 })).not.toMatch(/numerator|band|planRatio/)
  })
})
