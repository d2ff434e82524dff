import { useLocale, useTranslations } from 'next-intl'
import { DueItem } from '@/components/reports/due/due-item'
import { WholeMonth } from '@/components/reports/due/whole-month'
import { reviewHref } from '@/components/reports/report-links'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import { monthLabel } from '@/lib/format/month-label'
import type { DueView } from '@/lib/figures/report-views'

/** Reports that wait for this person's decision, by month and federation. */
export function DueDecisions({ view }: { view: DueView }) {
  const t = useTranslations('tasks.decisions')
  const locale = useLocale()
  if (view.decisions.length === 0) return null
  return (
    <Card title={t('title')} actions={<WholeMonth view={view} />}>
      <ul>
        {view.decisions.map(({ month, federation, reports, since }) => {
          const count = t('item', { count: reports, month: monthLabel(month, locale) })
          return (
            <DueItem
              key={`${month} ${federation.code}`}
              title={
                <>
                  <span className="font-strong">{federation.name}</span>: {count}
                </>
              }
              detail={since ? t('since', { date: formatDate(since) }) : null}
              href={reviewHref(view.federation, federation.code, month)}
              act={t('open')}
              actLabel={`${t('open')}: ${federation.name}, ${count}`}
            />
          )
        })}
      </ul>
    </Card>
  )
}
