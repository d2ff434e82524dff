import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents } from './apply-events'
import { asHeldElsewhere } from './held-elsewhere'
import { lockMember, requireVersion } from './internal'
import { readmitMemberInput } from './schemas'
import type { MemberActView } from './views'

/**
 * Admits a leaver to the same union again, by a new decision; their record goes on.
 * @throws DomainError not_found; conflict member_event_does_not_follow, member_held_elsewhere
 */
export async function readmitMember({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberActView> {
  const { id, version, on, decisionNumber, decidedOn } = parseInput(readmitMemberInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    const answer = await applyEvents(tx, ctx, member, {
      acts: [{ kind: 'admitted', effectiveOn: on, decisionNumber, decidedOn }],
      fields: { joinedOn: on, admissionDecision: decisionNumber },
    })
    await audit(tx, ctx, {
      act: 'member.readmitted',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { on },
    })
    return answer
  }).catch(asHeldElsewhere)
}
