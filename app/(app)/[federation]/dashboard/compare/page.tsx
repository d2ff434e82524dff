import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Compare } from '@/components/compare/compare'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getComparison } from '@/lib/reports/get-comparison'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('compare')
  return { title: t('title') }
}

/** The national level has no units of its own: it compares the tenants. */
export default async function ComparePage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  if (ctx.tenantKind === 'national' && can(ctx, 'national.read')) redirect(`/${federation}/national`)
  return <Compare view={await readForPage(getComparison({ ctx, input: firstValues(await searchParams) }))} />
}
