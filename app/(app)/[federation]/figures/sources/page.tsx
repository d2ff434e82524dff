import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SourcePage } from '@/components/figures/sources/source-page'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listFigureSources } from '@/lib/figures/list-figure-sources'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { monthParam } from '@/lib/periods/rules/month'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('figures.sources')
  return { title: t('title') }
}

/** Where a unit's numbers come from; without a month in the address, in the one that is reported now. */
export default async function FigureSourcesPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const { unit, month } = firstValues(await searchParams)
  const input = { unit, month: month ?? monthParam(latestDueMonth(ctx.today, ctx.cutoffDay)) }
  const view = await readForPage(listFigureSources({ ctx, input }))
  return <SourcePage federation={ctx.tenantCode} view={view} />
}
