import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MyUnitsPage } from '@/components/committee/mine/my-units-page'
import { getMyUnits } from '@/lib/committee/get-my-units'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('committee.mine')
  return { title: t('title') }
}

export default async function MyUnitsRoute({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getMyUnits({ ctx, input: firstValues(await searchParams) }))
  const mayOpen = {
    dashboard: can(ctx, 'dashboard.read'),
    plans: can(ctx, 'plans.read'),
    figures: can(ctx, 'figures.read'),
  }
  return <MyUnitsPage federation={federation} view={view} mayOpen={mayOpen} />
}
