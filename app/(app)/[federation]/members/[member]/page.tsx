import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberRecord } from '@/components/members/record/member-record'
import { readForPage } from '@/lib/core/read-for-page'
import { pageContext } from '@/lib/core/resolve-context'
import { getMember } from '@/lib/members/get-member'

type MemberPageProps = { params: Promise<{ federation: string; member: string }> }

/** The title names nobody: it stays in the browser's history. */
export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members.record')
  return { title: t('title') }
}

export default async function MemberPage({ params }: MemberPageProps) {
  const { federation, member } = await params
  const ctx = await pageContext(federation)
  const view = await readForPage(getMember({ ctx, input: { id: member } }))
  return <MemberRecord federation={federation} member={view} />
}
