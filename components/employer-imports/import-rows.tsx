import { useLocale, useTranslations } from 'next-intl'
import { BulkChoice } from '@/components/imports/bulk-choice'
import { FindingFilter } from '@/components/employer-imports/finding-filter'
import { importHref } from '@/components/employer-imports/import-links'
import { RowList } from '@/components/employer-imports/row-list'
import { RowTable } from '@/components/employer-imports/row-table'
import type { ImportPlace } from '@/components/member-imports/import-links'
import { firstOutcome, shownOutcomes } from '@/components/member-imports/row-outcome'
import { Card } from '@/components/ui/card'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import type { EmployerImportRowsView, EmployerImportView } from '@/lib/employers/imports/views'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportCountsView } from '@/lib/members/imports/views'

type ImportRowsProps = {
  federation: string
  view: EmployerImportView
  counts: ImportCountsView
  rows: EmployerImportRowsView
  place: ImportPlace
}

/** The rows of a list by what becomes of them: all that is new as a table, all that is odd line by line. */
export function ImportRows({ federation, view, counts, rows, place }: ImportRowsProps) {
  const t = useTranslations('employer_imports')
  const nameOfOutcome = useTranslations('imports.outcome')
  const locale = useLocale()
  const outcome = place.finding ? null : (place.outcome ?? firstOutcome(counts))
  const asTable = outcome === 'new' || outcome === 'unchanged' || outcome === 'skipped'
  const at = { outcome: place.outcome, finding: place.finding }
  return (
    <section id="rows" className="flex flex-col gap-3">
      <div>
        <SegmentedLinks
          label={t('check.outcomes')}
          links={shownOutcomes
            .filter((name) => name !== 'skipped' || counts.skipped > 0)
            .map((name) => ({
              href: importHref(federation, view.id, { outcome: name }),
              label: `${nameOfOutcome(name)} ${formatInteger(counts[name], locale)}`,
              current: name === outcome,
            }))}
        />
      </div>
      <FindingFilter federation={federation} view={view} finding={place.finding} />
      {outcome && view.state === 'ready' ? (
        <p className="text-ink-soft text-table max-w-prose">{t(`outcome_text.${outcome}`)}</p>
      ) : null}
      {view.may.resolve ? (
        <BulkChoice federation={federation} register="employers" view={view} rows={rows.rows} place={place} />
      ) : null}
      <Card padding="flush">
        {rows.rows.length === 0 ? (
          <p className="text-ink-soft px-4 py-8 text-center">
            {t(place.finding ? 'rows.none_with_finding' : 'rows.empty')}
          </p>
        ) : asTable ? (
          <RowTable caption={t('rows.caption', { outcome: nameOfOutcome(outcome) })} rows={rows.rows} />
        ) : (
          <RowList federation={federation} view={view} rows={rows.rows} showOutcome={outcome === null} />
        )}
      </Card>
      <Pagination
        summary={t('rows.summary', {
          shown: formatInteger(rows.rows.length, locale),
          total: formatInteger(rows.total, locale),
        })}
        previousHref={
          place.trail.length > 0
            ? importHref(federation, view.id, { ...at, trail: place.trail.slice(0, -1) })
            : null
        }
        nextHref={
          rows.next === null
            ? null
            : importHref(federation, view.id, { ...at, trail: [...place.trail, rows.next] })
        }
      />
    </section>
  )
}
