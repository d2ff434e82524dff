import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { ReportList } from '@/components/written-reports/report-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listWrittenReports } from '@/lib/written-reports/list-written-reports'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('written_reports')
  return { title: t('title') }
}

export default async function ReportsPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const list = await readForPage(listWrittenReports({ ctx, input: firstValues(await searchParams) }))
  return <ReportList federation={ctx.tenantCode} list={list} />
}
