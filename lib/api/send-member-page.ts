import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { listMembers } from '@/lib/members/list-members'
import { listMembersInput } from '@/lib/members/member-list-schemas'
import type { MemberListView } from '@/lib/members/member-list-views'

/**
 * A page of the list of members for a program, noted in the trail: what leaves the program in rows is an export,
 * masked or not.
 * @throws DomainError not_found when the unit is not in scope, forbidden without members.read
 */
export async function sendMemberPage({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberListView> {
  const asked = parseInput(listMembersInput, input)
  requireCapability(ctx, 'members.read')
  const page = await listMembers({ ctx, input: asked })
  await withScope(ctx, (tx) =>
    audit(tx, ctx, {
      act: 'members.read_by_api',
      subjectKind: 'unit',
      subjectId: page.unit.code,
      details: { rows: page.rows.length, masked: page.rows.every(({ masked }) => masked) },
    }),
  )
  return page
}
