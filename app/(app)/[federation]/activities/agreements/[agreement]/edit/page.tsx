import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { agreementHref } from '@/components/agreements/agreement-links'
import { FormPage } from '@/components/agreements/form/form-page'
import { getAgreementForm } from '@/lib/agreements/get-agreement-form'
import { DomainError } from '@/lib/core/errors'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

type EditAgreementPageProps = { params: Promise<{ federation: string; agreement: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements.form')
  return { title: t('edit_title') }
}

/** An agreement that was entered by mistake is not changed: its own page says so. */
export default async function EditAgreementPage({ params }: EditAgreementPageProps) {
  const { federation, agreement } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getAgreementForm({ ctx, input: { agreement } })).catch((error: unknown) => {
    if (error instanceof DomainError && error.reason === 'agreement_void')
      redirect(agreementHref(federation, agreement))
    throw error
  })
  return <FormPage federation={federation} view={view} mode="edit" />
}
