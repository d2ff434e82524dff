import { NotebookPen } from 'lucide-react'
import { useTranslations } from 'next-intl'
import { CommitteeHead } from '@/components/committee/committee-head'
import { visitsHref, type VisitPlace } from '@/components/committee/committee-links'
import { RecordVisit } from '@/components/committee/visits/record-visit'
import { VisitCard } from '@/components/committee/visits/visit-card'
import { TableExport } from '@/components/tables/table-export'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { LinkButton } from '@/components/ui/link-button'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { followUpFilters } from '@/lib/committee/schemas'
import type { VisitListView } from '@/lib/committee/views'

type VisitsPageProps = { federation: string; view: VisitListView }

/** The visits to a unit and to what lies below it, with what they left to be done. */
export function VisitsPage({ federation, view }: VisitsPageProps) {
  const t = useTranslations('committee.visits')
  const { unit, filter, counts, rows, may, today } = view
  const place: VisitPlace = { unit: unit.code, state: filter.state, person: filter.person?.id ?? null }
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <CommitteeHead
        {...{ federation, unit: unit.code, view: 'visits' }}
        title={filter.person ? t('of_person', { name: filter.person.name }) : t('title')}
        lead={unit.name}
        actions={
          <div className="flex flex-wrap gap-2">
            <TableExport {...{ federation, table: 'visits', unit: unit.code }} />
            {may.record ? <RecordVisit {...{ federation, unit, today }} /> : null}
          </div>
        }
      />
      <div className="flex flex-wrap items-center gap-3 print:hidden">
        <SegmentedLinks
          label={t('filter')}
          links={followUpFilters.map((state) => ({
            href: visitsHref(federation, { ...place, state }),
            label: t(state, { count: counts[state] }),
            current: filter.state === state,
          }))}
        />
        {filter.person ? (
          <LinkButton size="sm" tone="quiet" href={visitsHref(federation, { ...place, person: null })}>
            {t('everybody')}
          </LinkButton>
        ) : null}
      </div>
      <Card padding="flush">
        {rows.length === 0 ? (
          <NoVisits {...{ federation, view, place }} />
        ) : (
          <ul aria-label={t('label')} className="divide-line divide-y">
            {rows.map((visit) => (
              <VisitCard key={visit.id} {...{ federation, visit, today }} mayRecord={may.record} />
            ))}
          </ul>
        )}
      </Card>
      <Pagination
        summary={rows.length === 0 ? null : t('summary', { count: counts[filter.state] })}
        nextHref={view.nextAfter ? visitsHref(federation, { ...place, after: view.nextAfter }) : null}
        previousHref={
          view.previousAfter === null ? null : visitsHref(federation, { ...place, after: view.previousAfter })
        }
      />
    </div>
  )
}

function NoVisits({ federation, view, place }: VisitsPageProps & { place: VisitPlace }) {
  const t = useTranslations('committee.visits')
  if (view.filter.state === 'all')
    return (
      <EmptyState icon={<NotebookPen aria-hidden />} title={t('empty_title')}>
        {t('empty_text')}
      </EmptyState>
    )
  return (
    <EmptyState
      icon={<NotebookPen aria-hidden />}
      title={t('none_title')}
      action={
        <LinkButton href={visitsHref(federation, { ...place, state: 'all' })}>{t('none_all')}</LinkButton>
      }
    />
  )
}
