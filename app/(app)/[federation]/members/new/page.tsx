import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { NewMemberPage } from '@/components/members/form/new-member-page'
import { membersHref } from '@/components/members/member-links'
import { DomainError } from '@/lib/core/errors'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getNewMemberForm } from '@/lib/members/get-new-member-form'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.form')
  return { title: t('new_title') }
}

/** Only a union at the grassroots has a register to write in: of a unit above, the list is what there is. */
export default async function NewMemberRoute({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const ctx = await pageContext(federation)
  const { unit, draft } = firstValues(await searchParams)
  const view = await readForPage(getNewMemberForm({ ctx, input: { unit } })).catch((error: unknown) => {
    if (error instanceof DomainError && error.reason === 'register_of_grassroots')
      redirect(membersHref(federation, unit))
    throw error
  })
  return <NewMemberPage federation={federation} userId={ctx.userId} view={view} draft={draft ?? null} />
}
