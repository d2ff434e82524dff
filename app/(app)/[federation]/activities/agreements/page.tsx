import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgreementList } from '@/components/agreements/list/agreement-list'
import { listAgreements } from '@/lib/agreements/list-agreements'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements')
  return { title: t('title') }
}

export default async function AgreementsPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const list = await readForPage(listAgreements({ ctx, input: firstValues(await searchParams) }))
  return <AgreementList federation={federation} list={list} />
}
