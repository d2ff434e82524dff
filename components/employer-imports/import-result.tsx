import { Building2 } from 'lucide-react'
import { Link } from '@/components/ui/link'
import { useLocale, useTranslations } from 'next-intl'
import { ErrorsLink } from '@/components/employer-imports/errors-link'
import { employersHref, importsHref } from '@/components/employer-imports/import-links'
import { UndoImport } from '@/components/imports/undo-import'
import { leftRows } from '@/components/member-imports/row-outcome'
import { Card } from '@/components/ui/card'
import { LinkButton } from '@/components/ui/link-button'
import { Notice } from '@/components/ui/notice'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { formatInteger } from '@/lib/format/numbers'
import type { ImportCountsView } from '@/lib/members/imports/views'

type ResultProps = { federation: string; view: EmployerImportView; counts: ImportCountsView }

/** What a commit did, and the way back. */
export function ImportResult({ federation, view, counts }: ResultProps) {
  const t = useTranslations('employer_imports.result')
  const locale = useLocale()
  const number = (value: number) => formatInteger(value, locale)
  const left = leftRows(counts)
  return (
    <Card>
      <div className="flex flex-col gap-4 py-1">
        <Notice tone="success" live="status" title={t('title')}>
          {t('sentence', {
            created: number(counts.new),
            changed: number(counts.changed),
            unchanged: number(counts.unchanged),
          })}
          {left > 0 ? ` ${t('left', { count: number(left) })}` : null}
        </Notice>
        <div className="flex flex-wrap gap-2">
          <LinkButton
            tone="primary"
            href={employersHref(federation, view.unit.code)}
            icon={<Building2 aria-hidden className="size-4" />}
          >
            {t('see_employers')}
          </LinkButton>
          {view.may.errors ? <ErrorsLink federation={federation} id={view.id} /> : null}
          <LinkButton href={importsHref(federation, view.unit.code)}>{t('another')}</LinkButton>
          {view.may.undo ? (
            <UndoImport federation={federation} register="employers" view={view} counts={counts} />
          ) : null}
        </div>
      </div>
    </Card>
  )
}

/** What an undo took back, and what it let be. */
export function UndoneResult({ federation, view }: { federation: string; view: EmployerImportView }) {
  const t = useTranslations('employer_imports')
  const locale = useLocale()
  const { undo } = view
  const number = (value: number) => formatInteger(value, locale)
  return (
    <Card>
      <div className="flex flex-col gap-4 py-1">
        <Notice tone="success" live="status" title={t('undo.done_title')}>
          {undo ? t('undo.done', { voided: number(undo.voided), restored: number(undo.restored) }) : null}
        </Notice>
        {undo && undo.kept > 0 ? (
          <Notice tone="warning" title={t('undo.kept_title', { count: number(undo.kept) })}>
            <ul className="flex flex-wrap gap-x-4 gap-y-1">
              {undo.keptEmployers.map(({ id, name }) => (
                <li key={id}>
                  <Link
                    href={`/${federation}/employers/${id}`}
                    className="text-primary underline underline-offset-2"
                  >
                    {name}
                  </Link>
                </li>
              ))}
              {undo.kept > undo.keptEmployers.length ? (
                <li>{t('undo.kept_more', { count: number(undo.kept - undo.keptEmployers.length) })}</li>
              ) : null}
            </ul>
          </Notice>
        ) : null}
        <div className="flex flex-wrap gap-2">
          <LinkButton href={importsHref(federation, view.unit.code)}>{t('result.another')}</LinkButton>
          <LinkButton href={employersHref(federation, view.unit.code)}>
            {t('result.see_employers')}
          </LinkButton>
        </div>
      </div>
    </Card>
  )
}
