import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CorrectionBadge } from '@/components/reports/correction-badge'
import { reviewHref } from '@/components/reports/report-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { StateBadge } from '@/components/ui/state-badge'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { ReportView } from '@/lib/figures/report-views'

/** Whose report of which month this is, where it stands, and whether it came in time. */
export function ReportHeading({ view, acts }: { view: ReportView; acts: ReactNode }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  const { federation, unit, above, month } = view
  const upper = above ?? (unit.rank === 'intermediate' ? unit : null)
  return (
    <header className="flex flex-col gap-2">
      {upper ? (
        <div className="print:hidden">
          <Breadcrumb
            label={t('report.way')}
            crumbs={[
              {
                label: t('heading', { month: monthLabel(month, locale) }),
                href: reviewHref(federation, upper.code, month),
              },
              { label: unit.name },
            ]}
          />
        </div>
      ) : null}
      <div className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="flex flex-col gap-2">
          <h1 className="text-xl">
            {t('report.title', { name: unit.name, month: monthLabel(month, locale) })}
          </h1>
          <p className="text-table text-ink-soft flex flex-wrap items-center gap-x-3 gap-y-1.5 tabular-nums">
            <StateBadge state={view.state} />
            {view.lockedAt ? <StateBadge state="locked" /> : null}
            {view.request ? <CorrectionBadge status="requested" /> : null}
            <Timeliness view={view} />
            {unit.rank === 'intermediate' ? <span>{t('units.own_report')}</span> : null}
            {above ? <span>{t('report.above', { name: above.name })}</span> : null}
          </p>
        </div>
        {acts}
      </div>
    </header>
  )
}

function Timeliness({ view }: { view: ReportView }) {
  const t = useTranslations('reports.report')
  const { submittedOn, daysLate, dueOn } = view
  if (!view.active) return null
  if (submittedOn === null) {
    return (
      <>
        <span>{t('due', { date: formatDate(dueOn) })}</span>
        {daysLate > 0 ? <span className="text-danger">{t('overdue', { days: daysLate })}</span> : null}
      </>
    )
  }
  return (
    <span>
      {t('submitted_on', { date: formatDate(submittedOn) })},{' '}
      {daysLate > 0 ? t('late', { days: daysLate }) : t('on_time')}
    </span>
  )
}
