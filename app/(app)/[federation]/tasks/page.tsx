import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DuePage } from '@/components/reports/due/due-page'
import { listLapsing } from '@/lib/agreements/list-lapsing'
import type { FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listDue } from '@/lib/figures/list-due'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tasks')
  return { title: t('title') }
}

export default async function TasksPage({ params }: Pick<FederationPageProps, 'params'>) {
  const ctx = await pageContext((await params).federation)
  const [view, lapsing] = await Promise.all([
    readForPage(listDue({ ctx })),
    can(ctx, 'agreements.read') ? readForPage(listLapsing({ ctx, input: {} })) : null,
  ])
  return <DuePage view={view} lapsing={lapsing} />
}
