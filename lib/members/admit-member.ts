import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents } from './apply-events'
import { lockMember, requireVersion } from './internal'
import { admitMemberInput } from './schemas'
import type { MemberActView } from './views'

/**
 * Admits who has applied, by a decision: they count from its day.
 * @throws DomainError not_found; conflict member_not_pending
 */
export async function admitMember({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberActView> {
  const { id, version, on, decisionNumber, decidedOn } = parseInput(admitMemberInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    if (member.status !== 'pending') throw new DomainError('conflict', 'member_not_pending')
    const answer = await applyEvents(tx, ctx, member, {
      acts: [{ kind: 'admitted', effectiveOn: on, decisionNumber, decidedOn }],
      fields: { joinedOn: on, admissionDecision: decisionNumber },
    })
    await audit(tx, ctx, {
      act: 'member.admitted',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { on },
    })
    return answer
  })
}
