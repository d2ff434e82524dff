import { useLocale, useTranslations } from 'next-intl'
import { DocumentPreview } from '@/components/written-reports/document-preview'
import { DownloadMenu } from '@/components/written-reports/download-menu'
import { IssueList } from '@/components/written-reports/issue-list'
import { ReportEditor } from '@/components/written-reports/report-editor'
import { reportHref, reportsHref } from '@/components/written-reports/report-links'
import { reportPeriodText } from '@/components/written-reports/report-period-text'
import { ReportStateBadge } from '@/components/written-reports/report-state'
import { ReviseReport } from '@/components/written-reports/revise-report'
import { VoidReport } from '@/components/written-reports/void-report'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatDate, formatInstant } from '@/lib/format/dates'
import type { WrittenReportView } from '@/lib/written-reports/views'

/** One report: its draft beside the document it becomes, or the document as it was issued. */
export function ReportPage({ federation, view }: { federation: string; view: WrittenReportView }) {
  const t = useTranslations('written_reports')
  const locale = useLocale()
  const { unit, content, state, issue, may, voided } = view
  const draft = state === 'draft' && issue === null
  return (
    <div className="flex flex-col gap-4">
      <header data-print="none" className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <Breadcrumb
            label={t('way')}
            crumbs={[
              { label: t('title'), href: reportsHref(federation, unit.code) },
              { label: content.subject },
            ]}
          />
          <h1 className="text-xl">{content.subject}</h1>
          <p className="text-ink-soft text-table flex flex-wrap items-center gap-x-2 gap-y-1">
            <ReportStateBadge state={state === 'draft' && issue !== null ? 'issued' : state} />
            <span>
              {unit.name} · {reportPeriodText(view.kind, view.span, locale)} ·{' '}
              {t('revision', { revision: issue?.revision ?? view.revision })}
            </span>
          </p>
        </div>
        <div className="flex flex-wrap items-center gap-2">
          <DownloadMenu federation={federation} id={view.id} revision={issue?.revision ?? null} />
          {may.revise ? <ReviseReport federation={federation} view={view} /> : null}
          {may.void ? <VoidReport federation={federation} view={view} /> : null}
        </div>
      </header>
      {voided ? (
        <Notice tone="warning">
          {t('voided', { at: formatInstant(new Date(voided.at)), reason: voided.reason })}
        </Notice>
      ) : null}
      {issue ? (
        <Notice
          tone="info"
          action={
            state === 'draft' ? (
              <LinkButton size="sm" href={reportHref(federation, view.id)}>
                {t('to_draft', { revision: view.revision })}
              </LinkButton>
            ) : undefined
          }
        >
          {t('frozen', {
            number: issue.number,
            date: formatDate(issue.datedOn),
            name: issue.issuedBy,
            at: formatInstant(new Date(issue.issuedAt)),
          })}
        </Notice>
      ) : null}
      {draft && may.write && view.live ? (
        <ReportEditor key={view.revision} federation={federation} view={view} live={view.live} />
      ) : (
        <DocumentPreview document={view.document} label={t('document')} />
      )}
      <IssueList federation={federation} view={view} />
      <p data-print="none" className="text-ink-soft text-sm">
        {t('changed', { name: view.changedBy, at: formatInstant(new Date(view.changedAt)) })}
      </p>
    </div>
  )
}
