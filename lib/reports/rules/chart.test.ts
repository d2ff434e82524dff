import { describe, expect, it } from 'vitest'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import { chartPoints } from '@/lib/reports/rules/chart'

const series = (
  code: string,
  kind: 'flow' | 'stock',
  months: readonly (readonly [month: number, amount: number, approved: number])[],
): IndicatorSeries => ({
  ...{ code, kind, name: code, shortName: code, measure: 'people', direction: 'up', askedOf: 'grassroots' },
  ...{ numerator: null, denominator: null },
  months: months.map(([month, amount, approved]) => ({ month, amount, approved })),
})
const flow = series('DV_KNM', 'flow', [
  [202301, 4, 4],
  [202302, 6, 6],
  [202401, 10, 10],
  [202402, 20, 15],
  [202403, 30, 30],
])
const stock = series('DV_TONG', 'stock', [
  [202212, 100, 100],
  [202402, 7, 7],
])
const history = historyOf([flow, stock])
const ask = (formula: IndicatorSeries, through: number, compared = true) =>
  chartPoints({ formula, history, through, compared, window: { from: 202401, through: 202404 } })

describe('chartPoints', () => {
  it('adds a flow up from the window’s first month, and stops at the month shown', () => {
    const points = ask(flow, 202403)
    expect(points.map(({ month }) => month)).toEqual([202401, 202402, 202403, 202404])
    expect(points.map(({ actual }) => actual?.numerator ?? null)).toEqual([10, 30, 60, null])
    expect(points.map(({ added }) => added)).toEqual([10, 20, 30, null])
  })

  it('stays provisional from the first month that is not all approved', () => {
    expect(ask(flow, 202403).map(({ provisional }) => provisional)).toEqual([false, true, true, false])
  })

  it('compares with the same months a year earlier, to the end of the window', () => {
    expect(ask(flow, 202401).map(({ lastYear }) => lastYear?.numerator)).toEqual([4, 10, 10, 10])
    expect(ask(flow, 202401, false).every(({ lastYear }) => lastYear === null)).toBe(true)
  })

  it('takes a stock as it stood', () => {
    const points = ask(stock, 202403)
    expect(points.map(({ actual }) => actual?.numerator ?? null)).toEqual([100, 107, 107, null])
    expect(points.every(({ added }) => added === null)).toBe(true)
    expect(points.map(({ lastYear }) => lastYear?.numerator)).toEqual([100, 100, 100, 100])
  })
})
