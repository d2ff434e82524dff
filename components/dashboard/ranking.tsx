import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { BandLegend } from '@/components/dashboard/band-legend'
import { markOf } from '@/components/dashboard/band-of'
import { addressOf, dashboardHref } from '@/components/dashboard/dashboard-links'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { RankingBar } from '@/components/dashboard/ranking-bar'
import type { DrawnBelow } from '@/components/dashboard/packed-view'
import type { RankingLine } from '@/components/dashboard/ranking-lines'
import { classNames } from '@/components/ui/class-names'
import { BandMark } from '@/components/ui/band-mark'
import type { IndicatorName } from '@/lib/reports/rules/compose-dashboard'
import type { UnitResults } from '@/lib/reports/views'

/** Longer names get more of the row; the mark then stands without its word, which the legend has. */
const LONGEST_SHORT = 22

/** The units below by how far their plan is done, or, where nobody has a plan, by what they did. */
export function Ranking({ below, view }: { below: DrawnBelow; view: UnitResults }) {
  const t = useTranslations('dashboard.ranking')
  const indicator = below.indicators[below.ranked]
  if (!indicator) return null
  const { lines, scale, byPlan, rest } = below.ranking
  const longNames = lines.some(({ brief }) => brief.length > LONGEST_SHORT)
  return (
    <section aria-labelledby="ranking-title" className="flex h-full flex-col pb-2" data-print="whole">
      <header className="px-4 pt-3 pb-2">
        <h2 id="ranking-title" className="text-base">
          {t('title')}: <span className="font-normal">{indicator.name}</span>
        </h2>
        {byPlan ? <BandLegend counts={below.bands} /> : null}
        {lines.length === 0 ? <p className="text-ink-soft text-sm">{t('none')}</p> : null}
        {lines.length > 0 && !byPlan ? <p className="text-ink-soft text-sm">{t('by_actual')}</p> : null}
      </header>
      <ol className="flex flex-col">
        {lines.map((line) => (
          <RankingRow key={line.code} {...{ line, scale, byPlan, longNames, indicator, view }} />
        ))}
      </ol>
      {rest > 0 ? (
        <p className="px-4 pt-1.5 text-sm">
          <a href="#units" className="text-primary hover:underline">
            {t('more', { count: rest })}
          </a>
        </p>
      ) : null}
    </section>
  )
}

type RowProps = {
  line: RankingLine
  scale: number
  byPlan: boolean
  longNames: boolean
  indicator: IndicatorName
  view: UnitResults
}

function RankingRow({ line, scale, byPlan, longNames, indicator, view }: RowProps) {
  const t = useTranslations('dashboard')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const { cell, place, value } = line
  const actual = actualText(indicator.kind, cell.actual, print)
  const target = targetText(indicator.kind, cell.target, print)
  return (
    <li
      className={classNames(
        'hover:bg-surface-hover grid grid-cols-[1.25rem_minmax(0,1fr)_auto] items-center gap-x-2 px-4 py-0.75 tabular-nums',
        byPlan && !longNames
          ? 'sm:grid-cols-[1.25rem_minmax(0,7.75rem)_minmax(2rem,1fr)_auto]'
          : 'sm:grid-cols-[1.25rem_minmax(0,2fr)_minmax(2rem,1fr)_auto]',
      )}
    >
      <span className="text-ink-faint text-right text-sm">{place}</span>
      <Link
        href={dashboardHref(addressOf(view), { unit: line.code, sort: undefined })}
        title={line.name}
        className="text-table hover:text-primary truncate hover:underline"
      >
        {line.brief}
      </Link>
      <div className="max-sm:col-span-2 max-sm:col-start-2 max-sm:row-start-2">
        <RankingBar value={value} scale={scale} band={byPlan ? markOf(cell.band) : 'half'} whole={byPlan} />
      </div>
      {byPlan ? (
        <span className="flex items-baseline gap-1.5" title={t('ranking.line', { actual, target })}>
          <span className="text-table font-strong w-11 text-right">
            {planPercentText(cell.planRatio, print)}
          </span>
          <span className={longNames ? undefined : 'w-20 truncate [&>span]:gap-1 [&>span]:text-xs'}>
            <BandMark band={markOf(cell.band)} show={longNames ? 'mark' : 'text'}>
              {t(`bands.${cell.band}`)}
            </BandMark>
          </span>
        </span>
      ) : (
        <span className="text-table font-strong min-w-14 text-right">{actual}</span>
      )}
    </li>
  )
}
