'use client'

import { useTranslations } from 'next-intl'
import { useDeferredValue, useMemo } from 'react'
import { CurveSection } from '@/components/dashboard/curve-section'
import { DashboardControls } from '@/components/dashboard/dashboard-controls'
import { DashboardEmpty } from '@/components/dashboard/dashboard-empty'
import { addressOf, dashboardHref } from '@/components/dashboard/dashboard-links'
import { DashboardViews } from '@/components/dashboard/dashboard-views'
import { HeadlineSentence } from '@/components/dashboard/headline-sentence'
import { IndicatorCard } from '@/components/dashboard/indicator-card'
import { OthersTable } from '@/components/dashboard/others-table'
import { unpackView, type DrawnView } from '@/components/dashboard/packed-view'
import { PeriodLine } from '@/components/dashboard/period-line'
import { PrintHeader } from '@/components/dashboard/print-header'
import { Ranking } from '@/components/dashboard/ranking'
import { ReportState } from '@/components/dashboard/report-state'
import { UnitsSection } from '@/components/dashboard/units-section'
import { AsOfNotice } from '@/components/plans/as-of-notice'
import type { UnitResults } from '@/lib/reports/views'

/**
 * What the leader opens, under the row of ways to look at it; made of a view packed by `packView`. It comes drawn, all
 * but the lines of the units below and what follows them.
 */
export function Dashboard({ packed }: { packed: string }) {
  const { view, below } = useMemo(() => unpackView(packed), [packed])
  return (
    <>
      <DashboardViews
        current="overview"
        address={addressOf(view)}
        grassroots={view.unit.rank === 'grassroots'}
      />
      {view.basis === 'no_figures' ? <DashboardEmpty view={view} /> : <Overview {...{ view, below }} />}
    </>
  )
}

/** A sentence first, then four numbers, their course, and the units below. */
function Overview({ view, below }: DrawnView) {
  const { headline, chosen, chosenCard, others } = view
  // What stands below the lines of the units waits as they do, for the browser to draw it when nothing presses.
  const drawAll = useDeferredValue(true, false)
  const shown = [...headline, ...(chosenCard ? [chosenCard] : [])].find(({ code }) => code === chosen)
  return (
    <div className="flex flex-col gap-5 print:gap-4">
      <PrintHeader view={view} />
      {view.asOf === null ? null : (
        <AsOfNotice asOf={view.asOf} today={dashboardHref(addressOf(view), { asOf: undefined })} />
      )}
      <DashboardHead view={view} />
      <DashboardControls view={view} />
      <div className="grid gap-4 sm:grid-cols-2 xl:grid-cols-4 print:grid-cols-2">
        {headline.map((card) => (
          <IndicatorCard key={card.code} card={card} view={view} />
        ))}
      </div>
      {shown ? (
        <div
          className={below ? 'grid gap-4 xl:grid-cols-[minmax(0,1fr)_27rem] print:block' : 'grid print:block'}
        >
          <div className="border-line bg-surface-raised min-w-0 rounded-lg border">
            <CurveSection card={shown} view={view} />
          </div>
          {below ? (
            <div className="border-line bg-surface-raised min-w-0 rounded-lg border print:mt-4">
              <Ranking below={below} view={view} />
            </div>
          ) : null}
        </div>
      ) : null}
      {below ? <UnitsSection below={below} view={view} /> : null}
      {drawAll && others.length > 0 ? <OthersTable view={view} /> : null}
    </div>
  )
}

function DashboardHead({ view }: { view: UnitResults }) {
  const t = useTranslations('dashboard.basis')
  return (
    <header className="flex flex-col gap-1">
      <p className="text-ink-soft print:hidden">
        <PeriodLine period={view.period} /> · <span className="text-ink">{view.unit.name}</span>
        {view.basis === 'asked' ? null : <span className="text-ink-faint text-sm"> ({t(view.basis)})</span>}
      </p>
      <h1 className="text-xl text-pretty! sm:text-2xl">
        <HeadlineSentence view={view} />
      </h1>
      <ReportState view={view} />
    </header>
  )
}
