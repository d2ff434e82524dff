import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { National } from '@/components/national/national'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getNational } from '@/lib/reports/get-national'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('national')
  return { title: t('title') }
}

export default async function NationalPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  return <National view={await readForPage(getNational({ ctx, input: firstValues(await searchParams) }))} />
}
