import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { WorkbookPage } from '@/components/figures/workbook/workbook-page'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { monthParam } from '@/lib/periods/rules/month'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('workbook')
  return { title: t('title') }
}

/** A month's form in Excel, out and in; without a month in the address, of the one that is reported now. */
export default async function FigureWorkbookPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const { unit: code, month: asked } = firstValues(await searchParams)
  const input = { unit: code, month: asked ?? monthParam(latestDueMonth(ctx.today, ctx.cutoffDay)) }
  const { federation, unit, month, rows } = await readForPage(getEntryGrid({ ctx, input }))
  const mayRecord = can(ctx, 'figures.record')
  return (
    <WorkbookPage
      key={`${unit.id} ${month}`}
      {...{ federation, unit, month, mayRecord }}
      units={rows.length}
    />
  )
}
