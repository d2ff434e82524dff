import { useTranslations } from 'next-intl'
import { ImportList } from '@/components/employer-imports/import-list'
import { employersHref, importsHref } from '@/components/employer-imports/import-links'
import { ImportStart } from '@/components/employer-imports/import-start'
import { Breadcrumb } from '@/components/ui/breadcrumb'
import type { EmployerImportListView } from '@/lib/employers/imports/views'

/** Where an import of employers begins, and where those before it lie. */
export function ImportsPage({ federation, list }: { federation: string; list: EmployerImportListView }) {
  const t = useTranslations('employer_imports')
  const { unit, today, next } = list
  const here = importsHref(federation, unit.code)
  return (
    <div className="flex max-w-5xl flex-col gap-4">
      <header className="flex flex-col gap-1">
        <Breadcrumb
          label={t('way')}
          crumbs={[
            { label: t('employers'), href: employersHref(federation, unit.code) },
            { label: t('title') },
          ]}
        />
        <h1 className="text-xl">{t('title')}</h1>
      </header>
      <ImportStart key={unit.code} federation={federation} unit={unit} today={today} />
      <ImportList
        federation={federation}
        list={list}
        nextHref={next === null ? null : `${here}&before=${next}`}
      />
    </div>
  )
}
