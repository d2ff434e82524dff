import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { profileHref } from '@/components/units/unit-links'
import { UnitList } from '@/components/units/unit-list'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { listUnits } from '@/lib/units/list-units'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('units')
  return { title: t('title') }
}

/** A union at the grassroots has nothing below it: its record is what there is to see. */
export default async function UnitsPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const input = firstValues(await searchParams)
  const list = await readForPage(listUnits({ ctx, input }))
  if (list.unit.rank === 'grassroots') redirect(profileHref(federation, list.unit.code))
  return (
    <UnitList
      federation={federation}
      list={list}
      after={input['after'] ?? null}
      showWeak={can(ctx, 'figures.read')}
    />
  )
}
