import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ImportsPage } from '@/components/employer-imports/imports-page'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listImports } from '@/lib/employers/imports/list-imports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employer_imports')
  return { title: t('title') }
}

export default async function EmployerImportsRoute({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const { unit, before } = firstValues(await searchParams)
  const list = await readForPage(listImports({ ctx, input: { unit, before } }))
  return <ImportsPage federation={federation} list={list} />
}
