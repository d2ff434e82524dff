import { describe, expect, it } from 'vitest'
import { rankingLines } from '@/components/dashboard/ranking-lines'
import type { BelowRow } from '@/lib/reports/rules/compose-below'

const row = (name: string, rank: number | null, percent: number | null, actual: number | null): BelowRow => ({
  ...{ code: name, name, grassroots: true, closed: false, rank },
  reports: { expected: 1, submitted: 1, approved: 1, onTime: 1 },
  cells: [
    {
      actual: actual === null ? null : { numerator: actual, denominator: null },
      planRatio: percent === null ? null : { numerator: percent, denominator: 100 },
      ...{ target: null, band: 'no_plan', provisional: false, lastYear: null, growth: null },
    },
  ],
})

describe('rankingLines', () => {
  it('goes by the plan and leaves out who has none', () => {
    const { lines, scale, byPlan } = rankingLines({
      ranked: 0,
      rows: [row('B', 2, 50, 5), row('C', null, null, 99), row('A', 1, 585, 11_490)],
    })
    expect(lines.map(({ name, place }) => [place, name])).toEqual([
      [1, 'A'],
      [2, 'B'],
    ])
    expect([scale, byPlan]).toEqual([5.85, true])
  })

  it('keeps the whole of a plan in the picture', () => {
    expect(rankingLines({ ranked: 0, rows: [row('A', 1, 20, 1)] }).scale).toBe(1)
  })

  it('goes by what was done where nobody has a plan', () => {
    const { lines, byPlan } = rankingLines({
      ranked: 0,
      rows: [
        row('B', null, null, 5),
        row('Đ', null, null, 9),
        row('A', null, null, null),
        row('Ă', null, null, 5),
      ],
    })
    expect(byPlan).toBe(false)
    expect(lines.map(({ name, place }) => [place, name])).toEqual([
      [1, 'Đ'],
      [2, 'Ă'],
      [3, 'B'],
    ])
  })
})
