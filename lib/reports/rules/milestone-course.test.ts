import { describe, expect, it } from 'vitest'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import { addsUp, registeredCourse, reportedCourse } from '@/lib/reports/rules/milestone-course'

function series(code: string, kind: 'flow' | 'stock', amounts: Record<number, number>): IndicatorSeries {
  return {
    ...{ code, kind, name: code, shortName: code, numerator: null, denominator: null },
    ...{ measure: 'people', direction: 'up', askedOf: 'grassroots' },
    months: Object.entries(amounts).map(([month, amount]) => ({
      ...{ month: Number(month), amount, approved: 0 },
    })),
  }
}

const members = series('DV_TONG', 'stock', { 202001: 100, 202006: 20 })
const admitted = series('DV_KNM', 'flow', { 202001: 3, 202002: 4, 202006: 5 })
const cases = series('PL_DD', 'flow', { 202001: 1, 202006: 1 })
const asked = series('PL_YC', 'flow', { 202001: 2, 202006: 1 })
const legalAid: IndicatorSeries = {
  ...{ ...cases, code: 'PL_TYLE', kind: 'ratio', numerator: 'PL_DD', denominator: 'PL_YC' },
  months: [],
}
const all = [members, admitted, cases, asked, legalAid]
const flows = new Set(['DV_KNM', 'PL_DD', 'PL_YC'])
const course = (formula: IndicatorSeries, from: number) =>
  reportedCourse(formula, { history: historyOf(all), from, through: 202006, flows })

describe('reportedCourse', () => {
  it('shows a stock as it stood, from its first month', () => {
    const { points, levelAt } = course(members, 202003)
    expect(points.map(({ actual }) => actual.numerator)).toEqual([100, 100, 100, 100, 100, 120])
    expect(points[0]).toMatchObject({ month: 202001, provisional: true })
    expect([levelAt(201912), levelAt(202006)]).toEqual([null, 120])
  })

  it('adds a flow up from the beginning of its plan, and counts backwards before', () => {
    const { points, levelAt } = course(admitted, 202002)
    expect(points.map(({ month, actual }) => [month, actual.numerator])).toEqual([
      ...[202002, 202003, 202004, 202005].map((month) => [month, 4]),
      [202006, 9],
    ])
    expect([levelAt(202001), levelAt(201912), levelAt(201911)]).toEqual([0, -3, null])
  })

  it('adds up both parts of a rate of flows', () => {
    expect(course(legalAid, 202001).points.at(-1)?.actual).toEqual({ numerator: 2, denominator: 3 })
    expect([addsUp(legalAid, flows), addsUp(members, flows), addsUp(admitted, flows)]).toEqual([
      true,
      false,
      true,
    ])
  })

  it('has no points where nothing was reported, or there is nothing to divide by', () => {
    const nobody = series('LD_TONG', 'stock', {})
    const ofNobody: IndicatorSeries = { ...legalAid, numerator: 'DV_TONG', denominator: 'LD_TONG' }
    const history = historyOf([...all, nobody])
    expect(reportedCourse(ofNobody, { history, from: 202001, through: 202006, flows }).points).toEqual([])
  })
})

describe('registeredCourse', () => {
  it('knows the days that were asked about, in their order', () => {
    const { points, levelAt } = registeredCourse(
      'ratio',
      new Map([
        [202106, { numerator: 3, denominator: 4 }],
        [202006, { numerator: 1, denominator: 2 }],
      ]),
    )
    expect(points.map(({ month }) => month)).toEqual([202006, 202106])
    expect([levelAt(202006), levelAt(202106), levelAt(202105)]).toEqual([5000, 7500, null])
  })
})
