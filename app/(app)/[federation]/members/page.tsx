import type { Metadata } from 'next'
import { getTranslations } from 'next-intl/server'
import { MemberList } from '@/components/members/list/member-list'
import { chooseAssignmentAction } from '@/lib/core/actions'
import { firstValues, type FederationPageProps } from '@/lib/core/first-values'
import { can } from '@/lib/core/permissions'
import { readForPage } from '@/lib/core/read-for-page'
import { readFrame } from '@/lib/core/read-frame'
import { listMembers } from '@/lib/members/list-members'

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('members')
  return { title: t('title') }
}

export default async function MembersPage({ params, searchParams }: FederationPageProps) {
  const { federation } = await params
  const { ctx, frame } = await readFrame(federation)
  const list = await readForPage(listMembers({ ctx, input: firstValues(await searchParams) }))
  return (
    <MemberList
      federation={federation}
      userId={ctx.userId}
      list={list}
      mayOpen={{ transfers: can(ctx, 'members.transfer'), duplicates: can(ctx, 'members.merge') }}
      posts={frame.assignments}
      choosePost={chooseAssignmentAction}
    />
  )
}
