import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CardSheet } from '@/components/member-cards/card-sheet'
import { sheetOfAddress } from '@/components/member-moves/move-links'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listCards } from '@/lib/members/cards/list-cards'
import { mostCardsAtOnce } from '@/lib/members/cards/schemas'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moves.card')
  return { title: t('sheet_title') }
}

export default async function CardSheetPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const members = sheetOfAddress(firstValues(await searchParams)['members'], mostCardsAtOnce)
  const views = members.length === 0 ? [] : await readForPage(listCards({ ctx, input: { members } }))
  return <CardSheet federation={federation} views={views} />
}
