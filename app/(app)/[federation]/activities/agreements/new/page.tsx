import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { agreementHref } from '@/components/agreements/agreement-links'
import { FormPage } from '@/components/agreements/form/form-page'
import { getAgreementForm } from '@/lib/agreements/get-agreement-form'
import { DomainError } from '@/lib/core/errors'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements.form')
  return { title: t('new_title') }
}

/** Nothing follows an agreement that was entered by mistake: its own page says so. */
export default async function NewAgreementPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const { unit, renews, wide } = firstValues(await searchParams)
  const input = { unit, agreement: renews }
  const view = await readForPage(getAgreementForm({ ctx, input })).catch((error: unknown) => {
    if (renews && error instanceof DomainError && error.reason === 'agreement_void')
      redirect(agreementHref(federation, renews))
    throw error
  })
  return (
    <FormPage
      federation={federation}
      view={view}
      mode={view.agreement ? 'renew' : 'new'}
      wide={wide === '1'}
    />
  )
}
