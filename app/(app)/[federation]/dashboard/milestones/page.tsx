import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { Milestones } from '@/components/milestones/milestones'
import { nationalPartHref } from '@/components/national/national-links'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getMilestones } from '@/lib/reports/get-milestones'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('milestones')
  return { title: t('title') }
}

/** The national level has no figures of its own: its milestone stands with the tenants compared. */
export default async function MilestonesPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const asked = firstValues(await searchParams)
  if (ctx.tenantKind === 'national' && can(ctx, 'national.read'))
    redirect(nationalPartHref(federation, asked))
  return <Milestones view={await readForPage(getMilestones({ ctx, input: asked }))} />
}
