import type { Metadata } from 'next'
import { notFound } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { pairOfAddress } from '@/components/member-moves/move-links'
import { PairPage } from '@/components/member-moves/pair-page'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getDuplicate } from '@/lib/members/duplicates/get-duplicate'

type PairRouteProps = { params: Promise<{ federation: string; pair: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moves.pair')
  return { title: t('title') }
}

export default async function PairRoute({ params }: PairRouteProps) {
  const { federation, pair } = await params
  const input = pairOfAddress(pair)
  if (input === null) notFound()
  const ctx = await pageContext(federation)
  const view = await readForPage(getDuplicate({ ctx, input }))
  return <PairPage federation={federation} view={view} />
}
