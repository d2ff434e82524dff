import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Dashboard } from '@/components/dashboard/dashboard'
import { packView } from '@/components/dashboard/packed-view'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getDashboard } from '@/lib/reports/get-dashboard'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard')
  return { title: t('title') }
}

/** The national level has no units of its own: its overview is the comparison of the tenants. */
export default async function DashboardPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  if (ctx.tenantKind === 'national' && can(ctx, 'national.read')) redirect(`/${federation}/national`)
  const view = await readForPage(getDashboard({ ctx, input: firstValues(await searchParams) }))
  return <Dashboard packed={packView(view)} />
}
