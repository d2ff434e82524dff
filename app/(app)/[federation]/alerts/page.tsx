import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AlertsPage } from '@/components/alerts/alerts-page'
import { listAlerts } from '@/lib/alerts/list-alerts'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('alerts')
  return { title: t('title') }
}

export default async function AlertsRoute({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const view = await readForPage(listAlerts({ ctx, input: firstValues(await searchParams) }))
  return <AlertsPage view={view} assignment={ctx.assignmentId} />
}
