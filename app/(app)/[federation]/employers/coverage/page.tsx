import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Coverage } from '@/components/employers/coverage/coverage'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getCoverage } from '@/lib/employers/get-coverage'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employers.coverage')
  return { title: t('title') }
}

export default async function CoveragePage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const { unit, on, threshold } = firstValues(await searchParams)
  const view = await readForPage(getCoverage({ ctx, input: { unit, on, threshold } }))
  return <Coverage federation={federation} view={view} />
}
