import { useTranslations } from 'next-intl'
import { activitiesHref } from '@/components/activities/activity-links'
import { ActivityFacts } from '@/components/activities/activity-facts'
import { EditActivity } from '@/components/activities/edit-activity'
import { VoidActivity } from '@/components/activities/void-activity'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { Card } from '@/components/ui/card'
import { Notice } from '@/components/ui/notice'
import type { ActivityView } from '@/lib/activities/views'
import { formatInstant } from '@/lib/format/dates'

/** One record: what it says, which figures it counts towards, and changing it. */
export function ActivityPage({ federation, view }: { federation: string; view: ActivityView }) {
  const t = useTranslations('activities')
  const { unit, title, kind, may, voidedAt, voidReason } = view
  const list = activitiesHref(federation, unit.code)
  return (
    <div className="flex max-w-3xl flex-col gap-4">
      <header>
        <Breadcrumb label={t('way')} crumbs={[{ label: t('title'), href: list }, { label: title }]} />
        <h1 className="text-xl">{title}</h1>
        <p className="text-ink-soft text-table">
          {t(`kind.${kind}`)} · {unit.name}
        </p>
      </header>
      {voidedAt === null ? null : (
        <Notice tone="warning">
          {t('voided', { at: formatInstant(new Date(voidedAt)), reason: voidReason ?? '' })}
        </Notice>
      )}
      {may.record ? (
        <Card>
          <EditActivity key={view.version} federation={federation} view={view} />
        </Card>
      ) : (
        <Card>
          <ActivityFacts view={view} />
        </Card>
      )}
      <CountedTowards view={view} />
      <footer className="text-ink-soft flex flex-wrap items-center justify-between gap-3 text-sm">
        <p>{t('created', { name: view.createdBy, at: formatInstant(new Date(view.createdAt)) })}</p>
        {may.record ? <VoidActivity federation={federation} view={view} back={list} /> : null}
      </footer>
    </div>
  )
}

/** Which figures of the unit the record counts towards, or that its figures are entered. */
function CountedTowards({ view: { indicators, voidedAt } }: { view: ActivityView }) {
  const t = useTranslations('activities.counted')
  if (voidedAt !== null) return null
  return (
    <Card title={t('title')}>
      {indicators.length === 0 ? (
        <p className="text-ink-soft text-table">{t('none')}</p>
      ) : (
        <ul className="text-table flex flex-col gap-1">
          {indicators.map(({ indicator, name, source }) => (
            <li key={indicator} className="flex flex-wrap justify-between gap-x-4">
              <span>{name}</span>
              <span className="text-ink-soft">{t(source)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  )
}
