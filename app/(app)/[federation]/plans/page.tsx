import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanList } from '@/components/plans/plan-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listPlans } from '@/lib/plans/list-plans'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans')
  return { title: t('title') }
}

export default async function PlansPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  return <PlanList view={await readForPage(listPlans({ ctx, input: firstValues(await searchParams) }))} />
}
