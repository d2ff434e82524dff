import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewActivity } from '@/components/activities/new-activity'
import { getNewActivity } from '@/lib/activities/get-new-activity'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('activities')
  return { title: t('add') }
}

export default async function NewActivityPage({ params, searchParams }: FederationPageProps) {
  const ctx = await pageContext((await params).federation)
  const view = await readForPage(getNewActivity({ ctx, input: firstValues(await searchParams) }))
  return <NewActivity key={view.unit.code} federation={ctx.tenantCode} view={view} />
}
