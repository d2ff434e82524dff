import { ChevronLeft, ChevronRight } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import type { ReactNode } from 'react'
import { CorrectionBadge } from '@/components/reports/correction-badge'
import { reportHref, reviewHref } from '@/components/reports/report-links'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkIconButton } from '@/components/ui/link-icon-button'
import { StateBadge } from '@/components/ui/state-badge'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { ReportView } from '@/lib/figures/report-views'
import { addMonths } from '@/lib/periods/rules/month'

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
              { label: upper.name, href: reviewHref(federation, upper.code, month) },
              { label: unit.name },
            ]}
          />
        </div>
      ) : null}
      <div className="flex flex-wrap items-center justify-between gap-x-6 gap-y-3">
        <div className="flex items-center gap-1">
          <h1 className="text-xl">
            {t('report.title', { name: unit.name, month: monthLabel(month, locale) })}
          </h1>
          <span className="ml-2 flex print:hidden">
            <LinkIconButton
              label={t('report.previous')}
              icon={<ChevronLeft aria-hidden className="size-4" />}
              href={reportHref(federation, unit.code, addMonths(month, -1))}
            />
            <LinkIconButton
              label={t('report.next')}
              icon={<ChevronRight aria-hidden className="size-4" />}
              href={reportHref(federation, unit.code, addMonths(month, 1))}
            />
          </span>
        </div>
        {acts}
      </div>
      <p className="text-table text-ink-soft flex flex-wrap items-center gap-x-3 gap-y-1.5 tabular-nums">
        <StateBadge state={view.state} />
        {view.lockedAt ? <StateBadge state="locked" /> : null}
        {view.request ? <CorrectionBadge status="requested" /> : null}
        <Timeliness view={view} />
        {above ? <span>{t('report.above', { name: above.name })}</span> : null}
      </p>
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
