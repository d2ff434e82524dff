import { useLocale, useTranslations } from 'next-intl'
import { DueItem } from '@/components/reports/due/due-item'
import { reportHref } from '@/components/reports/report-links'
import { Card } from '@/components/ui/card'
import { formatInstant } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { DueView } from '@/lib/figures/report-views'

/** Corrections that somebody asks for. */
export function DueRequests({ view }: { view: DueView }) {
  const t = useTranslations('tasks.requests')
  const locale = useLocale()
  if (view.requests.length === 0) return null
  return (
    <Card title={t('title')}>
      <ul>
        {view.requests.map(({ id, unit, month, by, at, reason }) => (
          <DueItem
            key={id}
            title={
              <>
                <span className="font-strong">{unit.name}</span>, {monthLabel(month, locale)}
              </>
            }
            words={reason}
            detail={t('by', { name: by, at: formatInstant(new Date(at)) })}
            href={reportHref(view.federation, unit.code, month)}
            act={t('open')}
            actLabel={`${t('open')}: ${unit.name}, ${monthLabel(month, locale)}`}
          />
        ))}
      </ul>
    </Card>
  )
}
