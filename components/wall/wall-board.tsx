import { useLocale } from 'next-intl'
import { PeriodLine } from '@/components/dashboard/period-line'
import { ReportState } from '@/components/dashboard/report-state'
import { classNames } from '@/components/ui/class-names'
import { WallCard } from '@/components/wall/wall-card'
import { WallStanding } from '@/components/wall/wall-standing'
import type { Print } from '@/lib/format/figure-text'
import { standingsOf } from '@/lib/reports/rules/year-board'
import type { DashboardView } from '@/lib/reports/views'

/**
 * Everything at once: whose year, its headline figures, who is how far. Sizes follow the board's own height and
 * width (cqh, cqw), so that the same board fills a laptop and a wall.
 */
export function WallBoard({ view }: { view: DashboardView }) {
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const standings = standingsOf(view.below)
  return (
    <div className="min-h-0 flex-1 lg:[container-type:size]">
      <div className="flex h-full flex-col gap-4 lg:gap-[2cqh]">
        <header className="flex flex-wrap items-baseline justify-between gap-x-6 gap-y-1">
          <h1 className="text-2xl lg:text-[max(1.5rem,min(4.5cqh,2.4cqw))]/[1.4]">
            {view.unit.name}
            <span className="text-ink-soft font-normal">
              {' · '}
              <PeriodLine period={view.period} />
            </span>
          </h1>
          <div className="lg:[&_*]:text-[max(0.875rem,min(2cqh,1cqw))]">
            <ReportState view={view} />
          </div>
        </header>
        <div
          className={classNames(
            'grid min-h-0 gap-4 sm:grid-cols-2 lg:auto-cols-fr lg:grid-flow-col lg:grid-cols-none lg:gap-[1.6cqh]',
            standings.length > 0 ? 'lg:flex-[3]' : 'lg:flex-1',
          )}
        >
          {view.headline.map((card) => (
            <WallCard key={card.code} {...{ card, view, print }} />
          ))}
        </div>
        {standings.length > 0 ? (
          <div className="grid min-h-0 gap-4 lg:flex-[2] lg:auto-cols-fr lg:grid-flow-col lg:gap-[1.6cqh]">
            {standings.map((standing) => (
              <WallStanding key={standing.indicator.code} standing={standing} view={view} />
            ))}
          </div>
        ) : null}
      </div>
    </div>
  )
}
