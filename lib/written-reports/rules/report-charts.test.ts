import { describe, expect, it } from 'vitest'
import { monthsOf } from '@/lib/periods/rules/span'
import { reportCharts } from '@/lib/written-reports/rules/report-charts'
import type { FactMonths, FactUnit } from '@/lib/written-reports/rules/report-facts'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

const monthsFrom = (from: number, amounts: readonly (number | null)[], indicator = 'DV_KNM'): FactMonths => ({
  indicator,
  months: monthsOf({ from, through: from + 100 })
    .slice(0, amounts.length)
    .map((month, at) => ({ month, amount: amounts[at] ?? null, provisional: at === 0 })),
})

function unitOf(name: string, done: number | null, target: number | null): FactUnit {
  const facts = { DV_KNM: factOf('flow', done === null ? null : count(done), target) }
  return { code: name, name, grassroots: false, closed: false, lags: [], facts }
}

describe('the chart of months', () => {
  it('has a column for each, a gap where nothing is known, and zero for zero', () => {
    expect(reportCharts(factsOf({ months: [monthsFrom(202401, [1200, null, 0])] }))).toEqual([
      {
        ...{ kind: 'chart', form: 'columns', measure: 'đoàn viên' },
        title: 'Đoàn viên kết nạp mới theo tháng',
        description: 'Đoàn viên kết nạp mới từng tháng trong 6 tháng đầu năm 2024.',
        points: [
          { label: 'T1', value: 1200, text: '1.200', provisional: true },
          { label: 'T2', value: null, text: '—', provisional: false },
          { label: 'T3', value: 0, text: '0', provisional: false },
        ],
        ...{ valueName: 'Thực hiện', planName: null },
      },
    ])
  })

  it('names the year of each where there are more than twelve', () => {
    const amounts = Array.from({ length: 13 }, () => 1)
    const labelsOf = (months: FactMonths) =>
      reportCharts(factsOf({ months: [months] }))[0]?.points.map(({ label }) => label)
    expect(labelsOf(monthsFrom(202309, amounts))?.slice(3, 5)).toEqual(['12/2023', '1/2024'])
    expect(labelsOf(monthsFrom(202301, amounts.slice(1)))?.at(-1)).toBe('T12')
  })

  it.each([
    ['a month alone', monthsFrom(202401, [5])],
    ['months of which nothing is known', monthsFrom(202401, [null, null, null])],
    ['an indicator that the report does not tell of', monthsFrom(202401, [1, 2], 'RIENG')],
  ])('is not drawn of %s', (_, months) => {
    expect(reportCharts(factsOf({ months: [months] }))).toEqual([])
  })
})

describe('the chart of units', () => {
  it('has the most first, beside what each was asked, without those that reported nothing', () => {
    const units = [unitOf('A', 5, 10), unitOf('B', null, 10), unitOf('C', 1500, null), unitOf('D', 0, 2.5)]
    expect(reportCharts(factsOf({ units }))).toEqual([
      {
        ...{ kind: 'chart', form: 'bars', measure: 'đoàn viên' },
        title: 'Đoàn viên kết nạp mới của các đơn vị',
        description: 'Đoàn viên kết nạp mới của từng đơn vị trực thuộc, so với kế hoạch.',
        points: [
          { label: 'C', value: 1500, text: '1.500', provisional: false, plan: null, planText: '—' },
          { label: 'A', value: 5, text: '5', provisional: false, plan: 10, planText: '10' },
          { label: 'D', value: 0, text: '0', provisional: false, plan: 2.5, planText: '2,5' },
        ],
        ...{ valueName: 'Thực hiện', planName: 'Kế hoạch' },
      },
    ])
  })

  it('says nothing of plans where none was given', () => {
    const [chart] = reportCharts(factsOf({ units: [unitOf('A', 5, null), unitOf('B', 6, null)] }))
    expect(chart?.planName).toBeNull()
    expect(chart?.description).toBe('Đoàn viên kết nạp mới của từng đơn vị trực thuộc.')
  })

  it('needs two to compare, and the indicator in the report', () => {
    const units = [unitOf('A', 5, 10), unitOf('B', 6, 10)]
    expect(reportCharts(factsOf({ units: [unitOf('A', 5, 10), unitOf('B', null, 10)] }))).toEqual([])
    expect(reportCharts(factsOf({ units, lines: [lineOf('CDCS_MOI', {})] }))).toEqual([])
    expect(reportCharts(factsOf())).toEqual([])
  })
})
