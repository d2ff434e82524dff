import { describe, expect, it } from 'vitest'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import { nationSeries } from '@/lib/plans/rules/nation-series'

const indicator: IndicatorSeries = {
  ...{ code: 'DV_KNM', kind: 'flow', name: '', shortName: '', measure: 'people', direction: 'up' },
  ...{ askedOf: 'grassroots', numerator: null, denominator: null, months: [] },
}
const tenants = [
  { code: 'a', kind: 'province' },
  { code: 'b', kind: 'province' },
]
const series = (measure: string, months: Readonly<Record<string, readonly (readonly [number, number])[]>>) =>
  nationSeries([{ ...indicator, measure }], tenants, (tenant) =>
    (months[tenant] ?? []).map(([month, amount]) => ({ month, amount, approved: 0 })),
  )[0]?.months

describe('nationSeries', () => {
  it('adds the tenants up month by month', () => {
    expect(
      series('people', {
        a: [[202402, 7]],
        b: [
          [202401, 40],
          [202402, 5],
        ],
      }),
    ).toEqual([
      { month: 202401, amount: 40, approved: 0 },
      { month: 202402, amount: 12, approved: 0 },
    ])
  })

  it.each([
    ['people', []],
    ['unions', [{ month: 202401, amount: 8, approved: 0 }]],
  ])('of %s keeps what tells of few in one tenant to itself', (measure, months) => {
    expect(series(measure, { a: [[202401, 3]], b: [[202401, 5]] })).toEqual(months)
  })
})
