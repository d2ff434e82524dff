import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ActivityPage } from '@/components/activities/activity-page'
import { getActivity } from '@/lib/activities/get-activity'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

type ActivityPageProps = { params: Promise<{ federation: string; activity: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities')
  return { title: t('one') }
}

export default async function OneActivityPage({ params }: ActivityPageProps) {
  const { federation, activity } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getActivity({ ctx, input: { id: activity } }))
  return <ActivityPage federation={ctx.tenantCode} view={view} />
}
