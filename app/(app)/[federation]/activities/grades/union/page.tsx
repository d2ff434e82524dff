import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { gradesHref } from '@/components/grades/grade-links'
import { GradeRecord } from '@/components/grades/record/grade-record'
import { DomainError } from '@/lib/core/errors'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getGrade } from '@/lib/grades/get-grade'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('grades')
  return { title: t('title') }
}

/** Only grassroots unions are graded: of a unit above, the round of those below it is what there is. */
export default async function UnionGradePage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const { unit, year } = firstValues(await searchParams)
  const view = await readForPage(getGrade({ ctx, input: { unit, year } })).catch((error: unknown) => {
    if (error instanceof DomainError && error.reason === 'grades_of_grassroots')
      redirect(
        gradesHref(federation, {
          unit: { code: unit ?? ctx.unitCode },
          year: Number(year) || Number(ctx.today.slice(0, 4)) - 1,
        }),
      )
    throw error
  })
  return <GradeRecord federation={federation} view={view} />
}
