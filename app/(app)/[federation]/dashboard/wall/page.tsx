import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { WallPage } from '@/components/wall/wall-page'
import { now } from '@/lib/core/clock'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { formatTime } from '@/lib/format/dates'
import { getDashboard } from '@/lib/reports/get-dashboard'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('wall')
  return { title: t('title') }
}

/** The overview's own figures, shown large. The national level has no units of its own: it compares tenants. */
export default async function Page({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  if (ctx.tenantKind === 'national' && can(ctx, 'national.read')) redirect(`/${federation}/national`)
  const view = await readForPage(getDashboard({ ctx, input: firstValues(await searchParams) }))
  return <WallPage view={view} readAt={formatTime(now())} />
}
