import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmployerList } from '@/components/employers/list/employer-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listEmployers } from '@/lib/employers/list-employers'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employers')
  return { title: t('title') }
}

export default async function EmployersPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const list = await readForPage(listEmployers({ ctx, input: firstValues(await searchParams) }))
  return <EmployerList federation={federation} list={list} />
}
