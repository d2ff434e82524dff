import { useLocale, useTranslations } from 'next-intl'
import { CancelImport } from '@/components/imports/cancel-import'
import { CommitImport } from '@/components/member-imports/commit-import'
import { ErrorsLink } from '@/components/member-imports/errors-link'
import { importHref, type ImportPlace } from '@/components/member-imports/import-links'
import { ImportRows } from '@/components/member-imports/import-rows'
import { OutcomeFigures } from '@/components/member-imports/outcome-figures'
import { leftRows, writtenRows } from '@/components/member-imports/row-outcome'
import { useColumnName } from '@/components/member-imports/use-column-name'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportCountsView, ImportRowsView, ImportView } from '@/lib/members/imports/views'

type DryRunProps = {
  federation: string
  view: ImportView
  counts: ImportCountsView
  rows: ImportRowsView
  place: ImportPlace
}

/** What an import would do, row by row, before it does anything. */
export function DryRun({ federation, view, counts, rows, place }: DryRunProps) {
  const t = useTranslations('imports.check')
  const nameOf = useColumnName()
  const locale = useLocale()
  const number = (value: number) => formatInteger(value, locale)
  return (
    <div className="flex flex-col gap-4">
      {view.recheckedBecauseRosterChanged ? <Notice tone="warning">{t('rechecked')}</Notice> : null}
      {view.sweepingColumns.map(({ field, rows: sweeping, matched }) => (
        <Notice key={field} tone="warning" title={t('sweeping_title', { field: nameOf(field) })}>
          {t('sweeping', { field: nameOf(field), rows: number(sweeping), matched: number(matched) })}
        </Notice>
      ))}
      <Card
        title={t('title')}
        actions={
          <LinkButton size="sm" tone="quiet" href={importHref(federation, view.id, { view: 'columns' })}>
            {t('change_columns')}
          </LinkButton>
        }
      >
        <p className="text-ink-soft text-table">{t('text')}</p>
        <OutcomeFigures counts={counts} />
        {view.newSubUnits > 0 ? (
          <p className="text-table mt-2">{t('sub_units', { count: number(view.newSubUnits) })}</p>
        ) : null}
        <div className="mt-4 flex flex-wrap items-center gap-2">
          {view.may.commit && writtenRows(counts) > 0 ? (
            <CommitImport federation={federation} view={view} counts={counts} />
          ) : (
            <p className="text-table">{t('nothing_to_do')}</p>
          )}
          {view.may.errors && leftRows(counts) > 0 ? (
            <ErrorsLink federation={federation} id={view.id} />
          ) : null}
          {view.may.cancel ? <CancelImport federation={federation} register="members" view={view} /> : null}
        </div>
      </Card>
      <ImportRows federation={federation} view={view} counts={counts} rows={rows} place={place} />
    </div>
  )
}
