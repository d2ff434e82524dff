import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CandidateList } from '@/components/founding/candidate-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listCandidates } from '@/lib/employers/founding/list-candidates'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('founding.start')
  return { title: t('title') }
}

export default async function StartFoundingPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const list = await readForPage(listCandidates({ ctx, input: firstValues(await searchParams) }))
  return <CandidateList federation={federation} list={list} />
}
