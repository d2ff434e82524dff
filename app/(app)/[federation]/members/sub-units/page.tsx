import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { SubUnitPage } from '@/components/members/sub-units/sub-unit-page'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listSubUnits } from '@/lib/members/list-sub-units'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.sub_units')
  return { title: t('title') }
}

export default async function SubUnitsPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const { unit } = firstValues(await searchParams)
  const list = await readForPage(listSubUnits({ ctx, input: { unit, withClosed: true } }))
  return <SubUnitPage federation={federation} list={list} today={ctx.today} />
}
