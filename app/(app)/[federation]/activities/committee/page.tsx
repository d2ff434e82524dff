import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CommitteePage } from '@/components/committee/committee-page'
import { listCommittee } from '@/lib/committee/list-committee'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('committee')
  return { title: t('title') }
}

export default async function CommitteeRoute({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(listCommittee({ ctx, input: firstValues(await searchParams) }))
  return <CommitteePage federation={federation} view={view} />
}
