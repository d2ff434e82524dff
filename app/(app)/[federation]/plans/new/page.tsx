import type { Metadata } from 'next'
import { forbidden } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewPlanForm } from '@/components/plans/form/new-plan-form'
import type { FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.new')
  return { title: t('title') }
}

/** A programme belongs to the unit of the post that begins it. */
export default async function NewPlanPage({ params }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  if (!can(ctx, 'plans.assign')) forbidden()
  const unit = { code: ctx.unitCode, name: ctx.unitName }
  return <NewPlanForm federation={federation} unit={unit} year={Number(ctx.today.slice(0, 4))} />
}
