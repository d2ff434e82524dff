import { useLocale, useTranslations } from 'next-intl'
import { AlertActs } from '@/components/alerts/alert-acts'
import { actHref } from '@/components/alerts/alert-links'
import { AlertText } from '@/components/alerts/alert-text'
import { LinkButton } from '@/components/ui/link-button'
import { sinceText } from '@/lib/alerts/rules/alert-lines'
import type { AlertRowView } from '@/lib/alerts/views'
import { formatDate } from '@/lib/format/dates'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

type AlertItemProps = { federation: string; alert: AlertRowView; today: CalendarDate }

/** One alert: about whom, since when, what it says, where to do something about it, and how to be done with it. */
export function AlertItem({ federation, alert, today }: AlertItemProps) {
  const t = useTranslations('alerts')
  const locale = useLocale()
  const act = t(`open.${alert.kind}`)
  return (
    <li className="flex flex-col gap-3 px-4 py-3 lg:flex-row lg:items-start lg:justify-between lg:gap-6">
      <div className="flex min-w-0 flex-col gap-1">
        <div className="flex flex-wrap items-baseline gap-x-3">
          <h3 className="text-base">{alert.unit.name}</h3>
          {alert.since ? (
            <span className="text-ink-faint text-sm tabular-nums">
              {t('since', { since: sinceText(alert.since, locale) })}
            </span>
          ) : null}
          {alert.remindOn ? (
            <span className="text-ink-soft text-sm tabular-nums">
              {t('comes_back', { date: formatDate(alert.remindOn) })}
            </span>
          ) : null}
        </div>
        <AlertText alert={alert} />
      </div>
      <div className="flex shrink-0 flex-wrap items-center gap-2 print:hidden">
        <LinkButton
          size="sm"
          href={actHref(federation, alert)}
          aria-label={t('open_of', { act, unit: alert.unit.name })}
        >
          {act}
        </LinkButton>
        <AlertActs {...{ federation, alert, today }} />
      </div>
    </li>
  )
}
