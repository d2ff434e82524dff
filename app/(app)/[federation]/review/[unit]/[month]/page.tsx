import type { Metadata } from 'next'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { ReportPage } from '@/components/reports/report-page'
import { firstValues, type SearchParams } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getReport } from '@/lib/figures/get-report'
import { monthLabel } from '@/lib/format/month-label'

type ReportRouteProps = {
  params: Promise<{ federation: string; unit: string; month: string }>
  searchParams: Promise<SearchParams>
}

const readReport = cache(
  async (federation: string, unit: string, month: string, revision: string | undefined) => {
    const ctx = await pageContext(federation)
    return readForPage(getReport({ ctx, input: { unit, month, revision } }))
  },
)

async function reportOf({ params, searchParams }: ReportRouteProps) {
  const { federation, unit, month } = await params
  return readReport(federation, unit, month, firstValues(await searchParams)['revision'])
}

export async function generateMetadata(props: ReportRouteProps): Promise<Metadata> {
  const { unit, month } = await reportOf(props)
  const t = await getTranslations('reports.report')
  return { title: t('title', { name: unit.name, month: monthLabel(month, await getLocale()) }) }
}

export default async function ReportRoute(props: ReportRouteProps) {
  return <ReportPage view={await reportOf(props)} />
}
