import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Explanation } from '@/components/dashboard/explanation'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { explainFigure } from '@/lib/reports/explain-figure'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('dashboard.explain')
  return { title: t('title') }
}

export default async function ExplainPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  return (
    <Explanation view={await readForPage(explainFigure({ ctx, input: firstValues(await searchParams) }))} />
  )
}
