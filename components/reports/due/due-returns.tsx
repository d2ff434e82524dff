import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { DueItem } from '@/components/reports/due/due-item'
import { formHref, reportHref } from '@/components/reports/report-links'
import { Card } from '@/components/ui/card'
import { formatInstant } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { DueView } from '@/lib/figures/report-views'

/** Months that came back, with the reason, and months opened for a correction. */
export function DueReturns({ view }: { view: DueView }) {
  const t = useTranslations('tasks')
  const locale = useLocale()
  const name = (unit: { code: string; name: string }, month: number) => (
    <>
      <Link
        href={reportHref(view.federation, unit.code, month)}
        className="font-strong hover:text-primary hover:underline"
      >
        {unit.name}
      </Link>
      , {monthLabel(month, locale)}
    </>
  )
  return (
    <>
      {view.returns.length > 0 ? (
        <Card title={t('returns.title')}>
          <ul>
            {view.returns.map(({ unit, month, by, at, reason, cells }) => (
              <DueItem
                key={`${unit.code} ${month}`}
                title={name(unit, month)}
                words={reason}
                detail={[
                  t('returns.by', { name: by, at: formatInstant(new Date(at)) }),
                  ...(cells > 0 ? [t('returns.cells', { count: cells })] : []),
                ].join(' · ')}
                href={formHref(view.federation, unit.code, month)}
                act={t('returns.open')}
                actLabel={`${t('returns.open')}: ${unit.name}, ${monthLabel(month, locale)}`}
              />
            ))}
          </ul>
        </Card>
      ) : null}
      {view.corrections.length > 0 ? (
        <Card title={t('corrections.title')}>
          <ul>
            {view.corrections.map(({ unit, month, until }) => (
              <DueItem
                key={`${unit.code} ${month}`}
                title={name(unit, month)}
                detail={t('corrections.until', { until: formatInstant(new Date(until)) })}
                href={formHref(view.federation, unit.code, month)}
                act={t('corrections.open')}
                actLabel={`${t('corrections.open')}: ${unit.name}, ${monthLabel(month, locale)}`}
              />
            ))}
          </ul>
        </Card>
      ) : null}
    </>
  )
}
