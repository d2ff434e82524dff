import { numberOf, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { softChecks } from '@/lib/figures/rules/soft-checks'
import { monthNumber, type Month } from '@/lib/periods/rules/month'
import type { MonthFigures } from '@/prisma/seed/model/union-course'

/** How many earlier months the checks look at. */
const monthsBack = 24

/**
 * The reasons given for figures of which a check warned: nothing is submitted without them. By month, then by
 * indicator. `ends`: the last month is that in which the unit ceases.
 */
export function explainedMonths(
  unitId: string,
  months: readonly MonthFigures[],
  ends: boolean,
): Map<Month, Record<string, string>> {
  return new Map(
    months.map(({ month, entries }, index) => {
      const findings = softChecks(
        { unitId, month, entries },
        historyOf(months.slice(Math.max(0, index - monthsBack), index)),
      )
      const ending = ends && index === months.length - 1
      const warned = findings.map(({ cells: [{ indicator }] }) => indicator)
      return [
        month,
        Object.fromEntries(warned.map((code) => [code, ending ? endingReason : reasonFor(code, month)])),
      ]
    }),
  )
}

function historyOf(earlier: readonly MonthFigures[]) {
  const numbers: Record<string, number[]> = {}
  for (const { entries } of earlier) {
    for (const [indicator, entry] of Object.entries(entries)) {
      const value = numberOf(entry)
      if (value !== null) (numbers[indicator] ??= []).push(value)
    }
  }
  return { numbers, openingMembers: closingMembers(earlier.at(-1)?.entries) }
}

function closingMembers(entries: Record<string, FigureEntry> | undefined): number | null {
  const closing = entries?.['DV_TONG']
  return closing === undefined ? null : numberOf(closing)
}

const endingReason = 'Đơn vị chấm dứt hoạt động từ đầu tháng sau.'

function reasonFor(indicator: string, month: Month): string {
  if (indicator === 'DV_KNM') return admissionReason(monthNumber(month))
  if (indicator === 'DV_DEN') return 'Tiếp nhận đoàn viên của đơn vị sáp nhập.'
  if (indicator === 'DV_GIAM') return 'Hết hạn hợp đồng lao động theo đợt.'
  if (indicator === 'CDCS_TONG') return 'Tăng do thành lập mới công đoàn cơ sở.'
  if (indicator === 'HS_DU') return 'Rà soát, bổ sung hồ sơ đoàn viên theo đợt.'
  return 'Quy mô lao động thay đổi, đã đối chiếu danh sách.'
}

function admissionReason(month: number): string {
  if (month === 5) return 'Kết nạp tập trung trong Tháng Công nhân.'
  if (month === 7) return 'Kết nạp trong tháng cao điểm phát triển đoàn viên.'
  return 'Doanh nghiệp tuyển thêm lao động, kết nạp theo đợt.'
}
