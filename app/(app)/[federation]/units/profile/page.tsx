import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { UnitProfile } from '@/components/units/unit-profile'
import { listLapsing } from '@/lib/agreements/list-lapsing'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getUnit } from '@/lib/units/get-unit'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('units.views')
  return { title: t('profile') }
}

export default async function UnitProfilePage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const unit = await readForPage(getUnit({ ctx, input: firstValues(await searchParams) }))
  const mayOpen = { dashboard: can(ctx, 'dashboard.read'), figures: can(ctx, 'figures.read') }
  const lapsing = can(ctx, 'agreements.read')
    ? await readForPage(listLapsing({ ctx, input: { unit: unit.code } }))
    : null
  return <UnitProfile federation={federation} unit={unit} lapsing={lapsing} mayOpen={mayOpen} />
}
