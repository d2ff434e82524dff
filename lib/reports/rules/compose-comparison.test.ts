import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import { comparedUnit, usualYears, withMoved } from '@/lib/reports/rules/compose-comparison'

function admitted(amounts: Record<number, number>): IndicatorSeries {
  return {
    ...{ code: 'DV_KNM', kind: 'flow', name: 'Admitted', shortName: 'Admitted', measure: 'people' },
    ...{ direction: 'up', askedOf: 'grassroots', numerator: null, denominator: null },
    months: Object.entries(amounts).map(([month, amount]) => ({
      month: Number(month),
      amount,
      approved: amount,
    })),
  }
}

const plan = (year: number, target: number): Target => ({
  ...{ kind: 'yearly', from: year * 100 + 1, through: year * 100 + 12, target, comparison: 'at_least' },
  ...{ planId: String(year), title: '', derived: false, threshold: null, revision: 1 },
  ...{ decidedOn: `${year}-01-10`, decisionNumber: null, phasing: 'even', weights: [] },
})

const compare = (
  series: IndicatorSeries,
  years: readonly number[],
  month = 6,
  targets: readonly Target[] = [],
) =>
  comparedUnit({
    unit: { code: 'u', name: 'U', grassroots: false, establishedOn: '2023-03-01', closedOn: null },
    ...{ series: [series], moved: new Map(), indicators: ['DV_KNM'], years, month },
    targets: () => targets,
  })

describe('comparedUnit', () => {
  const series = admitted({ 202303: 5, 202312: 7, 202401: 10, 202404: 20 })

  it('counts each year to the same month, and holds it against the plan of that year', () => {
    const { cells } = compare(series, [2023, 2024], 3, [plan(2023, 50), plan(2024, 20)])
    expect(cells[0]).toMatchObject([
      { year: 2023, actual: { numerator: 5 }, planRatio: { numerator: 5, denominator: 50 }, band: 'behind' },
      {
        year: 2024,
        actual: { numerator: 10 },
        planRatio: { numerator: 10, denominator: 20 },
        band: 'on_track',
      },
    ])
  })

  it('ends with the last month of which anything is known, and says so', () => {
    expect(compare(series, [2023, 2024], 12).cells[0]).toMatchObject([
      { span: { through: 202312 }, actual: { numerator: 12 } },
      { span: { through: 202404 }, actual: { numerator: 30 } },
    ])
  })

  it('has nothing for years before the first report and after the last', () => {
    const { cells, beganLater } = compare(series, [2022, 2025])
    expect(cells[0]?.map(({ actual, missing }) => [actual, missing])).toEqual([
      [null, 'plan'],
      [null, 'actual'],
    ])
    expect(beganLater).toBe(true)
    expect(compare(series, [2024]).beganLater).toBe(false)
  })
})

describe('usualYears', () => {
  it('is the year shown and the one before it, and never a year without months', () => {
    expect(usualYears(202406)).toEqual([2023, 2024])
    expect(usualYears(190001)).toEqual([1900])
  })
})

describe('the change since the year before', () => {
  const series = admitted({ 202201: 4, 202303: 5, 202401: 10, 202404: 20 })
  const changes = (years: readonly number[], month: number) =>
    compare(series, years, month).cells[0]?.map(
      ({ change }) => change && change.numerator / change.denominator,
    )

  it('is of the same months, and against the year compared before it', () => {
    expect(changes([2022, 2023, 2024], 3)).toEqual([null, 1, 5])
    expect(changes([2022, 2024], 3)).toEqual([null, 6])
  })

  it('is not told where one of the two is shorter or holds nothing', () => {
    expect(changes([2023, 2024], 6)).toEqual([null, null])
    expect(changes([2021, 2022, 2025], 3)).toEqual([null, null, null])
  })

  it('is never another number than what the two years differ by', () => {
    const amounts = fc.integer({ min: 0, max: 2 ** 40 })
    fc.assert(
      fc.property(amounts, amounts, (before, now) => {
        const { cells } = compare(admitted({ 202301: before, 202401: now }), [2023, 2024], 1)
        expect(cells[0]?.[1]?.change).toEqual({ numerator: now - before, denominator: 1 })
      }),
    )
  })
})

describe('withMoved', () => {
  it('adds what came and takes what left, month by month', () => {
    const [told] = withMoved(
      [admitted({ 202401: 10, 202403: 5 })],
      new Map([
        [
          'DV_KNM',
          [
            { month: 202402, amount: 3, approved: 0 },
            { month: 202403, amount: -5, approved: -5 },
          ],
        ],
      ]),
    )
    expect(told?.months).toEqual([
      { month: 202401, amount: 10, approved: 10 },
      { month: 202402, amount: 3, approved: 0 },
      { month: 202403, amount: 0, approved: 0 },
    ])
  })

  it('loses nobody: what one federation gives, another has', () => {
    const amounts = fc.dictionary(
      fc.constantFrom('202401', '202402', '202403'),
      fc.integer({ min: 0, max: 999 }),
    )
    const total = (series: readonly IndicatorSeries[]) =>
      series.flatMap(({ months }) => months).reduce((sum, { amount }) => sum + amount, 0)
    fc.assert(
      fc.property(amounts, amounts, amounts, (north, south, union) => {
        const months = admitted(union).months
        const given = months.map(({ month, amount, approved }) => ({
          month,
          amount: -amount,
          approved: -approved,
        }))
        const after = [
          ...withMoved([admitted(north)], new Map([['DV_KNM', given]])),
          ...withMoved([admitted(south)], new Map([['DV_KNM', months]])),
        ]
        return total(after) === total([admitted(north), admitted(south)])
      }),
    )
  })
})
