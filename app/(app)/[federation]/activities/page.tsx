import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityList } from '@/components/activities/activity-list'
import { listActivities } from '@/lib/activities/list-activities'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities')
  return { title: t('title') }
}

export default async function ActivitiesPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const list = await readForPage(listActivities({ ctx, input: firstValues(await searchParams) }))
  return <ActivityList federation={ctx.tenantCode} list={list} />
}
