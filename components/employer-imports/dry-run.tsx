import { useLocale, useTranslations } from 'next-intl'
import { CancelImport } from '@/components/imports/cancel-import'
import { CommitImport } from '@/components/employer-imports/commit-import'
import { ErrorsLink } from '@/components/employer-imports/errors-link'
import { importHref } from '@/components/employer-imports/import-links'
import { ImportRows } from '@/components/employer-imports/import-rows'
import { useColumnName } from '@/components/employer-imports/use-row-texts'
import type { ImportPlace } from '@/components/member-imports/import-links'
import { OutcomeFigures } from '@/components/member-imports/outcome-figures'
import { leftRows } from '@/components/member-imports/row-outcome'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { EmployerImportRowsView, EmployerImportView } from '@/lib/employers/imports/views'
import { formatDate } from '@/lib/format/dates'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportCountsView } from '@/lib/members/imports/views'

type DryRunProps = {
  federation: string
  view: EmployerImportView
  counts: ImportCountsView
  rows: EmployerImportRowsView
  place: ImportPlace
}

/** What an import would do, row by row, before it does anything. */
export function DryRun({ federation, view, counts, rows, place }: DryRunProps) {
  const t = useTranslations('employer_imports.check')
  const nameOf = useColumnName()
  const locale = useLocale()
  const number = (value: number) => formatInteger(value, locale)
  return (
    <div className="flex flex-col gap-4">
      {view.recheckedBecauseRegisterChanged ? <Notice tone="warning">{t('rechecked')}</Notice> : null}
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
        <div className="text-table mt-2 tabular-nums">
          {view.statements > 0 ? (
            <p>{t('statements', { count: number(view.statements), day: formatDate(view.asOf) })}</p>
          ) : null}
          {view.links > 0 ? <p>{t('links', { count: number(view.links) })}</p> : null}
        </div>
        <div className="mt-4 flex flex-wrap items-center gap-2">
          {view.may.commit ? (
            <CommitImport federation={federation} view={view} counts={counts} />
          ) : (
            <p className="text-table">{t('nothing_to_do')}</p>
          )}
          {view.may.errors && leftRows(counts) > 0 ? (
            <ErrorsLink federation={federation} id={view.id} />
          ) : null}
          {view.may.cancel ? <CancelImport federation={federation} register="employers" view={view} /> : null}
        </div>
      </Card>
      <ImportRows federation={federation} view={view} counts={counts} rows={rows} place={place} />
    </div>
  )
}
