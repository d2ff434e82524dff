import { useTranslations } from 'next-intl'
import { Card } from '@/components/ui/card'
import { formatDate } from '@/lib/format/dates'
import type { DuplicateEvent, DuplicateView } from '@/lib/members/duplicates/views'
import { memberEventKinds } from '@/lib/members/rules/member-event'

/** What was recorded of each: the surest sign of two lives, or of one. */
export function PairEvents({ view }: { view: DuplicateView }) {
  const t = useTranslations('moves.pair')
  return (
    <Card title={t('events')}>
      <div className="grid gap-6 sm:grid-cols-2">
        <Events title={t('first')} events={view.events.first} />
        <Events title={t('second')} events={view.events.second} />
      </div>
    </Card>
  )
}

function Events({ title, events }: { title: string; events: readonly DuplicateEvent[] }) {
  const t = useTranslations('moves')
  return (
    <div>
      <h3 className="text-table pb-1">{title}</h3>
      {events.length === 0 ? <p className="text-ink-soft text-table">{t('pair.no_events')}</p> : null}
      <ol className="text-table flex flex-col gap-1">
        {events.map((event, index) => {
          const kind = memberEventKinds.find((known) => known === event.kind)
          return (
            <li key={index} className="flex flex-wrap gap-x-3">
              <time className="text-ink-soft tabular-nums" dateTime={event.effectiveOn}>
                {formatDate(event.effectiveOn)}
              </time>
              <span>{kind ? t(`event.${kind}`) : event.kind}</span>
              {event.decisionNumber ? (
                <span className="text-ink-soft">
                  {t('transfers.decision', { number: event.decisionNumber })}
                </span>
              ) : null}
            </li>
          )
        })}
      </ol>
    </div>
  )
}
