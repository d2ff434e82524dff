import { useLocale, useTranslations } from 'next-intl'
import { PrintForm } from '@/components/figures/print-form'
import { totalsHref } from '@/components/reports/report-links'
import { ReviewBoard } from '@/components/reports/review-board'
import { ReviewSummary } from '@/components/reports/review-summary'
import { LinkButton } from '@/components/ui/link-button'
import { monthLabel } from '@/lib/format/month-label'
import type { ReviewView } from '@/lib/figures/report-views'

/** Where the reports of a month stand below a unit, and what can be done with them. */
export function ReviewPage({ view }: { view: ReviewView }) {
  const t = useTranslations('reports')
  const locale = useLocale()
  return (
    <div className="flex flex-col gap-5">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div>
          <p className="text-ink-soft text-sm">{view.unit.name}</p>
          <h1 className="text-xl">{t('heading', { month: monthLabel(view.month, locale) })}</h1>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <PrintForm federation={view.federation} unit={view.unit.code} month={view.month} />
          {view.unit.rank === 'grassroots' ? null : (
            <LinkButton
              tone="quiet"
              size="sm"
              href={totalsHref(view.federation, view.unit.code, view.month)}
              className="print:hidden"
            >
              {t('act.totals')}
            </LinkButton>
          )}
        </div>
      </header>
      <ReviewSummary view={view} />
      {/* Another unit or month is another board: nothing chosen stays chosen. */}
      <ReviewBoard key={`${view.unit.code} ${view.month}`} view={view} />
    </div>
  )
}
