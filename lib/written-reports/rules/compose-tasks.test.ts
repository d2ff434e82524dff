import { describe, expect, it } from 'vitest'
import { composeShortcomings, composeTasks } from '@/lib/written-reports/rules/compose-tasks'
import type { FactLine, FactUnit, ReportFacts } from '@/lib/written-reports/rules/report-facts'
import { resolveText } from '@/lib/written-reports/rules/resolve-text'
import { count, factOf, factsOf, lineOf } from '@/tests/support/report-facts'

const lines = (compose: (facts: ReportFacts) => string, facts: ReportFacts) =>
  resolveText(compose(facts), facts, 0).text.split('\n')
const admitted = (done: number | null, target: number | null) =>
  lineOf('DV_KNM', factOf('flow', done === null ? null : count(done), target))
const only = (line: FactLine, more: Partial<ReportFacts> = {}) => factsOf({ lines: [line], ...more })
const slow: FactUnit = {
  ...{ code: 'ha-long', name: 'LĐLĐ thành phố Hạ Long', grassroots: false, closed: false },
  ...{ lags: [], facts: { DV_KNM: factOf('flow', count(1), 10) } },
}
const missing = { expected: 1300, submitted: 1000, approved: 900 }

describe('shortcomings', () => {
  it('are indicators behind, units behind and reports that are missing', () => {
    const founded = lineOf('CDCS_MOI', factOf('flow', count(0), 71))
    const facts = factsOf({ lines: [founded, admitted(100, 12_000)], units: [slow], reports: missing })
    expect(lines(composeShortcomings, facts)).toEqual([
      '- Chỉ tiêu còn chậm: CĐCS thành lập mới (đạt 0% kế hoạch); đoàn viên kết nạp mới (đạt 1% kế hoạch).',
      '- Còn 1 đơn vị trực thuộc chậm so với kế hoạch được giao.',
      '- Còn 300/1.300 báo cáo tháng chưa nộp, số liệu chưa đầy đủ.',
    ])
  })

  it.each([
    ['on the way', admitted(7965, 12_000)],
    ['without a plan', admitted(0, null)],
    ['without figures', admitted(null, 12_000)],
  ])('are not said of an indicator %s', (_, line) => {
    expect(lines(composeShortcomings, only(line))).toEqual(['- Không có chỉ tiêu nào chậm so với kế hoạch.'])
  })
})

describe('tasks', () => {
  it.each([
    ['a flow', admitted(7965, 12_000), '- Kết nạp thêm 4.035 đoàn viên để hoàn thành kế hoạch.'],
    ['a flow of zero', admitted(0, 10), '- Kết nạp thêm 10 đoàn viên để hoàn thành kế hoạch.'],
    [
      'what only comes about',
      { ...admitted(2, 5), code: 'UT_KN' },
      '- Phấn đấu có thêm 3 đoàn viên ưu tú được kết nạp Đảng để hoàn thành kế hoạch.',
    ],
    [
      'a rate',
      lineOf('TU_TYLE', factOf('ratio', { numerator: 1, denominator: 3 }, 80)),
      '- Nâng tỷ lệ doanh nghiệp có TƯLĐTT thêm 46,7 điểm phần trăm để hoàn thành kế hoạch.',
    ],
    [
      'a stock',
      lineOf('DV_TONG', factOf('stock', count(900), 1000)),
      '- Nâng tổng số đoàn viên cuối kỳ thêm 100 đoàn viên để hoàn thành kế hoạch.',
    ],
    [
      'a flow of the tenant’s own',
      lineOf('RIENG', factOf('flow', count(4), 6)),
      '- Nâng chỉ tiêu riêng của tỉnh thêm 2 cuộc để hoàn thành kế hoạch.',
    ],
  ])('are what is left of %s', (_, line, task) => {
    expect(lines(composeTasks, only(line))).toEqual([task])
  })

  it.each([
    ['that was not given', admitted(3, null)],
    ['of zero', admitted(3, 0)],
    ['without figures', admitted(null, 10)],
    ['that is done', admitted(10, 10)],
    ['that is to become less', { ...admitted(3, 10), direction: 'down' as const }],
  ])('are none of a plan %s', (_, line) => {
    expect(lines(composeTasks, only(line))).toEqual(['- Tiếp tục giữ vững kết quả đã đạt được.'])
  })

  it('follow from units behind, missing reports and milestones ahead', () => {
    const facts = only(admitted(10, 10), {
      ...{ units: [slow], reports: missing },
      targets: [
        {
          ...{ plan: 'Chương trình', planKind: 'milestone', from: 202106, through: 203012 },
          ...{ indicator: lineOf('TU_TYLE', {}), comparison: 'at_least', target: 85, threshold: null },
          ...{ actual: null, planRatio: null, band: 'no_plan' },
        },
      ],
    })
    expect(lines(composeTasks, facts)).toEqual([
      '- Làm việc với các đơn vị còn chậm để thống nhất cách tháo gỡ và thời hạn hoàn thành.',
      '- Đôn đốc các đơn vị nộp báo cáo tháng đầy đủ, đúng hạn.',
      '- Phấn đấu đến năm 2030: tỷ lệ doanh nghiệp có TƯLĐTT từ 85% trở lên.',
    ])
  })
})
