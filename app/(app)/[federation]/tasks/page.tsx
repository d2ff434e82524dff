import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { DuePage } from '@/components/reports/due/due-page'
import type { FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listDue } from '@/lib/figures/list-due'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('tasks')
  return { title: t('title') }
}

export default async function TasksPage({ params }: Pick<FederationPageProps, 'params'>) {
  const ctx = await pageContext((await params).federation)
  return <DuePage view={await readForPage(listDue({ ctx }))} />
}
