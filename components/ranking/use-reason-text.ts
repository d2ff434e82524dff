import { useTranslations } from 'next-intl'
import { actualText, changeText, planPercentText, targetText, type Print } from '@/lib/format/figure-text'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import { monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'
import type { LagReason } from '@/lib/reports/rules/lag-reasons'

/** A reason in words, with its figures. */
export function useReasonText(kind: IndicatorKind, print: Print): (reason: LagReason) => string {
  const t = useTranslations('ranking.reason')
  const { locale } = print
  const number = (value: number) => formatInteger(value, locale)
  return (reason) => {
    switch (reason.kind) {
      case 'no_reports':
        return t('no_reports', {
          months: monthList(reason.months, print),
          missing: number(reason.missing),
        })
      case 'missing_reports':
        return t('missing_reports', {
          submitted: number(reason.submitted),
          expected: number(reason.expected),
        })
      case 'no_pipeline':
        return t('no_pipeline')
      case 'plan_changed':
        return t(reason.to > reason.from ? 'plan_raised' : 'plan_lowered', {
          from: targetText(kind, reason.from, print),
          to: targetText(kind, reason.to, print),
          day: formatDate(reason.decidedOn),
        })
      case 'behind_since':
        return t(reason.wholeSpan ? 'behind_all' : 'behind_since', {
          month: monthLabel(reason.month, locale),
          percent: planPercentText(reason.planRatio, print),
          pace: formatRatioPercent(reason.pace, print.decimals, locale),
        })
      case 'below_last_year':
        return t(kind === 'ratio' ? 'below_last_year_rate' : 'below_last_year', {
          now: actualText(kind, reason.now, print),
          before: actualText(kind, reason.lastYear, print),
          change: changeText(kind, reason.change, print),
        })
    }
  }
}

/** "tháng 5, 6/2024"; of many or of several years the first and the last. */
function monthList(months: readonly Month[], { locale }: Print): string {
  const [first, last] = [months[0], months.at(-1)]
  if (first === undefined || last === undefined) return ''
  if (first === last) return monthLabel(first, locale)
  if (locale === 'vi' && yearOf(first) === yearOf(last)) {
    return `tháng ${months.map((month) => monthNumber(month)).join(', ')}/${yearOf(last)}`
  }
  return months.length === 2
    ? `${monthLabel(first, locale)}, ${monthLabel(last, locale)}`
    : `${monthLabel(first, locale)} – ${monthLabel(last, locale)} (${months.length})`
}
