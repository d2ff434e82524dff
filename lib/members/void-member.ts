import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockMember, requireVersion } from './internal'
import { hiddenStatuses } from './rules/member-status'
import { voidMemberInput } from './schemas'
import type { MemberActView } from './views'
import { voidRecord } from './void-record'

/**
 * Voids a record that was entered by mistake, with a reason. Who has moved to or from another union is no mistake
 * of one register: the transfer is undone there.
 * @throws DomainError not_found; conflict member_void, member_transferring, member_in_two_places
 */
export async function voidMember({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberActView> {
  const { id, version, reason } = parseInput(voidMemberInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    if (hiddenStatuses.some((status) => status === member.status))
      throw new DomainError('conflict', 'member_void')
    if (member.status === 'transferring' || member.status === 'transferred')
      throw new DomainError('conflict', 'member_transferring')
    const answer = await voidRecord(tx, ctx, member, reason)
    await audit(tx, ctx, {
      act: 'member.voided',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { reason },
    })
    return answer
  })
}
