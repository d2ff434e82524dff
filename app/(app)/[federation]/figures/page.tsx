import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EntryScreen } from '@/components/figures/entry-screen'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { monthLabel } from '@/lib/format/month-label'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { monthParam, parseMonthParam } from '@/lib/periods/rules/month'

export async function generateMetadata({ params, searchParams }: FederationPageProps): Promise<Metadata> {
  const t = await getTranslations('figures')
  const { locale, today, cutoffDay } = await pageContext((await params).federation)
  const month = parseMonthParam(firstValues(await searchParams)['month']) ?? latestDueMonth(today, cutoffDay)
  return { title: t('title', { month: monthLabel(month, locale) }) }
}

/** A federation's month to be filled in; without a month in the address, the one that is reported now. */
export default async function FiguresPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const { unit, month } = firstValues(await searchParams)
  const input = { unit, month: month ?? monthParam(latestDueMonth(ctx.today, ctx.cutoffDay)) }
  return <EntryScreen view={await readForPage(getEntryGrid({ ctx, input }))} />
}
