import { formatDate } from '@/lib/format/dates'
import { actualText, changeText, targetText } from '@/lib/format/figure-text'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import { monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { LagReason } from '@/lib/reports/rules/lag-reasons'
import { JUDGED, type FactLag, type FactUnit } from '@/lib/written-reports/rules/report-facts'
import { lowered } from '@/lib/written-reports/rules/wording'

/** Said of a unit that is not behind any more, and of one of which the figures do not tell why. */
export const NOT_BEHIND = 'không còn chậm so với kế hoạch'
export const NOT_KNOWN = 'chưa rõ từ số liệu'

type Indicator = Pick<IndicatorName, 'code' | 'kind' | 'name'>

/**
 * Why a unit is behind, in words to follow `Nguyên nhân: `: first what is so of everything that it is behind with,
 * each said once; then what concerns one indicator alone, with its name.
 */
export function lagWords(
  lags: readonly FactLag[],
  indicators: readonly Indicator[],
  decimals: 0 | 2,
): string {
  if (lags.length === 0) return NOT_BEHIND
  const said = lags.flatMap(({ indicator: code, reasons }) => {
    const indicator = indicators.find((candidate) => candidate.code === code)
    return indicator
      ? [{ indicator, words: reasons.map((reason) => reasonWords(reason, indicator.kind, decimals)) }]
      : []
  })
  const common = [...new Set(said.flatMap(({ words }) => words))].filter((one) =>
    said.every(({ words }) => words.includes(one)),
  )
  const own = said.flatMap(({ indicator, words }) => {
    const rest = words.filter((one) => !common.includes(one))
    return rest.length === 0 ? [] : `${lowered(indicator.name)} ${rest.join(', ')}`
  })
  return [...common, ...own].join('; ') || NOT_KNOWN
}

/** Units that still exist and are behind a plan of what units are named for. */
export function laggingUnits(units: readonly FactUnit[]): FactUnit[] {
  return units.filter(({ closed, facts }) => !closed && JUDGED.some((code) => facts[code]?.band === 'behind'))
}

/** One reason with its figures. */
function reasonWords(reason: LagReason, kind: Indicator['kind'], decimals: 0 | 2): string {
  const print = { locale: 'vi', decimals } as const
  const number = (value: number) => formatInteger(value, 'vi')
  switch (reason.kind) {
    case 'no_reports':
      return `chưa nộp báo cáo nào của ${monthsWords(reason.months)} (thiếu ${number(reason.missing)} báo cáo)`
    case 'missing_reports':
      return `mới nộp ${number(reason.submitted)}/${number(reason.expected)} báo cáo tháng đã đến hạn`
    case 'no_pipeline':
      return 'chưa có doanh nghiệp nào đang được vận động thành lập CĐCS'
    case 'plan_changed': {
      const [from, to] = [targetText(kind, reason.from, print), targetText(kind, reason.to, print)]
      const by = reason.decisionNumber === null ? '' : ` theo Quyết định số ${reason.decisionNumber}`
      const way = reason.to > reason.from ? `tăng từ ${from} lên ${to}` : `giảm từ ${from} xuống ${to}`
      return `kế hoạch được điều chỉnh ${way}${by} ngày ${formatDate(reason.decidedOn)}`
    }
    case 'behind_since':
      return (
        `sau tiến độ ${reason.wholeSpan ? 'ngay từ' : 'từ'} ${monthLabel(reason.month, 'vi')} ` +
        `(tiến độ cần đạt ${formatRatioPercent(reason.pace, decimals, 'vi')})`
      )
    case 'below_last_year': {
      const [now, before] = [actualText(kind, reason.now, print), actualText(kind, reason.lastYear, print)]
      const change = changeText(kind, reason.change, print).replace(/^[+−]/, '')
      const points = kind === 'ratio' ? ' điểm phần trăm' : ''
      return `giảm ${change}${points} so với cùng kỳ năm trước (${now} so với ${before})`
    }
  }
}

/** `tháng 5, 6/2024`; of many or of several years the first and the last. */
function monthsWords(months: readonly Month[]): string {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return 'các tháng đã đến hạn'
  if (first === last) return monthLabel(first, 'vi')
  if (yearOf(first) === yearOf(last))
    return `tháng ${months.map((month) => monthNumber(month)).join(', ')}/${yearOf(last)}`
  return `${months.length} tháng, từ ${monthLabel(first, 'vi')} đến ${monthLabel(last, 'vi')}`
}
