import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getLocale, getTranslations } from 'next-intl/server'
import { cache } from 'react'
import { reportHref } from '@/components/reports/report-links'
import { ReviewPage } from '@/components/reports/review-page'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getReview } from '@/lib/figures/get-review'
import { monthLabel } from '@/lib/format/month-label'

const readReview = cache(async (federation: string, unit: string | undefined, month: string | undefined) => {
  const ctx = await pageContext(federation)
  return readForPage(getReview({ ctx, input: { unit, month } }))
})

async function reviewOf({ params, searchParams }: FederationPageProps) {
  const { unit, month } = firstValues(await searchParams)
  return readReview((await params).federation, unit, month)
}

export async function generateMetadata(props: FederationPageProps): Promise<Metadata> {
  const { unit, month } = await reviewOf(props)
  const t = await getTranslations('reports')
  return { title: `${t('heading', { month: monthLabel(month, await getLocale()) })} · ${unit.name}` }
}

/** A union has one report a month: that is its page. */
export default async function ReviewRoute(props: FederationPageProps) {
  const view = await reviewOf(props)
  if (view.unit.rank === 'grassroots') redirect(reportHref(view.federation, view.unit.code, view.month))
  return <ReviewPage view={view} />
}
