import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents } from './apply-events'
import { lockMember, requireVersion } from './internal'
import { resumeMemberInput } from './schemas'
import type { MemberActView } from './views'

/**
 * Resumes a suspended membership: it counts again from its day.
 * @throws DomainError not_found; conflict member_event_does_not_follow
 */
export async function resumeMember({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberActView> {
  const { id, version, on, decisionNumber, decidedOn, reason } = parseInput(resumeMemberInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    const answer = await applyEvents(tx, ctx, member, {
      acts: [{ kind: 'resumed', effectiveOn: on, decisionNumber, decidedOn, details: { reason } }],
    })
    await audit(tx, ctx, {
      act: 'member.resumed',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { on },
    })
    return answer
  })
}
