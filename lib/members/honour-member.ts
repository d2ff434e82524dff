import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents } from './apply-events'
import { asHeldElsewhere } from './held-elsewhere'
import { lockMember, requireVersion } from './internal'
import { honourMemberInput } from './schemas'
import type { MemberActView } from './views'

/**
 * Makes somebody an honorary member (đoàn viên danh dự) by a decision: they belong to the union and do not count.
 * @throws DomainError not_found; conflict member_transferring, member_event_does_not_follow
 */
export async function honourMember({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberActView> {
  const { id, version, on, decisionNumber, decidedOn } = parseInput(honourMemberInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    if (member.status === 'transferring') throw new DomainError('conflict', 'member_transferring')
    const answer = await applyEvents(tx, ctx, member, {
      acts: [{ kind: 'honoured', effectiveOn: on, decisionNumber, decidedOn }],
    })
    await audit(tx, ctx, {
      act: 'member.honoured',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { on },
    })
    return answer
  }).catch(asHeldElsewhere)
}
