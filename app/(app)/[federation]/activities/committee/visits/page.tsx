import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { VisitsPage } from '@/components/committee/visits/visits-page'
import { listVisits } from '@/lib/committee/list-visits'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('committee.visits')
  return { title: t('title') }
}

export default async function VisitsRoute({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(listVisits({ ctx, input: firstValues(await searchParams) }))
  return <VisitsPage federation={federation} view={view} />
}
