import { useTranslations } from 'next-intl'
import { PrintForm } from '@/components/figures/print-form'
import { ReportActs } from '@/components/reports/report-acts'
import { ReportCells } from '@/components/reports/report-cells'
import { ReportHeading } from '@/components/reports/report-heading'
import { reportHref } from '@/components/reports/report-links'
import { ReportNotices } from '@/components/reports/report-notices'
import { ReportStory } from '@/components/reports/report-story'
import { RevisionList } from '@/components/reports/revision-list'
import { Card } from '@/components/ui/card'
import type { ReportView } from '@/lib/figures/report-views'

/** One unit's report of a month: what it says, how it came here, and what was approved of it. */
export function ReportPage({ view }: { view: ReportView }) {
  const t = useTranslations('reports')
  const differing = view.cells.filter(({ differs }) => differs).length
  return (
    <div className="flex flex-col gap-5">
      <ReportHeading
        view={view}
        acts={
          <div className="flex flex-wrap items-center gap-2">
            <PrintForm federation={view.federation} unit={view.unit.code} month={view.month} />
            <ReportActs view={view} />
          </div>
        }
      />
      <ReportNotices view={view} />
      <div className="grid items-start gap-5 xl:grid-cols-[minmax(0,1fr)_22rem]">
        <Card title={t('cells.title')} padding="flush">
          {view.comparedWith === null ? null : (
            <p className="text-ink-soft text-table px-4 pb-2">
              {differing === 0
                ? t('revisions.same', { revision: view.comparedWith })
                : t('revisions.different', { count: differing, revision: view.comparedWith })}
            </p>
          )}
          <ReportCells view={view} />
        </Card>
        <div className="flex flex-col gap-5">
          <ReportStory view={view} />
          <Card title={t('revisions.title')}>
            {view.revisions.length === 0 ? (
              <p className="text-ink-soft text-table">{t('revisions.none')}</p>
            ) : (
              <RevisionList
                revisions={view.revisions}
                comparedWith={view.comparedWith}
                hrefOf={(revision) => reportHref(view.federation, view.unit.code, view.month, revision)}
              />
            )}
          </Card>
        </div>
      </div>
    </div>
  )
}
