import { useLocale, useTranslations } from 'next-intl'
import { CurvePanel } from '@/components/chart/curve-panel'
import type { CurveMonth } from '@/components/chart/curve-data'
import { CurveTable } from '@/components/dashboard/curve-table'
import { drawnValue, shareOf } from '@/components/dashboard/curve-values'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { capitalised } from '@/components/dashboard/period-text'
import { formatInteger, NO_NUMBER } from '@/lib/format/numbers'
import { monthLabel, shortMonthLabel } from '@/lib/format/month-label'
import { monthNumber, yearOf, type Month } from '@/lib/periods/rules/month'
import type { Target } from '@/lib/plans/rules/choose-target'
import { shareOfPlan } from '@/lib/plans/rules/pace'
import type { ChartPoint } from '@/lib/reports/rules/chart'
import type { IndicatorCard } from '@/lib/reports/rules/compose-dashboard'
import type { UnitResults } from '@/lib/reports/views'

type SectionProps = { card: IndicatorCard; view: UnitResults }

/** The chosen indicator month by month against its plan and the year before: as a chart or as a table. */
export function CurveSection({ card, view }: SectionProps) {
  const t = useTranslations('dashboard.curve')
  const locale = useLocale()
  const print: Print = { locale, decimals: view.decimals }
  const { kind, result, curve } = card
  const { target } = result
  const year = String(yearOf(view.period.window.from) - 1)
  const compared = view.compared && view.period.lastYear !== null
  const long = curve.length > 24
  const windowIsPlan = target !== null && target.from === view.period.window.from
  const paced = kind === 'flow' && windowIsPlan ? target : null
  const texts = (point: ChartPoint) => [
    {
      label: t(kind === 'flow' ? 'actual' : 'actual_at'),
      text: point.actual ? actualText(kind, point.actual, print) : t('no_value'),
    },
    ...(point.added === null ? [] : [{ label: t('added'), text: formatInteger(point.added, locale) }]),
    ...(compared ? [{ label: t('last_year', { year }), text: actualText(kind, point.lastYear, print) }] : []),
    ...(point.provisional ? [{ label: t('state'), text: t('provisional') }] : []),
  ]
  const months: CurveMonth[] = curve.map((point) => ({
    label: axisLabel(point.month, long, locale),
    name: capitalised(monthLabel(point.month, locale)),
    value: drawnValue(point.actual),
    provisional: point.provisional,
    lastYear: drawnValue(point.lastYear),
    pace: paced === null ? null : paceAt(paced, point.month),
    texts: texts(point),
  }))
  const reached = actualText(kind, result.actual, print)
  const cumulative = kind === 'flow'
  return (
    <CurvePanel
      title={t(cumulative ? 'title_cumulative' : 'title_at', { name: card.name })}
      chart={{
        ...{ locale, months, percent: kind === 'ratio' },
        plan: target && {
          value: target.target,
          label: t('plan', { target: targetText(kind, target.target, print) }),
        },
        paceLabel: paced === null ? null : t(paced.weights.length > 0 ? 'pace_phased' : 'pace'),
        endLabel:
          result.planRatio && coversWindow(view)
            ? `${reached} · ${planPercentText(result.planRatio, print)}`
            : endText(card, print),
        lastYearLabel: compared ? year : null,
      }}
      table={<CurveTable {...{ card, view, compared }} />}
      footnote={<Forecast card={card} />}
    />
  )
}

/** What should be done of a flow by the end of a month, as its plan is spread over the months. */
function paceAt(target: Target, month: Month): number {
  const share = shareOfPlan(target, target.weights, { from: target.from, through: month })
  return target.target * shareOf(share)
}

function axisLabel(month: Month, long: boolean, locale: Print['locale']): string {
  if (!long) return shortMonthLabel(month, locale)
  return monthNumber(month) === 1 ? String(yearOf(month)) : ''
}

/** The curve is cumulative over the window; its end carries the page's percentage only when the span is that too. */
function coversWindow({ period }: UnitResults): boolean {
  return period.span.from === period.window.from
}

function endText({ kind, curve }: IndicatorCard, print: Print): string {
  const last = curve.findLast(({ actual }) => actual !== null)
  return last ? actualText(kind, last.actual, print) : NO_NUMBER
}

/** Where a flow may end, said to be a forecast: its range where the past gives one, and how it was made. */
function Forecast({ card: { forecast } }: Pick<SectionProps, 'card'>) {
  const t = useTranslations('dashboard.curve')
  const locale = useLocale()
  if (forecast === null) return null
  const { value, range, planRatio, basis, years, checked } = forecast
  const number = (count: number) => formatInteger(count, locale)
  const amount = () => {
    if (range === null || range.low === range.high) return t('forecast_about', { value: number(value) })
    const ends = { low: number(range.low), high: number(range.high) }
    // "About 15,804, between 15,804 and 15,930" says one number twice.
    if (value <= range.low || value >= range.high) return t('forecast_between', ends)
    return t('forecast_range', { ...ends, value: number(value) })
  }
  const parts = [
    planRatio === null
      ? t('forecast_no_plan', { amount: amount() })
      : t('forecast', { amount: amount(), percent: planPercentText(planRatio, { locale, decimals: 0 }) }),
    t(`forecast_${basis}`, { years }),
    ...(checked === null ? [] : [t('forecast_checked', { within: checked.within, years: checked.years })]),
  ]
  return parts.join(' ')
}
