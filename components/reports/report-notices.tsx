import { useLocale, useTranslations } from 'next-intl'
import { findingSentence } from '@/components/figures/board/finding-sentence'
import { Notice } from '@/components/ui/notice'
import { formatInstant } from '@/lib/format/dates'
import type { ReportView } from '@/lib/figures/report-views'

/** What has to be known before anything is done with the report. */
export function ReportNotices({ view }: { view: ReportView }) {
  const t = useTranslations('reports.report')
  const returned =
    view.state === 'returned' ? view.stories.find(({ kind }) => kind === 'returned') : undefined
  return (
    <>
      {view.active ? null : <Notice>{t('not_active')}</Notice>}
      {returned ? (
        <Notice tone="danger" title={t('returned_title')}>
          <p className="text-ink whitespace-pre-line">{returned.reason}</p>
          <p>{t('returned_by', { name: returned.by, at: at(returned.at) })}</p>
        </Notice>
      ) : null}
      {view.request ? (
        <Notice tone="warning" title={t('request_title')}>
          <p className="text-ink whitespace-pre-line">
            {t('request_by', {
              name: view.request.by,
              at: at(view.request.at),
              reason: view.request.reason,
            })}
          </p>
          {view.request.byMe ? <p>{t('request_own')}</p> : null}
        </Notice>
      ) : null}
      {view.correction && view.state !== 'submitted' ? <CorrectionNotice until={view.correction} /> : null}
      {view.ownSubmission && view.state === 'submitted' && view.may.return ? (
        <Notice>{t('own_submission')}</Notice>
      ) : null}
      {view.may.submit && view.missing ? <MissingNotice view={view} missing={view.missing} /> : null}
    </>
  )
}

function CorrectionNotice({ until }: { until: NonNullable<ReportView['correction']> }) {
  const t = useTranslations('reports.report')
  const moment = at(until.until)
  return until.running ? (
    <Notice tone="warning" title={t('running_title')}>
      {t('running_text', { until: moment })}
    </Notice>
  ) : (
    <Notice tone="danger" title={t('over_title')}>
      {t('over_text', { until: moment })}
    </Notice>
  )
}

function MissingNotice({ view, missing }: { view: ReportView; missing: NonNullable<ReportView['missing']> }) {
  const t = useTranslations('reports.report')
  const tFigures = useTranslations('figures')
  const locale = useLocale()
  const nameOf = (code: string) => view.cells.find(({ indicator }) => indicator === code)?.name ?? code
  // What came back, or was opened to be corrected, is complete already: that says nothing.
  if (missing.ready) return view.state === 'draft' ? <Notice tone="success">{t('ready')}</Notice> : null
  return (
    <Notice tone="warning" title={t('missing_title')}>
      <ul className="flex flex-col gap-1">
        {missing.blanks.length > 0 ? (
          <li>{t('missing_blanks', { names: missing.blanks.map(nameOf).join(', ') })}</li>
        ) : null}
        {[...missing.refused, ...missing.unexplained].map((finding) => (
          <li key={`${finding.code} ${finding.cells[0].indicator}`}>
            <span className="text-ink">{nameOf(finding.cells[0].indicator)}</span>
            {': '}
            {findingSentence(tFigures, finding, nameOf, locale)}
          </li>
        ))}
      </ul>
    </Notice>
  )
}

function at(instant: string): string {
  return formatInstant(new Date(instant))
}
