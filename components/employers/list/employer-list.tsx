import { Building2, FileUp, Plus, SearchX } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { importsHref } from '@/components/employer-imports/import-links'
import { employersHref, newEmployerHref, shownFilters } from '@/components/employers/employer-links'
import { EmployerCards } from '@/components/employers/list/employer-cards'
import { EmployerTable } from '@/components/employers/list/employer-table'
import { FilterChips } from '@/components/employers/list/filter-chips'
import { FilterDialog } from '@/components/employers/list/filter-dialog'
import { SearchForm } from '@/components/employers/list/search-form'
import { TableExport } from '@/components/tables/table-export'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { employerSorts } from '@/lib/employers/schemas'
import type { EmployerListView } from '@/lib/employers/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

type EmployerListProps = { federation: string; list: EmployerListView }

/** The employers of an area: searched, filtered, in pages. */
export function EmployerList({ federation, list }: EmployerListProps) {
  const t = useTranslations('employers.list')
  const locale = useLocale()
  const { unit, filter, sort, size, rows, total, may } = list
  const place = { unit: unit.code, filter, sort, size }
  const caption = t('caption', { unit: unit.name })
  const showUnit = unit.rank === 'top'
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-80">
          <h1 className="text-xl">
            {t(unit.rank === 'grassroots' ? 'heading_union' : 'heading', { unit: unit.name })}
          </h1>
          <p className="text-ink-soft text-table max-w-prose">{t('text', { day: formatDate(list.on) })}</p>
        </div>
        <div className="flex flex-wrap gap-2 print:hidden">
          <TableExport {...{ federation, table: 'employers', unit: unit.code }} />
          {may.import ? (
            <LinkButton
              href={importsHref(federation, unit.rank === 'grassroots' ? undefined : unit.code)}
              icon={<FileUp aria-hidden className="size-4" />}
            >
              {t('import')}
            </LinkButton>
          ) : null}
          {may.record ? (
            <LinkButton
              tone="primary"
              href={newEmployerHref(federation, unit.code)}
              icon={<Plus aria-hidden className="size-4" />}
            >
              {t('add')}
            </LinkButton>
          ) : null}
        </div>
      </header>
      <div className="flex flex-wrap items-end gap-2 print:hidden">
        <SearchForm federation={federation} place={place} />
        <FilterDialog key={JSON.stringify(filter)} federation={federation} place={place} />
        <SegmentedLinks
          label={t('sort')}
          links={employerSorts.map((choice) => ({
            href: employersHref(federation, { ...place, sort: choice }),
            label: t(`sort_${choice}`),
            current: choice === sort,
          }))}
        />
      </div>
      <FilterChips federation={federation} place={place} />
      <Card padding="flush">
        {rows.length === 0 ? (
          <ListEmpty federation={federation} list={list} />
        ) : (
          <>
            <div className="max-md:hidden print:block!">
              <EmployerTable {...{ federation, caption, rows, showUnit }} />
            </div>
            <div className="md:hidden print:hidden">
              <EmployerCards {...{ federation, rows, showUnit }} label={caption} />
            </div>
          </>
        )}
      </Card>
      {rows.length === 0 ? null : (
        <Pagination
          summary={t('summary', { count: formatInteger(total, locale) })}
          nextHref={list.nextAfter ? employersHref(federation, { ...place, after: list.nextAfter }) : null}
          previousHref={
            list.previousBefore ? employersHref(federation, { ...place, before: list.previousBefore }) : null
          }
        />
      )}
    </div>
  )
}

/** None yet: the first steps. None fits: what to loosen. */
function ListEmpty({ federation, list }: EmployerListProps) {
  const t = useTranslations('employers.list')
  const { unit, filter, may } = list
  if (filter.q !== undefined || shownFilters(filter).length > 0)
    return (
      <EmptyState
        icon={<SearchX aria-hidden />}
        title={t('none_title')}
        action={<LinkButton href={employersHref(federation, { unit: unit.code })}>{t('clear')}</LinkButton>}
      >
        {t('none_text')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<Building2 aria-hidden />}
      title={t('empty_title')}
      action={
        may.record ? (
          <LinkButton href={newEmployerHref(federation, unit.code)}>{t('add')}</LinkButton>
        ) : undefined
      }
    >
      {t('empty_text')}
    </EmptyState>
  )
}
