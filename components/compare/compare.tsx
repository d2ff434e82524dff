import { useLocale, useTranslations } from 'next-intl'
import { CompareControls } from '@/components/compare/compare-controls'
import { compareAddress, compareHref } from '@/components/compare/compare-links'
import { CompareTable } from '@/components/compare/compare-table'
import { mostOf, YearBars } from '@/components/compare/year-bars'
import { DashboardViews } from '@/components/dashboard/dashboard-views'
import type { Print } from '@/components/dashboard/figure-text'
import type { ViewAddress } from '@/components/dashboard/view-links'
import { PrintButton } from '@/components/dashboard/print-button'
import { classNames } from '@/components/ui/class-names'
import { Card } from '@/components/ui/card'
import { CopyLink } from '@/components/ui/copy-link'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { formatDate } from '@/lib/format/dates'
import { monthNumber } from '@/lib/periods/rules/month'
import type { ComparisonView } from '@/lib/reports/comparison-views'
import type { ComparedUnit } from '@/lib/reports/rules/compose-comparison'

/** Any units, years and indicators side by side: bars on one scale, then everything in a table. */
export function Compare({ view }: { view: ComparisonView }) {
  const t = useTranslations('compare')
  const { unit, through, units, years, indicators } = view
  const month = String(monthNumber(through))
  return (
    <>
      <DashboardViews current="compare" address={viewAddress(view)} grassroots={unit.rank === 'grassroots'} />
      <div className="flex flex-col gap-4">
        <header className="flex flex-col gap-1">
          <p className="text-ink-soft">{t('months', { month })}</p>
          <h1 className="text-xl text-pretty! sm:text-2xl">
            {t('heading', {
              ...{ units: units.length, name: units[0]?.name ?? unit.name },
              ...{ count: years.length, years: years.join(', ') },
            })}
          </h1>
        </header>
        <Controls view={view} />
        {indicators.map((indicator, at) => (
          <Indicator key={indicator.code} {...{ indicator, at, view }} />
        ))}
        <div data-print="whole">
          <Card padding="flush" title={t('table')}>
            <CompareTable view={view} caption={t('caption', { month })} />
          </Card>
        </div>
        <Notes view={view} />
      </div>
    </>
  )
}

/** For the other views: the same place and time, and the first of what is compared. */
function viewAddress({ federation, unit, through, indicators, decimals }: ComparisonView): ViewAddress {
  return {
    ...{ federation, unit: unit.code, through, indicator: indicators[0]?.code },
    decimals: decimals === 2 ? '2' : undefined,
  }
}

function Controls({ view }: { view: ComparisonView }) {
  const t = useTranslations('compare')
  const address = compareAddress(view)
  const { offered, tree, decimals } = view
  return (
    <div data-print="none" className="flex flex-wrap items-center gap-2">
      <CompareControls
        address={address}
        units={offered.units.map(({ code, name }) => ({ value: code, label: name }))}
        years={offered.years}
        indicators={offered.indicators.map(({ code, name }) => ({ value: code, label: name }))}
      />
      <SegmentedLinks
        label={t('tree.label')}
        links={(['today', 'then'] as const).map((one) => ({
          href: compareHref(address, { tree: one }),
          label: t(`tree.${one}`),
          current: tree === one,
        }))}
      />
      <SegmentedLinks
        label={t('decimals.label')}
        links={([0, 2] as const).map((places) => ({
          href: compareHref(address, { decimals: places }),
          label: t(`decimals.places_${places}`),
          current: decimals === places,
        }))}
      />
      <div className="ml-auto flex items-center gap-1">
        <CopyLink />
        <span className="max-sm:hidden">
          <PrintButton />
        </span>
      </div>
    </div>
  )
}

type IndicatorProps = { indicator: ComparisonView['indicators'][number]; at: number; view: ComparisonView }

function Indicator({ indicator, at, view }: IndicatorProps) {
  const print: Print = { locale: useLocale(), decimals: view.decimals }
  const most = mostOf(view.units.flatMap(({ cells }) => cells[at] ?? []))
  return (
    <Card title={indicator.name}>
      <ul className={classNames('grid gap-x-6 gap-y-5', columnsFor(view.units.length))}>
        {view.units.map((unit) => (
          <li key={unit.code} className="min-w-0" data-print="whole">
            <h3 className="text-table mb-1.5">{unit.name}</h3>
            <YearBars
              {...{ indicator, most, print, cells: unit.cells[at] ?? [] }}
              month={monthNumber(view.through)}
            />
          </li>
        ))}
      </ul>
    </Card>
  )
}

/** Panels side by side without a lonely one in the last row, where that can be. */
function columnsFor(panels: number): string {
  if (panels === 1) return 'max-w-2xl'
  return panels === 2 || panels === 4 ? 'sm:grid-cols-2' : 'sm:grid-cols-2 xl:grid-cols-3'
}

/** What has to be known before two numbers are held against each other. */
function Notes({ view }: { view: ComparisonView }) {
  const t = useTranslations('compare.notes')
  const notes = view.units.flatMap((unit) => notesOf(unit).map((note) => t(note.key, note.values)))
  return (
    <section aria-label={t('title')} className="text-ink-soft flex flex-col gap-1 text-sm">
      <p>{t('bars')}</p>
      <p>{t(view.tree === 'today' ? 'today' : 'then')}</p>
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
    </section>
  )
}

function notesOf({ name, beganLater, establishedOn, closedOn, moved }: ComparedUnit) {
  return [
    ...(beganLater ? [{ key: 'began' as const, values: { name, on: formatDate(establishedOn) } }] : []),
    ...(closedOn === null ? [] : [{ key: 'closed' as const, values: { name, on: formatDate(closedOn) } }]),
    ...(moved ? [{ key: 'moved' as const, values: { name, on: '' } }] : []),
  ]
}
