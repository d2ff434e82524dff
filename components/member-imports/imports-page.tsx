import { useTranslations } from 'next-intl'
import { ImportList } from '@/components/member-imports/import-list'
import { importsHref, rosterHref } from '@/components/member-imports/import-links'
import { ImportStart } from '@/components/member-imports/import-start'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { ImportListView } from '@/lib/members/imports/views'

/** Where an import begins, and where those before it lie. */
export function ImportsPage({ federation, list }: { federation: string; list: ImportListView }) {
  const t = useTranslations('imports')
  const { unit, next } = list
  const here = importsHref(federation, unit.code)
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[{ label: t('members'), href: rosterHref(federation, unit.code) }, { label: t('title') }]}
        />
        <h1 className="text-xl">{t('title')}</h1>
      </header>
      <ImportStart key={unit.code} federation={federation} unit={unit} />
      <ImportList
        federation={federation}
        list={list}
        nextHref={next === null ? null : `${here}&before=${next}`}
      />
    </div>
  )
}
