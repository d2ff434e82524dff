import { useTranslations } from 'next-intl'
import { employersHref, importsHref } from '@/components/employer-imports/import-links'
import { ImportStateBadge } from '@/components/member-imports/import-state-badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { formatDate, formatInstant } from '@/lib/format/dates'

/** Which list of which day for which federation, who sent it in, and where it stands. */
export function ImportHead({ federation, view }: { federation: string; view: EmployerImportView }) {
  const t = useTranslations('employer_imports')
  const { unit, committedAt, undoneAt } = view
  const instant = (at: string) => formatInstant(new Date(at))
  return (
    <header className="flex flex-col gap-2">
      <Breadcrumb
        label={t('way')}
        crumbs={[
          { label: t('employers'), href: employersHref(federation, unit.code) },
          { label: t('title'), href: importsHref(federation, unit.code) },
          { label: view.fileName },
        ]}
      />
      <h1 className="text-xl wrap-anywhere">{view.fileName}</h1>
      <p className="text-table text-ink-soft flex flex-wrap items-center gap-x-3 gap-y-1.5 tabular-nums">
        <ImportStateBadge state={view.state} />
        <span>{unit.name}</span>
        <span>{t('head.list', { source: t(`source.${view.source}`), day: formatDate(view.asOf) })}</span>
        <span>{t('head.uploaded', { name: view.uploadedBy, at: instant(view.uploadedAt) })}</span>
        {committedAt ? (
          <span>{t('head.committed', { name: view.committedBy ?? '', at: instant(committedAt) })}</span>
        ) : null}
        {undoneAt ? <span>{t('head.undone', { at: instant(undoneAt) })}</span> : null}
      </p>
    </header>
  )
}
