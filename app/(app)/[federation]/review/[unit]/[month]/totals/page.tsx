import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { FederationMonthPage } from '@/components/reports/federation-month-page'
import { firstValues, type SearchParams } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getFederationMonth } from '@/lib/figures/get-federation-month'
import { monthLabel } from '@/lib/format/month-label'

type TotalsRouteProps = {
  params: Promise<{ federation: string; unit: string; month: string }>
  searchParams: Promise<SearchParams>
}

const readTotals = cache(
  async (federation: string, unit: string, month: string, revision: string | undefined) => {
    const ctx = await pageContext(federation)
    return readForPage(getFederationMonth({ ctx, input: { unit, month, revision } }))
  },
)

async function totalsOf({ params, searchParams }: TotalsRouteProps) {
  const { federation, unit, month } = await params
  return readTotals(federation, unit, month, firstValues(await searchParams)['revision'])
}

export async function generateMetadata(props: TotalsRouteProps): Promise<Metadata> {
  const { unit, month } = await totalsOf(props)
  const t = await getTranslations('reports.totals')
  return { title: t('title', { name: unit.name, month: monthLabel(month, await getLocale()) }) }
}

export default async function TotalsRoute(props: TotalsRouteProps) {
  return <FederationMonthPage view={await totalsOf(props)} />
}
