import { NotebookPen, Plus, SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { ActivityFilters } from '@/components/activities/activity-filters'
import { ActivityRows } from '@/components/activities/activity-rows'
import { activitiesHref, isFiltered, newActivityHref } from '@/components/activities/activity-links'
import { KindCounts } from '@/components/activities/kind-counts'
import { TableExport } from '@/components/tables/table-export'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { formatInteger } from '@/lib/format/numbers'
import type { ActivityListView } from '@/lib/activities/views'

/** What was recorded at a unit and below it: how much of each kind, and the records themselves. */
export function ActivityList({ federation, list }: { federation: string; list: ActivityListView }) {
  const t = useTranslations('activities')
  const locale = useLocale()
  const { unit, filter, rows, total, may } = list
  const anything = isFiltered(filter) || list.counts.some(({ records }) => records > 0)
  const add = newActivityHref(federation, unit.code, filter.kind)
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-2">
        <div className="min-w-0">
          <h1 className="text-xl">{t('heading', { unit: unit.name })}</h1>
          <p className="text-ink-soft text-table">{t('lead')}</p>
        </div>
        <div className="flex flex-wrap gap-2">
          {anything ? <TableExport {...{ federation, table: 'activities', unit: unit.code }} /> : null}
          {may.record ? (
            <LinkButton href={add} tone="primary" icon={<Plus aria-hidden className="size-4" />}>
              {t('add')}
            </LinkButton>
          ) : null}
        </div>
      </header>
      {anything ? <KindCounts federation={federation} list={list} /> : null}
      {anything ? (
        <ActivityFilters
          key={JSON.stringify(filter)}
          federation={federation}
          unit={unit.code}
          filter={filter}
        />
      ) : null}
      <Card padding="flush">
        {rows.length > 0 ? (
          <ActivityRows federation={federation} rows={rows} caption={t('caption', { unit: unit.name })} />
        ) : isFiltered(filter) ? (
          <EmptyState
            icon={<SearchX aria-hidden />}
            title={t('none_found')}
            action={<LinkButton href={activitiesHref(federation, unit.code)}>{t('show_all')}</LinkButton>}
          >
            {t('none_found_text')}
          </EmptyState>
        ) : (
          <EmptyState icon={<NotebookPen aria-hidden />} title={t('empty')}>
            {t(may.record ? 'empty_text' : 'empty_reader')}
          </EmptyState>
        )}
      </Card>
      {rows.length > 0 ? (
        <Pagination
          summary={t('summary', {
            shown: formatInteger(rows.length, locale),
            total: formatInteger(total, locale),
          })}
          nextHref={
            list.nextAfter ? activitiesHref(federation, unit.code, filter, { after: list.nextAfter }) : null
          }
          previousHref={
            list.previousBefore
              ? activitiesHref(federation, unit.code, filter, { before: list.previousBefore })
              : null
          }
        />
      ) : null}
    </div>
  )
}
