import { BellRing, FileText, Mail } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useTranslations } from 'next-intl'
import { AlertFilters } from '@/components/alerts/alert-filters'
import { AlertItem } from '@/components/alerts/alert-item'
import { alertsHref, digestHref } from '@/components/alerts/alert-links'
import { alertTones } from '@/components/alerts/alert-tone'
import { TellBell } from '@/components/alerts/tell-bell'
import { Badge } from '@/components/ui/badge'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import type { AlertGroupView, AlertListView } from '@/lib/alerts/views'
import { formatDate } from '@/lib/format/dates'

/** Everything that this person should know or do, by kind; each with its link and a way to be done with it. */
export function AlertsPage({ view, assignment }: { view: AlertListView; assignment: string }) {
  const t = useTranslations('alerts')
  const { federation, unit, today, filter, counts, groups } = view
  const ends = { kind: filter.kind, state: filter.state }
  return (
    <div className="mx-auto flex max-w-5xl flex-col gap-5">
      <header className="flex flex-wrap items-end justify-between gap-x-6 gap-y-3">
        <div>
          <h1 tabIndex={-1} className="text-xl">
            {t('title')}
          </h1>
          <p className="mt-1 text-base">{t('lead', { count: counts.open, date: formatDate(today) })}</p>
          <p className="text-ink-soft text-sm">{t('own_scope', { unit: unit.name })}</p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <LinkButton
            size="sm"
            icon={<FileText aria-hidden className="size-4" />}
            href={digestHref(federation)}
          >
            {t('digest_link')}
          </LinkButton>
          <LinkButton
            size="sm"
            tone="quiet"
            icon={<Mail aria-hidden className="size-4" />}
            href={`/${federation}/settings/account#digest`}
          >
            {t('mail_link')}
          </LinkButton>
        </div>
      </header>
      <TellBell assignment={assignment} open={counts.open} />
      <AlertFilters view={view} />
      {groups.length === 0 ? <NoAlerts view={view} /> : null}
      {groups.map((group) => (
        <AlertGroup key={group.kind} {...{ view, group }} />
      ))}
      {filter.kind ? (
        <Pagination
          summary={groups[0] ? t('summary', { count: groups[0].rows.length }) : null}
          nextHref={view.nextAfter ? alertsHref(federation, { ...ends, after: view.nextAfter }) : null}
          previousHref={
            view.previousAfter === null
              ? null
              : alertsHref(federation, { ...ends, after: view.previousAfter })
          }
        />
      ) : null}
    </div>
  )
}

function AlertGroup({ view, group }: { view: AlertListView; group: AlertGroupView }) {
  const t = useTranslations('alerts')
  const { federation, today, filter } = view
  const { kind, total, rows } = group
  return (
    <Card
      padding="flush"
      title={
        <span className="flex flex-wrap items-center gap-x-3 gap-y-1">
          {t(`kind.${kind}`)} <Badge tone={alertTones[kind]}>{total}</Badge>
        </span>
      }
      actions={<span className="text-ink-soft text-sm">{t(`what.${kind}`)}</span>}
    >
      <ul aria-label={t(`kind.${kind}`)} className="divide-line border-line divide-y border-t">
        {rows.map((alert) => (
          <AlertItem key={alert.key} {...{ federation, alert, today }} />
        ))}
      </ul>
      {filter.kind === null && total > rows.length ? (
        <p className="border-line border-t px-4 py-2">
          <Link
            href={alertsHref(federation, { kind, state: filter.state })}
            className="text-primary inline-flex min-h-8 items-center underline pointer-coarse:min-h-11"
          >
            {t('see_all', { count: total })}
          </Link>
        </p>
      ) : null}
    </Card>
  )
}

function NoAlerts({ view: { federation, filter } }: { view: AlertListView }) {
  const t = useTranslations('alerts')
  return (
    <Card>
      <EmptyState
        icon={<BellRing aria-hidden />}
        title={t('empty_title', { state: filter.state })}
        action={
          filter.state === 'open' && filter.kind === null ? null : (
            <LinkButton href={alertsHref(federation)}>{t('empty_open')}</LinkButton>
          )
        }
      >
        {t('empty_text')}
      </EmptyState>
    </Card>
  )
}
