import { ArrowLeft } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { alertsHref } from '@/components/alerts/alert-links'
import { AlertText } from '@/components/alerts/alert-text'
import { PrintDigest } from '@/components/alerts/print-digest'
import { LinkButton } from '@/components/ui/link-button'
import { sinceText } from '@/lib/alerts/rules/alert-lines'
import type { Alert, AlertDigestView } from '@/lib/alerts/views'
import { formatDate } from '@/lib/format/dates'

/** The digest of one person: everything open, to be read through or printed; the same as goes by mail. */
export function DigestPage({ view }: { view: AlertDigestView }) {
  const t = useTranslations('alerts')
  const { federation, tenantName, recipient, unit, today, open, groups } = view
  return (
    <article className="mx-auto flex max-w-3xl flex-col gap-6 print:max-w-none">
      <div className="flex flex-wrap justify-between gap-2 print:hidden">
        <LinkButton
          size="sm"
          tone="quiet"
          icon={<ArrowLeft aria-hidden className="size-4" />}
          href={alertsHref(federation)}
        >
          {t('digest.back')}
        </LinkButton>
        <PrintDigest />
      </div>
      <header className="flex flex-col gap-1">
        <p className="text-ink-soft text-sm">{tenantName}</p>
        <h1 className="text-xl">{t('digest.heading', { name: recipient })}</h1>
        <p className="text-base">
          {t('digest.lead', { unit: unit.name, date: formatDate(today), count: open })}
        </p>
        <p className="text-ink-soft text-sm">{t('digest.scope', { name: recipient })}</p>
      </header>
      {groups.length === 0 ? <p>{t('digest.empty')}</p> : null}
      {groups.map(({ kind, rows }) => (
        <section key={kind} aria-labelledby={`digest-${kind}`} className="flex flex-col gap-2">
          <h2 id={`digest-${kind}`} className="border-line-strong break-after-avoid border-b pb-1 text-base">
            {t(`kind.${kind}`)}{' '}
            <span className="text-ink-soft font-normal tabular-nums">({rows.length})</span>
          </h2>
          <ul className="flex flex-col gap-3">
            {rows.map((alert) => (
              <DigestRow key={alert.key} alert={alert} />
            ))}
          </ul>
        </section>
      ))}
    </article>
  )
}

function DigestRow({ alert }: { alert: Alert }) {
  const t = useTranslations('alerts')
  const locale = useLocale()
  return (
    <li className="break-inside-avoid">
      <h3 className="text-table font-strong">
        {alert.unit.name}
        {alert.since ? (
          <span className="text-ink-soft font-normal">
            {' '}
            · {t('since', { since: sinceText(alert.since, locale) })}
          </span>
        ) : null}
      </h3>
      <AlertText alert={alert} />
    </li>
  )
}
