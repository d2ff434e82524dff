import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { NewEmployer } from '@/components/employers/form/new-employer'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getNewEmployerForm } from '@/lib/employers/get-new-employer-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('employers.form')
  return { title: t('new_title') }
}

export default async function NewEmployerPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const { unit } = firstValues(await searchParams)
  const view = await readForPage(getNewEmployerForm({ ctx, input: { unit } }))
  return <NewEmployer federation={federation} view={view} />
}
