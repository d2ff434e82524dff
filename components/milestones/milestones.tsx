import { Milestone } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { DashboardViews } from '@/components/dashboard/dashboard-views'
import type { Print } from '@/components/dashboard/figure-text'
import { PrintButton } from '@/components/dashboard/print-button'
import { MilestonePath } from '@/components/milestones/milestone-path'
import { Card } from '@/components/ui/card'
import { CopyLink } from '@/components/ui/copy-link'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { monthLabel } from '@/lib/format/month-label'
import { yearOf } from '@/lib/periods/rules/month'
import type { MilestonesView } from '@/lib/reports/milestone-views'
import type { Outlook } from '@/lib/reports/rules/milestone-outlook'

/** What is to be reached by which year, and whether the present course leads there. */
export function Milestones({ view }: { view: MilestonesView }) {
  const t = useTranslations('milestones')
  const { federation, unit, through, paths, decimals, asOf } = view
  const locale = useLocale()
  const print: Print = { locale, decimals }
  const last = Math.max(...paths.flatMap(({ stops }) => stops.map(({ target }) => target.through)))
  return (
    <div className="flex flex-col gap-5 print:gap-4">
      <DashboardViews
        current="milestones"
        address={{ federation, unit: unit.code, through, asOf: asOf ?? undefined }}
        grassroots={unit.rank === 'grassroots'}
      />
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <p className="text-ink-soft">
            {t('as_of', { month: monthLabel(through, locale) })} ·{' '}
            <span className="text-ink">{unit.name}</span>
          </p>
          <h1 className="text-xl sm:text-2xl">
            {paths.length === 0 ? t('title') : t('heading', { year: String(yearOf(last)) })}
          </h1>
          {paths.length === 0 ? null : <Outlooks paths={paths} />}
        </div>
        <div className="flex flex-wrap gap-1 print:hidden">
          <CopyLink />
          <PrintButton />
        </div>
      </header>
      {paths.length === 0 ? (
        <NoMilestones view={view} />
      ) : (
        <>
          {paths.map((path) => (
            <MilestonePath
              key={`${path.code} ${path.threshold} ${path.from} ${path.stops[0]?.target.planId}`}
              {...{ path, view, print }}
            />
          ))}
          <p className="text-ink-soft max-w-prose text-sm">{t('how')}</p>
        </>
      )}
    </div>
  )
}

/** In this order; reached early counts as reached. */
const ORDER = [
  'met',
  'likely',
  'possible',
  'unlikely',
  'slipping',
  'missed',
  'unknown',
] as const satisfies Outlook[]

/** "14 mốc: 1 đã đạt, 3 theo đà này sẽ đạt, …" */
function Outlooks({ paths }: Pick<MilestonesView, 'paths'>) {
  const t = useTranslations('milestones')
  const stops = paths.flatMap((path) => path.stops)
  const counts = ORDER.flatMap((named) => {
    const count = stops.filter(({ outlook }) => (outlook === 'reached' ? 'met' : outlook) === named).length
    return count === 0 ? [] : [t(`count.${named}`, { count })]
  })
  return (
    <p className="text-ink-soft">
      {t('count.all', { count: stops.length })} {counts.join(', ')}.
    </p>
  )
}

function NoMilestones({ view: { federation, unit, may } }: { view: MilestonesView }) {
  const t = useTranslations('milestones.empty')
  return (
    <Card>
      <EmptyState
        icon={<Milestone aria-hidden />}
        title={t('title')}
        action={
          may.openPlans ? (
            <LinkButton href={`/${federation}/plans?${new URLSearchParams({ unit: unit.code }).toString()}`}>
              {t('action')}
            </LinkButton>
          ) : undefined
        }
      >
        {t('text', { name: unit.name })}
      </EmptyState>
    </Card>
  )
}
