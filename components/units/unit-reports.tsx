import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { StateBadge } from '@/components/ui/state-badge'
import { Table, Td, Th } from '@/components/ui/table'
import { formatDate } from '@/lib/format/dates'
import { isExpected } from '@/lib/periods/rules/lifespan'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import {
  addMonths,
  monthNumber,
  monthParam,
  monthsBetween,
  yearOf,
  type Month,
} from '@/lib/periods/rules/month'
import type { UnitView } from '@/lib/units/views'

/** The unit's own reports of twelve months, the latest first; each leads to its figures. */
export function UnitReports({ federation, unit }: { federation: string; unit: UnitView }) {
  const t = useTranslations('units.profile')
  if (unit.rank === 'top') {
    return (
      <Card title={t('reports')}>
        <p className="text-ink-soft text-table">{t('no_reports')}</p>
      </Card>
    )
  }
  const latest = latestDueMonth(unit.today, unit.cutoffDay)
  const months = monthsBetween(addMonths(latest, -11), latest).reverse()
  return (
    <Card title={t('reports')} padding="flush">
      <Table caption={t('reports_caption', { name: unit.name })}>
        <thead>
          <tr>
            <Th>{t('month')}</Th>
            <Th>{t('report_state')}</Th>
            <Th numeric>{t('first_submitted')}</Th>
            <Th numeric className="max-sm:hidden">
              {t('due')}
            </Th>
          </tr>
        </thead>
        <tbody>
          {months.map((month) => (
            <ReportLine key={month} federation={federation} unit={unit} month={month} />
          ))}
        </tbody>
      </Table>
    </Card>
  )
}

function ReportLine({ federation, unit, month }: { federation: string; unit: UnitView; month: Month }) {
  const t = useTranslations('units.profile')
  const report = unit.reports.find((candidate) => candidate.month === month)
  const href = `/${federation}/figures?${new URLSearchParams({ unit: unit.code, month: monthParam(month) }).toString()}`
  const late = report?.firstSubmittedOn ? report.firstSubmittedOn > report.dueOn : false
  return (
    <tr>
      <Th scope="row" className="min-w-0! tabular-nums">
        <Link href={href} className="hover:text-primary hover:underline">
          {monthNumber(month)}/{yearOf(month)}
        </Link>
      </Th>
      <Td>
        {report ? (
          <StateBadge state={report.state} />
        ) : (
          <span className="text-ink-faint">
            {isExpected(unit, month, unit.cutoffDay) ? t('no_report') : t('not_expected')}
          </span>
        )}
      </Td>
      <Td numeric>
        {formatDate(report?.firstSubmittedOn ?? null)}
        {late ? <span className="text-warning max-sm:block"> {t('late')}</span> : null}
      </Td>
      <Td numeric className="text-ink-soft max-sm:hidden">
        {formatDate(report?.dueOn ?? null)}
      </Td>
    </tr>
  )
}
