import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WeakPage } from '@/components/committee/weak/weak-page'
import { listWeakUnions } from '@/lib/committee/list-weak-unions'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('committee.weak')
  return { title: t('title') }
}

export default async function WeakUnionsRoute({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(listWeakUnions({ ctx, input: firstValues(await searchParams) }))
  return <WeakPage federation={federation} view={view} mayVisit={can(ctx, 'visits.read')} />
}
