import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { markOf } from '@/components/dashboard/band-of'
import { explainHref } from '@/components/dashboard/dashboard-links'
import { FigureLink } from '@/components/dashboard/figure-link'
import { RankingBar } from '@/components/dashboard/ranking-bar'
import { viewHref } from '@/components/dashboard/view-links'
import { HatchMark } from '@/components/chart/hatch-mark'
import { rankedColumns } from '@/components/ranking/ranked-columns'
import { LagReasons } from '@/components/ranking/lag-reasons'
import { rankingAddress } from '@/components/ranking/ranking-links'
import { TrendMark } from '@/components/ranking/trend-mark'
import { BandMark } from '@/components/ui/band-mark'
import { classNames } from '@/components/ui/class-names'
import { actualText, planPercentText, targetText, type Print } from '@/lib/format/figure-text'
import { formatInteger } from '@/lib/format/numbers'
import type { RankedUnit } from '@/lib/reports/rules/compose-ranking'
import type { RankingView } from '@/lib/reports/views'

export type RankedRowProps = {
  unit: RankedUnit
  brief: string
  value: number | null
  scale: number
  /** Names get more of the row than bars. */
  longNames: boolean
  ranking: NonNullable<RankingView['ranking']>
  view: RankingView
}

/** A unit's place and how it moved, its bar, its figure of its plan, its reports; and why it is behind. */
export function RankedRow({ unit, brief, value, scale, longNames, ranking, view }: RankedRowProps) {
  const t = useTranslations('ranking')
  const bands = useTranslations('dashboard.bands')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { kind, code: indicator } = ranking.total
  const { result, reports } = unit
  const number = (count: number) => formatInteger(count, print.locale)
  const explain = explainHref(
    { federation: view.federation, unit: unit.code },
    { indicator, span: view.period.span },
  )
  const actual = actualText(kind, result.actual, print)
  const band = (
    <BandMark band={markOf(result.band)} show="text">
      {result.actual === null ? t('no_actual') : bands(result.band)}
    </BandMark>
  )
  return (
    <li className="border-line border-t px-3 py-2 sm:px-4" data-print="whole">
      <div
        className={classNames(
          'grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-center gap-x-2 tabular-nums sm:gap-x-3',
          rankedColumns(longNames),
        )}
      >
        <span className="text-ink-soft text-right">
          <span className="sr-only">{t('rank')} </span>
          {unit.rank ?? '—'}
        </span>
        <span className="max-lg:hidden">
          <TrendMark trend={unit.trend} planRatio={unit.result.planRatio} print={print} />
        </span>
        <span className="flex min-w-0 items-baseline gap-2">
          <Link
            href={viewHref('overview', { ...rankingAddress(view), unit: unit.code })}
            title={unit.name}
            className="hover:text-primary hover:underline max-lg:line-clamp-2 lg:truncate"
          >
            {brief}
          </Link>
          {unit.closed ? (
            <span className="text-ink-soft shrink-0 text-sm max-lg:hidden">{t('closed')}</span>
          ) : null}
          <span className="lg:hidden">
            <TrendMark trend={unit.trend} planRatio={unit.result.planRatio} print={print} />
          </span>
        </span>
        <div className="max-lg:order-last max-lg:col-span-2 max-lg:col-start-2">
          <RankingBar
            value={value ?? 0}
            scale={scale}
            band={ranking.byPlan ? markOf(result.band) : 'half'}
            whole={result.planRatio !== null}
          />
        </div>
        <span className="text-table flex flex-wrap items-baseline justify-end gap-x-1 whitespace-nowrap max-lg:order-last max-lg:col-start-2 max-lg:justify-start">
          <span className="sr-only">{t('actual_of_plan')} </span>
          {result.provisional ? <HatchMark /> : null}
          <FigureLink href={explain} {...(ranking.byPlan ? {} : { className: 'font-strong' })}>
            {actual}
          </FigureLink>
          {result.target ? (
            <span className="text-ink-soft">/ {targetText(kind, result.target.target, print)}</span>
          ) : null}
          {ranking.byPlan ? (
            <span className="pl-1 lg:hidden [&>span]:max-sm:gap-1 [&>span]:max-sm:text-xs">{band}</span>
          ) : null}
          {unit.closed ? <span className="text-ink-soft pl-1 text-xs lg:hidden">{t('closed')}</span> : null}
        </span>
        <span className="font-strong text-right text-lg">
          {result.planRatio ? planPercentText(result.planRatio, print) : ''}
        </span>
        <span className="max-lg:hidden">{ranking.byPlan ? band : null}</span>
        <span
          className="text-ink-soft text-right text-sm whitespace-nowrap max-lg:order-last max-sm:text-xs"
          title={t('reports_title')}
        >
          {reports.expected === 0 && reports.submitted === 0
            ? t('reports_none')
            : t('reports', { submitted: number(reports.submitted), expected: number(reports.expected) })}
        </span>
      </div>
      {unit.reasons.length > 0 ? <LagReasons {...{ unit, ranking, view, print }} /> : null}
    </li>
  )
}
