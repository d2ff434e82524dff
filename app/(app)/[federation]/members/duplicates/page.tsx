import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DuplicateList } from '@/components/member-moves/duplicate-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listDuplicates } from '@/lib/members/duplicates/list-duplicates'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moves.duplicates')
  return { title: t('title') }
}

export default async function DuplicatesPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const list = await readForPage(listDuplicates({ ctx, input: firstValues(await searchParams) }))
  return <DuplicateList federation={federation} list={list} />
}
