import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { PeriodTable } from '@/components/settings/period-table'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listPeriods } from '@/lib/periods/list-periods'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings.sections')
  return { title: t('periods') }
}

export default async function PeriodsPage({ params }: { params: Promise<{ federation: string }> }) {
  const ctx = await pageContext((await params).federation)
  const { periods } = await readForPage(listPeriods({ ctx }))
  return <PeriodTable federation={ctx.tenantCode} periods={periods} />
}
