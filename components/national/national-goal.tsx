import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { shareOf } from '@/components/dashboard/curve-values'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { MilestoneChart } from '@/components/milestones/milestone-chart'
import { outlookBands } from '@/components/milestones/milestone-texts'
import { BandMark } from '@/components/ui/band-mark'
import { ProgressBar } from '@/components/ui/progress-bar'
import { monthLabel } from '@/lib/format/month-label'
import { yearOf } from '@/lib/periods/rules/month'
import type { NationalGoalView, NationalView } from '@/lib/reports/national-views'

/** The members of all federations here as a share of the nation's goal, and where the present course leads. */
export function NationalGoal({ view }: { view: NationalView }) {
  const t = useTranslations('national.goal')
  const tOutlook = useTranslations('milestones.outlook')
  const locale = useLocale()
  const { goal, through } = view
  if (!goal) return <p className="text-ink-soft">{t('none')}</p>
  const print: Print = { locale, decimals: 0 }
  const stop = { target: goal.target, outlook: goal.outlook }
  const target = targetText('stock', goal.target.target, print)
  const year = String(yearOf(goal.target.through))
  return (
    <section
      aria-label={t('caption')}
      data-print="whole"
      className="border-line bg-surface-raised grid rounded-lg border xl:grid-cols-[minmax(0,1fr)_minmax(0,1.15fr)] print:grid-cols-2"
    >
      <div className="flex min-w-0 flex-col gap-3 px-4 py-4">
        <Standing {...{ view, goal, target, year }} />
        <p className="flex flex-wrap items-center gap-x-3 gap-y-1">
          <BandMark band={outlookBands[goal.outlook]}>{tOutlook(goal.outlook)}</BandMark>
        </p>
        <Course goal={goal} print={print} />
      </div>
      {goal.points.length > 0 ? (
        <div className="border-line min-w-0 pl-4 max-xl:border-t print:border-t-0">
          <MilestoneChart
            path={{ kind: 'stock', points: goal.points, pace: goal.pace, stops: [stop] }}
            {...{ through, print }}
            label={t('chart', { target, year })}
          />
        </div>
      ) : null}
    </section>
  )
}

type StandingProps = { view: NationalView; goal: NationalGoalView; target: string; year: string }

function Standing({ view, goal, target, year }: StandingProps) {
  const t = useTranslations('national.goal')
  const locale = useLocale()
  const at = view.indicators.findIndex(({ code }) => code === goal.indicator.code)
  const result = view.total[at]
  if (result?.hidden) return <p>{t('hidden')}</p>
  if (!result?.planRatio) return <p>{t('no_figures')}</p>
  // So small a part of the goal needs its decimals.
  const percent = planPercentText(result.planRatio, { locale, decimals: 2 })
  return (
    <>
      <p className="text-lg tabular-nums">
        {t.rich('actual', {
          actual: actualText('stock', result.actual, { locale, decimals: 0 }),
          ...{ percent, target, year },
          figure: (text) => <strong>{text}</strong>,
        })}
      </p>
      <ProgressBar
        label={t('caption')}
        ratio={shareOf(result.planRatio)}
        valueText={percent}
        tone={markOf(result.band) === 'behind' ? 'primary' : markOf(result.band)}
      />
    </>
  )
}

/** Where the pace of the years just past leads, named a forecast, and what the goal would need. */
function Course({ goal, print }: { goal: NationalGoalView; print: Print }) {
  const t = useTranslations('national.goal')
  const { forecast, pace, needed, tenants, target } = goal
  const number = (level: number) => targetText('stock', level, print)
  return (
    <div className="text-ink-soft flex flex-col gap-1 text-sm tabular-nums">
      <p>
        {forecast && pace
          ? t('forecast', {
              month: monthLabel(target.through, print.locale),
              value: number(forecast.value),
              ...{ years: pace.years, tenants },
            })
          : t('no_forecast')}{' '}
        {forecast?.range
          ? t('forecast_range', { low: number(forecast.range.low), high: number(forecast.range.high) })
          : null}
      </p>
      {needed !== null && needed > 0 ? <p>{t('needed', { needed: number(needed) })}</p> : null}
    </div>
  )
}
