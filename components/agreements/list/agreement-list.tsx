import { FileSignature, Plus } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { agreementsHref, newAgreementHref } from '@/components/agreements/agreement-links'
import { AgreementCards } from '@/components/agreements/list/agreement-cards'
import { AgreementFilters } from '@/components/agreements/list/agreement-filters'
import { AgreementTable } from '@/components/agreements/list/agreement-table'
import { TableExport } from '@/components/tables/table-export'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { listedStandings, type ListedStanding } from '@/lib/agreements/schemas'
import type { AgreementCountsView, AgreementListView } from '@/lib/agreements/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'

type AgreementListProps = { federation: string; list: AgreementListView }

/** Agreements of a unit on a day: what holds, what is about to lapse, what has. */
export function AgreementList({ federation, list }: AgreementListProps) {
  const t = useTranslations('agreements.list')
  const locale = useLocale()
  const { unit, counts, filter, rows } = list
  const summary = {
    unions: counts.unions,
    good: formatInteger(counts.aOrB, locale),
    day: formatDate(list.on),
  }
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <div className="min-w-0 flex-1 basis-72">
          <h1 className="text-xl">{t('heading', { unit: unit.name })}</h1>
          <p className="text-ink-soft text-table">
            {t(list.on === list.today ? 'summary_today' : 'summary_on', summary)}
          </p>
        </div>
        <div className="flex flex-wrap gap-2">
          <TableExport {...{ federation, table: 'agreements', unit: unit.code }} />
          {list.may.record ? (
            <LinkButton
              tone="primary"
              href={newAgreementHref(federation, unit.code)}
              icon={<Plus aria-hidden className="size-4" />}
            >
              {t('record')}
            </LinkButton>
          ) : null}
        </div>
      </header>
      <div className="-mx-1 overflow-x-auto p-1 print:hidden">
        <SegmentedLinks
          label={t('states')}
          links={listedStandings.map((state) => ({
            href: agreementsHref(federation, { unit, filter: { ...filter, state } }),
            label: t('state_count', {
              state: t(`state.${state}`),
              count: formatInteger(countOf(counts, state), locale),
            }),
            current: filter.state === state,
          }))}
        />
      </div>
      <AgreementFilters key={JSON.stringify([unit.code, filter])} federation={federation} list={list} />
      <Card padding="flush">
        {rows.length === 0 ? (
          <NothingListed list={list} />
        ) : (
          <>
            <div className="max-md:hidden print:block!">
              <AgreementTable federation={federation} list={list} />
            </div>
            <div className="md:hidden print:hidden">
              <AgreementCards federation={federation} list={list} />
            </div>
          </>
        )}
      </Card>
      {rows.length === 0 ? null : (
        <Pagination
          summary={t('shown', { count: rows.length })}
          nextHref={list.nextAfter && agreementsHref(federation, list, { after: list.nextAfter })}
          previousHref={
            list.previousBefore && agreementsHref(federation, list, { before: list.previousBefore })
          }
        />
      )}
    </div>
  )
}

function countOf(counts: AgreementCountsView, state: ListedStanding): number {
  return { in_force: counts.inForce, lapsing: counts.lapsing, lapsed: counts.lapsed, all: counts.all }[state]
}

function NothingListed({ list }: { list: AgreementListView }) {
  const t = useTranslations('agreements.list')
  const icon = <FileSignature aria-hidden />
  if (list.counts.all === 0) {
    return (
      <EmptyState icon={icon} title={t('empty_title')}>
        {t('empty_text')}
      </EmptyState>
    )
  }
  const { state, q, grade } = list.filter
  if (state === 'lapsing' && q === undefined && grade === undefined) {
    return (
      <EmptyState icon={icon} title={t('none_lapsing_title')}>
        {t('none_lapsing_text', { days: list.warningDays })}
      </EmptyState>
    )
  }
  return (
    <EmptyState icon={icon} title={t('none_title')}>
      {t('none_text')}
    </EmptyState>
  )
}
