import { useLocale, useTranslations } from 'next-intl'
import { alertLines } from '@/lib/alerts/rules/alert-lines'
import type { Alert } from '@/lib/alerts/views'

/** What an alert says: its first line, and what stands behind it. */
export function AlertText({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts.line')
  const [lead, ...rest] = alertLines(alert, useLocale())
  if (!lead) return null
  return (
    <>
      <p className="text-table">{t(lead.key, lead.params)}</p>
      {rest.length > 0 ? (
        <ul className="text-ink-soft text-table flex flex-col gap-0.5">
          {rest.map(({ key, params }) => (
            <li key={key + JSON.stringify(params)} className="wrap-anywhere">
              {t(key, params)}
            </li>
          ))}
        </ul>
      ) : null}
    </>
  )
}
