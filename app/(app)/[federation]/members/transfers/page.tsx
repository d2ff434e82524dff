import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { TransferList } from '@/components/member-moves/transfer-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listTransfers } from '@/lib/members/transfers/list-transfers'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moves.transfers')
  return { title: t('title') }
}

export default async function TransfersPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const list = await readForPage(listTransfers({ ctx, input: firstValues(await searchParams) }))
  return <TransferList federation={federation} list={list} mayAccept={can(ctx, 'members.transfer')} />
}
