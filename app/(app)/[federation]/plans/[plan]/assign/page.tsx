import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AssignWork } from '@/components/plans/assign/assign-work'
import { firstValues, type SearchParams } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getAssignment } from '@/lib/plans/get-assignment'

type AssignRouteProps = {
  params: Promise<{ federation: string; plan: string }>
  searchParams: Promise<SearchParams>
}

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('plans.assign')
  return { title: t('title') }
}

export default async function AssignRoute({ params, searchParams }: AssignRouteProps) {
  const { federation, plan } = await params
  const ctx = await pageContext(federation)
  const { unit } = firstValues(await searchParams)
  const view = await readForPage(getAssignment({ ctx, input: { plan, unit } }))
  // Another plan or issuer is another draft, another history of edits.
  return <AssignWork key={`${view.plan.id} ${view.unit.id}`} view={view} userId={ctx.userId} />
}
