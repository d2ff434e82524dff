import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CardPage } from '@/components/member-cards/card-page'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getCard } from '@/lib/members/cards/get-card'

type CardRouteProps = { params: Promise<{ federation: string; member: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moves.card')
  return { title: t('title') }
}

export default async function CardRoute({ params }: CardRouteProps) {
  const { federation, member } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getCard({ ctx, input: { member } }))
  return <CardPage key={view.card?.cardId} federation={federation} view={view} />
}
