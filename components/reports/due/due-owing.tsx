import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { DueItem } from '@/components/reports/due/due-item'
import { WholeMonth } from '@/components/reports/due/whole-month'
import { formHref, reportHref, reviewHref } from '@/components/reports/report-links'
import { Card } from '@/components/ui/card'
import { monthLabel } from '@/lib/format/month-label'
import type { DueMonth, DueView } from '@/lib/figures/report-views'

/** Reports that are expected and not in: to enter for those who report, to watch for those who decide. */
export function DueOwing({ view }: { view: DueView }) {
  const t = useTranslations('tasks.owing')
  const now = view.owing.filter(({ month }) => month === view.month)
  const earlier = view.owing.filter(({ month }) => month < view.month)
  if (view.owing.length === 0) return null
  return (
    <Card title={t(view.may.report ? 'title' : 'title_watch')} actions={<WholeMonth view={view} />}>
      <ul>
        {now.map((row) => (
          <Owing key={`${row.month} ${row.federation?.code}`} view={view} row={row} />
        ))}
      </ul>
      {earlier.length > 0 ? (
        <details className="border-line border-t pt-3" open={now.length === 0}>
          <summary className="text-table font-strong">{t('earlier')}</summary>
          <ul className="pt-2">
            {earlier.map((row) => (
              <Owing key={`${row.month} ${row.federation?.code}`} view={view} row={row} />
            ))}
          </ul>
        </details>
      ) : null}
    </Card>
  )
}

function Owing({ view, row }: { view: DueView; row: DueMonth }) {
  const t = useTranslations('tasks.owing')
  const month = monthLabel(row.month, useLocale())
  const { may, federation, unit } = view
  const place = row.federation ?? unit
  const count = t('missing', { count: row.missing })
  const enters = may.report
  const act = t(enters ? 'enter' : 'review')
  return (
    <DueItem
      title={
        <>
          <span className="font-strong">{place.name}</span>, {month}: {count}
        </>
      }
      detail={
        <>
          {row.daysLeft < 0 ? (
            <span className="text-danger">{t('late', { days: -row.daysLeft })}</span>
          ) : (
            t('due_in', { days: row.daysLeft })
          )}
          {row.federation ? <OwingUnits view={view} row={row} /> : null}
        </>
      }
      href={
        enters ? formHref(federation, place.code, row.month) : reviewHref(federation, place.code, row.month)
      }
      act={act}
      actLabel={`${act}: ${place.name}, ${month}`}
    />
  )
}

/** So many are shown at once. */
const fewUnits = 6

/** Who they are, each with the way to its report. */
function OwingUnits({ view, row }: { view: DueView; row: DueMonth }) {
  const t = useTranslations('tasks.owing')
  const unnamed = row.missing - row.units.length
  return (
    <details open={row.units.length <= fewUnits && row.month === view.month}>
      <summary className="hover:text-ink w-fit">{t('units')}</summary>
      <span className="sm:columns-2">
        {row.units.map(({ code, name }) => (
          <Link
            key={code}
            href={reportHref(view.federation, code, row.month)}
            className="hover:text-primary block py-0.5 hover:underline"
          >
            {name}
          </Link>
        ))}
        {unnamed > 0 ? <span className="block">{t('more', { count: unnamed })}</span> : null}
      </span>
    </details>
  )
}
