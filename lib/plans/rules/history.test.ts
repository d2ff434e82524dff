import { describe, expect, it } from 'vitest'
import { historyOf, monthsWithFigures, type IndicatorSeries } from '@/lib/plans/rules/history'

const indicator = (
  code: string,
  kind: IndicatorSeries['kind'],
  months: readonly (readonly [month: number, amount: number])[],
): IndicatorSeries => ({
  ...{ code, kind, name: code, shortName: code, measure: 'people', direction: 'up', askedOf: 'grassroots' },
  ...{ numerator: null, denominator: null },
  months: months.map(([month, amount]) => ({ month, amount, approved: amount })),
})

const indicators = [
  indicator('DV_KNM', 'flow', [
    [202304, 10],
    [202401, 5],
    [202402, 6],
  ]),
  indicator('DV_TONG', 'stock', [
    [202306, 100],
    [202402, -3],
  ]),
  indicator('UT_GT', 'flow', []),
]
const history = historyOf(indicators)
const year = { from: 202401, through: 202406 }

describe('historyOf', () => {
  it('begins with the first month of any indicator', () => {
    expect(history.first).toBe(202304)
    expect(historyOf([]).first).toBeNull()
  })

  it('sums flows over the span and stocks up to its end', () => {
    expect(history.sums(year)('DV_KNM')?.amount).toBe(11)
    expect(history.sums(year)('DV_TONG')?.amount).toBe(97)
  })

  it('takes a flow that nobody filled for zero once there are reports', () => {
    expect(history.sums(year)('UT_GT')).toEqual({ amount: 0, approved: 0 })
  })

  it('knows nothing before the first month, nor of a stock before it was stated', () => {
    expect(history.sums({ from: 202301, through: 202303 })('DV_KNM')).toBeNull()
    expect(history.sums({ from: 202304, through: 202305 })('DV_TONG')).toBeNull()
    expect(historyOf([]).sums(year)('DV_KNM')).toBeNull()
    expect(history.sums(year)('NO_SUCH')).toBeNull()
  })

  it('does not take a span after the last month for zero: a stock stands, what flowed is not known', () => {
    const after = { from: 202403, through: 202406 }
    for (const sums of [history.sums(after), history.wholeSums(after)]) {
      expect(sums('DV_KNM')).toBeNull()
      expect(sums('UT_GT')).toBeNull()
      expect(sums('DV_TONG')?.amount).toBe(97)
    }
  })

  it('compares flows with whole spans only', () => {
    const partly = { from: 202301, through: 202306 }
    expect(history.sums(partly)('DV_KNM')?.amount).toBe(10)
    expect(history.wholeSums(partly)('DV_KNM')).toBeNull()
    expect(history.wholeSums(partly)('DV_TONG')?.amount).toBe(100)
    expect(history.wholeSums({ from: 202304, through: 202306 })('DV_KNM')?.amount).toBe(10)
  })
})

describe('monthsWithFigures', () => {
  it('gathers the months of all indicators', () => {
    expect([...monthsWithFigures(indicators)].sort()).toEqual([202304, 202306, 202401, 202402])
  })
})
