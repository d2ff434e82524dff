import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportPage } from '@/components/written-reports/report-page'
import { firstValues, type SearchParams } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getWrittenReport } from '@/lib/written-reports/get-written-report'

type ReportPageProps = {
  params: Promise<{ federation: string; report: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('written_reports')
  return { title: t('title') }
}

export default async function OneReportPage({ params, searchParams }: ReportPageProps) {
  const { federation, report } = await params
  const ctx = await pageContext(federation)
  const { revision } = firstValues(await searchParams)
  const view = await readForPage(getWrittenReport({ ctx, input: { id: report, revision } }))
  return <ReportPage federation={ctx.tenantCode} view={view} />
}
