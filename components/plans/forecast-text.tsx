import { useTranslations } from 'next-intl'
import type { Print } from '@/components/dashboard/figure-text'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import type { PlanForecast } from '@/lib/plans/rules/forecast'

/** Where a flow may end, said to be a forecast: its range first, then how it was made and how often it held. */
export function ForecastText({ forecast, print }: { forecast: PlanForecast; print: Print }) {
  const t = useTranslations('plans.forecast')
  const { value, range, planRatio, basis, years, checked } = forecast
  const number = (amount: number) => formatInteger(amount, print.locale)
  const how = t(`basis_${basis}`, { years })
  const held = checked === null ? '' : ` ${t('checked', { within: checked.within, years: checked.years })}`
  return (
    <span title={`${how}${held}`}>
      {range === null || range.low === range.high
        ? t('about', { value: number(value) })
        : t('range', { low: number(range.low), high: number(range.high) })}
      {planRatio === null ? null : (
        <span className="text-ink-faint block text-sm">
          {t('percent', { percent: formatRatioPercent(planRatio, print.decimals, print.locale) })}
        </span>
      )}
      <span className="sr-only">
        {' '}
        {how}
        {held}
      </span>
    </span>
  )
}
