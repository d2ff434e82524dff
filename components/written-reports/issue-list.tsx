import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { reportHref } from '@/components/written-reports/report-links'
import { Card } from '@/components/ui/card'
import { formatDate, formatInstant } from '@/lib/format/dates'
import type { WrittenReportView } from '@/lib/written-reports/views'

/** The revisions that were issued, each as it was. */
export function IssueList({ federation, view }: { federation: string; view: WrittenReportView }) {
  const t = useTranslations('written_reports.issues')
  if (view.issues.length === 0) return null
  return (
    <div data-print="none">
      <Card title={t('title')}>
        <ul className="text-table flex flex-col gap-2">
          {view.issues.map((issue) => (
            <li key={issue.revision}>
              <Link
                href={reportHref(federation, view.id, issue.revision)}
                aria-current={issue.revision === view.issue?.revision ? 'true' : undefined}
                className="font-strong hover:text-primary underline"
              >
                {t('line', {
                  revision: issue.revision,
                  number: issue.number,
                  date: formatDate(issue.datedOn),
                })}
              </Link>
              <span className="text-ink-soft block text-sm">
                {t('by', { name: issue.issuedBy, at: formatInstant(new Date(issue.issuedAt)) })}
              </span>
              <span className="text-ink-soft block text-sm break-all">
                {t('seal', { sha256: issue.sha256 })}
              </span>
            </li>
          ))}
        </ul>
      </Card>
    </div>
  )
}
