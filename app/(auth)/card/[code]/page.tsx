import type { Metadata } from 'next'
import { headers } from 'next/headers'
import { getTranslations } from 'next-intl/server'
import { CardCheckResult } from '@/components/member-cards/card-check'
import { now } from '@/lib/core/clock'
import { formatInstant } from '@/lib/format/dates'
import { checkCard } from '@/lib/members/cards/check-card'

/** Nothing of it belongs in an index, and the code goes to no other site. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('moves.check')
  return { title: t('title'), robots: { index: false, follow: false }, referrer: 'no-referrer' }
}

/** For anybody with a phone: no session, and nobody's name, union or number. */
export default async function CardCheckPage({ params }: { params: Promise<{ code: string }> }) {
  const [{ code }, request] = await Promise.all([params, headers()])
  const client = request.get('x-forwarded-for')?.split(',')[0]?.trim() ?? request.get('x-real-ip') ?? ''
  return <CardCheckResult result={await checkCard(code, client)} checkedAt={formatInstant(now())} />
}
