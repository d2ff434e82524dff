import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewReport } from '@/components/written-reports/new-report'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getNewWrittenReport } from '@/lib/written-reports/get-new-written-report'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('written_reports')
  return { title: t('add') }
}

export default async function NewReportPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const view = await readForPage(getNewWrittenReport({ ctx, input: firstValues(await searchParams) }))
  return <NewReport key={view.unit.code} federation={ctx.tenantCode} view={view} />
}
