import { describe, expect, it } from 'vitest'
import { packView, unpackView } from '@/components/dashboard/packed-view'
import { unpackRows } from '@/components/dashboard/units-rows'
import type { BelowRow } from '@/lib/reports/rules/compose-below'
import type { DashboardView } from '@/lib/reports/views'

const row = (at: number, target: number | null): BelowRow => ({
  ...{ code: `u${at}`, name: `CĐCS ${at}`, grassroots: true, closed: false, rank: at },
  reports: { expected: 1, submitted: 1, approved: 1, onTime: 1 },
  cells: [
    {
      actual: { numerator: at, denominator: null },
      planRatio: { numerator: 100 - at, denominator: 100 },
      ...{ target, band: 'on_track', provisional: false, lastYear: null, growth: null },
    },
  ],
})

const view = (rows: BelowRow[] | null): DashboardView => ({
  ...{ federation: 'quang-ninh', unit: { code: 'ha-long', name: 'Hạ Long', rank: 'intermediate' } },
  period: {
    ...{ kind: 'half', kindIsDefault: true, span: { from: 202401, through: 202406 } },
    ...{ lastYear: null, term: null },
    window: { from: 202401, through: 202412 },
  },
  ...{ through: 202406, basis: 'asked', compared: false, asOf: null, decimals: 0, sort: null, chosen: null },
  reports: {
    span: { expected: 1, submitted: 1, approved: 1, onTime: 1 },
    last: { expected: 1, submitted: 1, approved: 1, onTime: 1 },
  },
  ...{ provisional: false, headline: [], chosenCard: null, others: [], may: { openPlans: true } },
  below: rows && {
    ...{ indicators: [], ranked: 0, rows, rest: null },
    bands: { no_plan: 0, behind: 0, half: 0, on_track: rows.length, exceeded: 0 },
  },
})

describe('a view on its way to the browser', () => {
  it('says of the unit what it said', () => {
    const { below: _, ...results } = view(null)
    expect(unpackView(packView(view(null)))).toEqual({ view: results, below: null })
  })

  it('has every line, the first twelve of the ranking, and how many come after', () => {
    const rows = Array.from({ length: 15 }, (_, at) => row(at + 1, 10))
    const { below } = unpackView(packView(view(rows)))
    expect(unpackRows(below?.rows ?? '').map(({ code }) => code)).toEqual(rows.map(({ code }) => code))
    expect(below?.count).toBe(15)
    expect(below?.ranking.lines.map(({ place }) => place)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12])
    expect(below?.ranking.rest).toBe(3)
    expect(unpackView(packView(view(rows.slice(0, 2)))).below?.ranking.rest).toBe(0)
  })

  it('is packed once while it is the same', () => {
    const kept = view([row(1, 10)])
    const packed = packView(kept)
    const dropped = kept.below?.rows.pop()
    expect(dropped).toBeDefined()
    expect(packView(kept)).toBe(packed)
    expect(packView({ ...kept })).not.toBe(packed)
  })
})
