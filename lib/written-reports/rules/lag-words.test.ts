import { describe, expect, it } from 'vitest'
import type { LagReason } from '@/lib/reports/rules/lag-reasons'
import { lagWords, NOT_BEHIND, NOT_KNOWN } from '@/lib/written-reports/rules/lag-words'
import { count, indicators } from '@/tests/support/report-facts'

const share = (numerator: number) => ({ numerator, denominator: 100 })
const changed = { kind: 'plan_changed', planId: 'p', decidedOn: '2024-05-12' } as const
const behind = { kind: 'behind_since', planRatio: share(20), pace: share(50) } as const
const said = (reasons: readonly LagReason[], indicator = 'DV_KNM', decimals: 0 | 2 = 0) =>
  lagWords([{ indicator, reasons }], indicators, decimals)

describe('why a unit is behind', () => {
  it.each<[LagReason, string]>([
    [
      { kind: 'no_reports', months: [202405, 202406], missing: 1400 },
      'chưa nộp báo cáo nào của tháng 5, 6/2024 (thiếu 1.400 báo cáo)',
    ],
    [
      { kind: 'no_reports', months: [202311, 202312, 202401], missing: 3 },
      'chưa nộp báo cáo nào của 3 tháng, từ tháng 11/2023 đến tháng 1/2024 (thiếu 3 báo cáo)',
    ],
    [
      { kind: 'missing_reports', submitted: 30, expected: 42, lastMonth: 202404 },
      'mới nộp 30/42 báo cáo tháng đã đến hạn',
    ],
    [{ kind: 'no_pipeline' }, 'chưa có doanh nghiệp nào đang được vận động thành lập CĐCS'],
    [
      { ...changed, from: 100, to: 120, decisionNumber: '15/QĐ-LĐLĐ' },
      'kế hoạch được điều chỉnh tăng từ 100 lên 120 theo Quyết định số 15/QĐ-LĐLĐ ngày 12/05/2024',
    ],
    [
      { ...changed, from: 120, to: 100, decisionNumber: null },
      'kế hoạch được điều chỉnh giảm từ 120 xuống 100 ngày 12/05/2024',
    ],
    [{ ...behind, month: 202402, wholeSpan: false }, 'sau tiến độ từ tháng 2/2024 (tiến độ cần đạt 50%)'],
    [{ ...behind, month: 202401, wholeSpan: true }, 'sau tiến độ ngay từ tháng 1/2024 (tiến độ cần đạt 50%)'],
    [
      {
        ...{ kind: 'below_last_year', now: count(1200), lastYear: count(3000) },
        change: { numerator: -1800, denominator: 1 },
      },
      'giảm 1.800 so với cùng kỳ năm trước (1.200 so với 3.000)',
    ],
  ])('%s', (reason, words) => {
    expect(said([reason])).toBe(words)
  })

  it('of a rate is told in points', () => {
    const fell: LagReason = {
      ...{ kind: 'below_last_year', now: share(20), lastYear: share(32) },
      change: { numerator: -12, denominator: 1 },
    }
    expect(said([fell], 'TU_TYLE', 2)).toBe(
      'giảm 12,00 điểm phần trăm so với cùng kỳ năm trước (20,00% so với 32,00%)',
    )
  })

  it('says once what is so of all that it is behind with, and names what is so of one alone', () => {
    const late: LagReason = { kind: 'missing_reports', submitted: 4, expected: 6, lastMonth: 202405 }
    const since = (month: number): LagReason => ({ ...behind, month, wholeSpan: false })
    const lags = (months: readonly number[]) =>
      months.map((month, at) => ({
        indicator: ['CDCS_MOI', 'DV_KNM'][at] ?? '',
        reasons: [late, since(month)],
      }))
    expect(lagWords(lags([202402, 202402]), indicators, 0)).toBe(
      'mới nộp 4/6 báo cáo tháng đã đến hạn; sau tiến độ từ tháng 2/2024 (tiến độ cần đạt 50%)',
    )
    expect(lagWords(lags([202402, 202404]), indicators, 0)).toBe(
      'mới nộp 4/6 báo cáo tháng đã đến hạn; CĐCS thành lập mới sau tiến độ từ tháng 2/2024 (tiến độ cần đạt 50%); ' +
        'đoàn viên kết nạp mới sau tiến độ từ tháng 4/2024 (tiến độ cần đạt 50%)',
    )
  })

  it('says that it is behind no more, or that the figures do not tell', () => {
    expect(lagWords([], indicators, 0)).toBe(NOT_BEHIND)
    expect(said([])).toBe(NOT_KNOWN)
  })
})
