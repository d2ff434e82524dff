import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents } from './apply-events'
import { endPositions } from './end-positions'
import { lockMember, requireVersion } from './internal'
import { endMembershipInput } from './schemas'
import type { MemberActView } from './views'

/**
 * Ends a membership: resigned, struck off, expelled, retired, died. Who leaves stays findable, and does not count
 * from the day on. Positions in the union end with it.
 * @throws DomainError not_found; conflict member_transferring, member_event_does_not_follow
 */
export async function endMembership({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberActView> {
  const { id, version, on, kind, decisionNumber, decidedOn, reason } = parseInput(endMembershipInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    if (member.status === 'transferring') throw new DomainError('conflict', 'member_transferring')
    const answer = await applyEvents(tx, ctx, member, {
      acts: [{ kind, effectiveOn: on, decisionNumber, decidedOn, details: { reason } }],
    })
    await endPositions(tx, ctx, member.id, on)
    await audit(tx, ctx, {
      act: 'member.ended',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { kind, on },
    })
    return answer
  })
}
