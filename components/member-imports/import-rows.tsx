import { useLocale, useTranslations } from 'next-intl'
import { BulkChoice } from '@/components/imports/bulk-choice'
import { FindingFilter } from '@/components/member-imports/finding-filter'
import { importHref, type ImportPlace } from '@/components/member-imports/import-links'
import { firstOutcome, shownOutcomes } from '@/components/member-imports/row-outcome'
import { RowList } from '@/components/member-imports/row-list'
import { RowTable } from '@/components/member-imports/row-table'
import { Card } from '@/components/ui/card'
import { Pagination } from '@/components/ui/pagination'
import { SegmentedLinks } from '@/components/ui/segmented-links'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportCountsView, ImportRowsView, ImportView } from '@/lib/members/imports/views'

type ImportRowsProps = {
  federation: string
  view: ImportView
  counts: ImportCountsView
  rows: ImportRowsView
  place: ImportPlace
}

/** The rows of a file by what becomes of them: all that is new as a table, all that is odd line by line. */
export function ImportRows({ federation, view, counts, rows, place }: ImportRowsProps) {
  const t = useTranslations('imports')
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
              label: `${t(`outcome.${name}`)} ${formatInteger(counts[name], locale)}`,
              current: name === outcome,
            }))}
        />
      </div>
      <FindingFilter federation={federation} view={view} finding={place.finding} />
      {outcome && view.state === 'ready' ? (
        <p className="text-ink-soft text-table max-w-prose">{t(`outcome_text.${outcome}`)}</p>
      ) : null}
      {view.may.resolve ? (
        <BulkChoice federation={federation} register="members" view={view} rows={rows.rows} place={place} />
      ) : null}
      <Card padding="flush">
        {rows.rows.length === 0 ? (
          <p className="text-ink-soft px-4 py-8 text-center">
            {t(place.finding ? 'rows.none_with_finding' : 'rows.empty')}
          </p>
        ) : asTable ? (
          <RowTable caption={t('rows.caption', { outcome: t(`outcome.${outcome}`) })} rows={rows.rows} />
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
