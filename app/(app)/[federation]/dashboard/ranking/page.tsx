import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { RankingPage } from '@/components/ranking/ranking-page'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getRanking } from '@/lib/reports/get-ranking'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('ranking')
  return { title: t('title') }
}

/** The national level has no units of its own: it ranks the tenants. */
export default async function Page({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  if (ctx.tenantKind === 'national' && can(ctx, 'national.read')) redirect(`/${federation}/national`)
  return <RankingPage view={await readForPage(getRanking({ ctx, input: firstValues(await searchParams) }))} />
}
