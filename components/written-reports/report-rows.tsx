import { ChevronRight } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { reportHref } from '@/components/written-reports/report-links'
import { ReportStateBadge } from '@/components/written-reports/report-state'
import { reportPeriodText } from '@/components/written-reports/report-period-text'
import { Table, Td, Th } from '@/components/ui/table'
import { formatDate, formatInstant } from '@/lib/format/dates'
import type { WrittenReportRow } from '@/lib/written-reports/views'

interface ReportRowsProps {
  federation: string
  rows: readonly WrittenReportRow[]
  caption: string
}

/** The reports: a table where there is room for one, cards on a phone. */
export function ReportRows(props: ReportRowsProps) {
  return (
    <>
      <div className="max-md:hidden">
        <ReportTable {...props} />
      </div>
      <ReportCards {...props} />
    </>
  )
}

function ReportTable({ federation, rows, caption }: ReportRowsProps) {
  const t = useTranslations('written_reports')
  const locale = useLocale()
  return (
    <Table caption={caption}>
      <thead>
        <tr>
          <Th>{t('column.subject')}</Th>
          <Th>{t('column.period')}</Th>
          <Th>{t('column.unit')}</Th>
          <Th>{t('column.state')}</Th>
          <Th>{t('column.number')}</Th>
          <Th>{t('column.changed')}</Th>
        </tr>
      </thead>
      <tbody>
        {rows.map((row) => (
          <tr key={row.id}>
            <Th scope="row">
              <Link
                href={reportHref(federation, row.id)}
                className="font-strong hover:text-primary hover:underline"
              >
                {row.subject}
              </Link>
            </Th>
            <Td className="whitespace-nowrap">{reportPeriodText(row.kind, row.span, locale)}</Td>
            <Td>{row.unit.name}</Td>
            <Td>
              <ReportStateBadge state={row.state} />
            </Td>
            <Td className="tabular-nums">
              <IssuedAs row={row} />
            </Td>
            <Td className="text-ink-soft whitespace-nowrap tabular-nums">
              {formatInstant(new Date(row.changedAt))}
            </Td>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

function ReportCards({ federation, rows, caption }: ReportRowsProps) {
  const locale = useLocale()
  return (
    <ul aria-label={caption} className="divide-line divide-y md:hidden">
      {rows.map((row) => (
        <li key={row.id}>
          <Link
            href={reportHref(federation, row.id)}
            className="focus-inset flex items-center gap-3 px-4 py-3"
          >
            <span className="min-w-0 flex-1">
              <span className="font-strong block">{row.subject}</span>
              <span className="text-ink-soft block text-sm">
                {reportPeriodText(row.kind, row.span, locale)} · {row.unit.name}
              </span>
              <span className="mt-1 flex flex-wrap items-center gap-2 text-sm">
                <ReportStateBadge state={row.state} />
                <span className="text-ink-soft">
                  <IssuedAs row={row} />
                </span>
              </span>
            </span>
            <ChevronRight aria-hidden className="text-ink-faint size-4 shrink-0" />
          </Link>
        </li>
      ))}
    </ul>
  )
}

/** Number and day of the revision issued last. */
function IssuedAs({ row: { number, datedOn } }: { row: WrittenReportRow }) {
  const t = useTranslations('written_reports')
  if (number === null) return null
  return <>{t('issued_as', { number, date: formatDate(datedOn) })}</>
}
