import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { EmployerRecord } from '@/components/employers/record/employer-record'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getEmployer } from '@/lib/employers/get-employer'

type EmployerPageProps = { params: Promise<{ federation: string; employer: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employers.record')
  return { title: t('title') }
}

export default async function EmployerPage({ params }: EmployerPageProps) {
  const { federation, employer } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getEmployer({ ctx, input: { id: employer } }))
  return <EmployerRecord federation={federation} employer={view} />
}
