import { Award } from 'lucide-react'
import { useLocale, useTranslations } from 'next-intl'
import { gradesHref } from '@/components/grades/grade-links'
import { GradeFilters } from '@/components/grades/list/grade-filters'
import { GradeProgress } from '@/components/grades/list/grade-progress'
import { GradeRound } from '@/components/grades/list/grade-round'
import { TableExport } from '@/components/tables/table-export'
import { Card } from '@/components/ui/card'
import { EmptyState } from '@/components/ui/empty-state'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { formatInteger } from '@/lib/format/numbers'
import { listedGradeStates, type ListedGradeState } from '@/lib/grades/schemas'
import type { GradeCountsView, GradeListView } from '@/lib/grades/views'

type GradeListProps = { federation: string; list: GradeListView }

/** A year's grading round: how far it has come, and each union with what can be said now. */
export function GradeList({ federation, list }: GradeListProps) {
  const t = useTranslations('grades')
  const locale = useLocale()
  const { unit, year, years, filter, counts, rows } = list
  const ofOneUnion = unit.rank === 'grassroots'
  const place = { unit, year, filter }
  return (
    <div className="flex flex-col gap-4">
      <header className="flex flex-wrap items-start justify-between gap-x-6 gap-y-3">
        <h1 className="min-w-0 flex-1 basis-72 text-xl">
          {t('heading', { year: String(year), unit: unit.name })}
        </h1>
        <TableExport {...{ federation, table: 'grades', unit: unit.code }} />
        <div className="-mx-1 max-w-full overflow-x-auto p-1 print:hidden">
          <SegmentedLinks
            label={t('years')}
            links={years.map((other) => ({
              href: gradesHref(federation, { unit, year: other }),
              label: String(other),
              current: other === year,
            }))}
          />
        </div>
      </header>
      {ofOneUnion ? null : <GradeProgress list={list} />}
      {ofOneUnion ? null : (
        <>
          <div className="-mx-1 overflow-x-auto p-1 print:hidden">
            <SegmentedLinks
              label={t('list.states')}
              links={listedGradeStates.map((state) => ({
                href: gradesHref(federation, { ...place, filter: { ...filter, state } }),
                label: t('list.state_count', {
                  state: t(`list.state.${state}`),
                  count: formatInteger(countOf(counts, state), locale),
                }),
                current: filter.state === state,
              }))}
            />
          </div>
          <GradeFilters federation={federation} list={list} />
        </>
      )}
      {rows.length === 0 ? (
        <Card>
          <NothingListed list={list} />
        </Card>
      ) : (
        <>
          <GradeRound
            // Marks and what was just said belong to one filter of one unit and year.
            key={JSON.stringify([unit.code, year, filter])}
            federation={federation}
            list={list}
          />
          <Pagination
            summary={t('list.shown', { count: rows.length })}
            nextHref={list.nextAfter && gradesHref(federation, place, { after: list.nextAfter })}
            previousHref={
              list.previousBefore && gradesHref(federation, place, { before: list.previousBefore })
            }
          />
        </>
      )}
    </div>
  )
}

function countOf(counts: GradeCountsView, state: ListedGradeState): number {
  const { due, waiting, selfGraded, verified, decided, notGraded } = counts
  return { due, waiting, self_graded: selfGraded, verified, decided, not_graded: notGraded }[state]
}

function NothingListed({ list: { counts, filter } }: { list: GradeListView }) {
  const t = useTranslations('grades.list')
  const reason =
    counts.due + counts.notGraded === 0
      ? 'empty'
      : filter.state === 'not_graded' && counts.notGraded === 0
        ? 'not_graded'
        : 'none'
  return (
    <EmptyState icon={<Award aria-hidden />} title={t(`${reason}_title`)}>
      {t(`${reason}_text`)}
    </EmptyState>
  )
}
