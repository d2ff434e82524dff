import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { Milestones } from '@/components/milestones/milestones'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getMilestones } from '@/lib/reports/get-milestones'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('milestones')
  return { title: t('title') }
}

export default async function MilestonesPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  return (
    <Milestones view={await readForPage(getMilestones({ ctx, input: firstValues(await searchParams) }))} />
  )
}
