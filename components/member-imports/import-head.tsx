import { useTranslations } from 'next-intl'
import { importsHref, rosterHref } from '@/components/member-imports/import-links'
import { ImportStateBadge } from '@/components/member-imports/import-state-badge'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import { formatInstant } from '@/lib/format/dates'
import type { ImportView } from '@/lib/members/imports/views'

/** Which file for which union, who sent it, and where it stands. */
export function ImportHead({ federation, view }: { federation: string; view: ImportView }) {
  const t = useTranslations('imports')
  const { unit, committedAt, undoneAt } = view
  return (
    <header className="flex flex-col gap-2">
      <Breadcrumb
        label={t('way')}
        crumbs={[
          { label: t('members'), href: rosterHref(federation, unit.code) },
          { label: t('title'), href: importsHref(federation, unit.code) },
          { label: view.fileName },
        ]}
      />
      <h1 className="text-xl wrap-anywhere">{view.fileName}</h1>
      <p className="text-table text-ink-soft flex flex-wrap items-center gap-x-3 gap-y-1.5 tabular-nums">
        <ImportStateBadge state={view.state} />
        <span>{unit.name}</span>
        <span>{t('head.uploaded', { name: view.uploadedBy, at: instant(view.uploadedAt) })}</span>
        {committedAt ? (
          <span>{t('head.committed', { name: view.committedBy ?? '', at: instant(committedAt) })}</span>
        ) : null}
        {undoneAt ? <span>{t('head.undone', { at: instant(undoneAt) })}</span> : null}
      </p>
    </header>
  )
}

function instant(at: string): string {
  return formatInstant(new Date(at))
}
