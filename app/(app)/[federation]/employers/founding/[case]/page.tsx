import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { CasePage } from '@/components/founding/case-page'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getFoundingCase } from '@/lib/employers/founding/get-founding-case'

type CasePageProps = { params: Promise<{ federation: string; case: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('founding')
  return { title: t('title') }
}

export default async function FoundingCasePage({ params }: CasePageProps) {
  const { federation, case: id } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getFoundingCase({ ctx, input: { case: id } }))
  return <CasePage federation={federation} view={view} />
}
