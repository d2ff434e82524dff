import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { GradeList } from '@/components/grades/list/grade-list'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { listGrades } from '@/lib/grades/list-grades'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grades')
  return { title: t('title') }
}

export default async function GradesPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const list = await readForPage(listGrades({ ctx, input: firstValues(await searchParams) }))
  return <GradeList federation={federation} list={list} />
}
