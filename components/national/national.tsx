import { Landmark } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { capitalised } from '@/components/dashboard/period-text'
import { NationalControls } from '@/components/national/national-controls'
import { NationalGoal } from '@/components/national/national-goal'
import { NationalTable } from '@/components/national/national-table'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { formatInteger, formatRatioPercent } from '@/lib/format/numbers'
import { monthLabel } from '@/lib/format/month-label'
import type { PlanBand } from '@/lib/plans/rules/progress'
import type { NationalView } from '@/lib/reports/national-views'

/** The federations side by side, by their totals alone, and together on the way to the nation's goal. */
export function National({ view }: { view: NationalView }) {
  const t = useTranslations('national')
  const tPeriod = useTranslations('dashboard.period')
  const locale = useLocale()
  return (
    <div data-print="wide-page" className="flex flex-col gap-5">
      <header className="flex flex-col gap-1">
        <p className="text-ink-soft">
          {capitalised(tPeriod('as_of', { month: monthLabel(view.through, locale) }))}
        </p>
        <h1 className="text-xl sm:text-2xl">{t('title')}</h1>
        <p className="text-ink-soft text-sm">
          {t('note', { count: formatInteger(view.rows.length, locale) })}{' '}
          {view.may.openPlans ? (
            <Link
              href={`/${view.federation}/plans`}
              className="text-primary underline underline-offset-2 print:hidden"
            >
              {t('open_plans')}
            </Link>
          ) : null}
        </p>
      </header>
      <NationalGoal view={view} />
      {view.rows.length === 0 ? (
        <Card>
          <EmptyState icon={<Landmark aria-hidden />} title={t('empty_title')}>
            {t('empty_text')}
          </EmptyState>
        </Card>
      ) : (
        <>
          <NationalControls view={view} />
          <p className="tabular-nums">
            <Bands view={view} />
          </p>
          <Card padding="flush">
            <NationalTable view={view} />
          </Card>
          {view.hides ? <p className="text-ink-soft text-sm">{t('hidden.note')}</p> : null}
        </>
      )}
    </div>
  )
}

const inOrder: readonly PlanBand[] = ['exceeded', 'on_track', 'half', 'behind', 'no_plan']

/** How many federations are in each band of the ranked indicator, and how many of the reports came. */
function Bands({ view }: { view: NationalView }) {
  const t = useTranslations('national')
  const tBands = useTranslations('dashboard.bands')
  const locale = useLocale()
  const { bands, reports, indicators, ranked } = view
  const counts = inOrder
    .filter((band) => bands[band] > 0)
    .map((band) => t('band_count', { count: formatInteger(bands[band], locale), band: tBands(band) }))
    .join(', ')
  return (
    <>
      {t('bands', { name: indicators[ranked]?.name ?? '', counts })}{' '}
      <span className="text-ink-soft">
        {t('reports_total', {
          submitted: formatInteger(reports.submitted, locale),
          expected: formatInteger(reports.expected, locale),
          approved: formatInteger(reports.approved, locale),
          percent: formatRatioPercent(
            { numerator: reports.submitted, denominator: reports.expected },
            0,
            locale,
          ),
        })}
      </span>
    </>
  )
}
