import Link from 'next/link'
import { useLocale, useTranslations } from 'next-intl'
import { BandLegend } from '@/components/dashboard/band-legend'
import { markOf } from '@/components/dashboard/band-of'
import { drawnValue, shareOf } from '@/components/dashboard/curve-values'
import { addressOf, dashboardHref } from '@/components/dashboard/dashboard-links'
import { actualText, planPercentText, targetText, type Print } from '@/components/dashboard/figure-text'
import { RankingBar } from '@/components/dashboard/ranking-bar'
import { BandMark } from '@/components/ui/band-mark'
import { compareVietnamese } from '@/lib/format/vietnamese-order'
import type { Below, BelowRow } from '@/lib/reports/rules/compose-below'
import type { DashboardView } from '@/lib/reports/views'

const MOST_SHOWN = 12

/** The units below by how far their plan is done, or, where nobody has a plan, by what they did. */
export function Ranking({ below, view }: { below: Below; view: DashboardView }) {
  const t = useTranslations('dashboard')
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const indicator = below.indicators[below.ranked]
  const byPlan = below.rows.some(({ rank }) => rank !== null)
  const lines = below.rows
    .map((row) => ({ row, cell: row.cells[below.ranked] }))
    .flatMap(({ row, cell }) => {
      const value = cell && (byPlan ? cell.planRatio && shareOf(cell.planRatio) : drawnValue(cell.actual))
      return cell && value !== null && value !== undefined ? [{ row, cell, value }] : []
    })
    .sort((a, b) => b.value - a.value || compareVietnamese(a.row.name, b.row.name))
  const scale = Math.max(byPlan ? 1 : 0, ...lines.map(({ value }) => value))
  const rest = lines.length - MOST_SHOWN
  if (!indicator) return null
  return (
    <section aria-labelledby="ranking-title" className="flex h-full flex-col" data-print="whole">
      <header className="px-4 pt-3 pb-2">
        <h2 id="ranking-title" className="text-base">
          {t('ranking.title')}
        </h2>
        <p className="text-ink-soft text-sm">{indicator.name}</p>
        {byPlan ? <BandLegend counts={below.bands} /> : null}
      </header>
      {lines.length === 0 ? <p className="text-ink-soft px-4 pb-4 text-sm">{t('ranking.none')}</p> : null}
      {lines.length > 0 && !byPlan ? (
        <p className="text-ink-soft px-4 pb-2 text-sm">{t('ranking.by_actual')}</p>
      ) : null}
      <ol className="flex flex-col pb-2">
        {lines.slice(0, MOST_SHOWN).map(({ row, cell, value }, at) => (
          <li
            key={row.code}
            className="hover:bg-surface-hover grid grid-cols-[1.75rem_minmax(0,1fr)_auto] items-center gap-x-2 px-4 py-1 tabular-nums"
          >
            <span className="text-ink-faint text-right text-sm">{byPlan ? row.rank : at + 1}</span>
            <div className="min-w-0">
              <UnitLink row={row} view={view} />
              <RankingBar
                value={value}
                scale={scale}
                band={byPlan ? markOf(cell.band) : 'half'}
                whole={byPlan}
              />
            </div>
            {byPlan ? (
              <span
                className="flex w-26 flex-col items-end"
                title={t('ranking.line', {
                  actual: actualText(indicator.kind, cell.actual, print),
                  target: targetText(indicator.kind, cell.target, print),
                })}
              >
                <span className="font-strong">{planPercentText(cell.planRatio, print)}</span>
                <BandMark band={markOf(cell.band)} show="text">
                  {t(`bands.${cell.band}`)}
                </BandMark>
              </span>
            ) : (
              <span className="font-strong">{actualText(indicator.kind, cell.actual, print)}</span>
            )}
          </li>
        ))}
      </ol>
      {rest > 0 ? (
        <p className="px-4 pb-3 text-sm">
          <a href="#units" className="text-primary hover:underline">
            {t('ranking.more', { count: rest })}
          </a>
        </p>
      ) : null}
    </section>
  )
}

function UnitLink({ row, view }: { row: BelowRow; view: DashboardView }) {
  return (
    <Link
      href={dashboardHref(addressOf(view), { unit: row.code, sort: undefined })}
      prefetch={false}
      className="text-table hover:text-primary block truncate hover:underline"
    >
      {row.name}
    </Link>
  )
}
