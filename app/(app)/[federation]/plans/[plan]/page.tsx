import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PlanPage } from '@/components/plans/page/plan-page'
import { firstValues, type SearchParams } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getPlan } from '@/lib/plans/get-plan'

type PlanRouteProps = {
  params: Promise<{ federation: string; plan: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.page')
  return { title: t('title') }
}

export default async function PlanRoute({ params, searchParams }: PlanRouteProps) {
  const { federation, plan } = await params
  const ctx = await pageContext(federation)
  const input = { ...firstValues(await searchParams), plan }
  return <PlanPage view={await readForPage(getPlan({ ctx, input }))} />
}
