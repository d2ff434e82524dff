import type { Metadata } from 'next'
import { redirect } from 'next/navigation'
import { getTranslations } from 'next-intl/server'
import { EditMemberPage } from '@/components/members/form/edit-member-page'
import { memberHref } from '@/components/members/member-links'
import { DomainError } from '@/lib/core/errors'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getMemberForm } from '@/lib/members/get-member-form'

type EditPageProps = { params: Promise<{ federation: string; member: string }> }

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.form')
  return { title: t('edit_page') }
}

/** What cannot be edited as it stands, masked or voided, says why on the record's own page. */
export default async function EditMemberRoute({ params }: EditPageProps) {
  const { federation, member } = await params
  const ctx = await pageContext(federation)
  const read = getMemberForm({ ctx, input: { id: member } }).catch((error: unknown) => {
    if (error instanceof DomainError && (error.reason === 'member_masked' || error.reason === 'member_void'))
      redirect(memberHref(federation, member))
    throw error
  })
  return <EditMemberPage federation={federation} userId={ctx.userId} view={await readForPage(read)} />
}
