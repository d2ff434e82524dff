import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CaseList } from '@/components/founding/case-list'
import { FoundingBoard } from '@/components/founding/founding-board'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getFoundingBoard } from '@/lib/employers/founding/get-founding-board'
import { listCases } from '@/lib/employers/founding/list-cases'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('founding')
  return { title: t('title') }
}

export default async function FoundingPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const { view, ...input } = firstValues(await searchParams)
  const ctx = await pageContext(federation)
  if (view === 'list') {
    const list = await readForPage(listCases({ ctx, input }))
    return <CaseList federation={federation} list={list} />
  }
  const board = await readForPage(getFoundingBoard({ ctx, input }))
  return <FoundingBoard federation={federation} board={board} />
}
