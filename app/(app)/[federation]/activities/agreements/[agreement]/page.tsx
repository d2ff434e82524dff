import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { AgreementRecord } from '@/components/agreements/record/agreement-record'
import { getAgreement } from '@/lib/agreements/get-agreement'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'

type AgreementPageProps = { params: Promise<{ federation: string; agreement: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('agreements')
  return { title: t('title') }
}

export default async function AgreementPage({ params }: AgreementPageProps) {
  const { federation, agreement: id } = await params
  const ctx = await pageContext(federation)
  const agreement = await readForPage(getAgreement({ ctx, input: { id } }))
  return <AgreementRecord federation={federation} agreement={agreement} />
}
