import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents } from './apply-events'
import { lockMember, requireVersion } from './internal'
import { recordPartyEventInput } from './schemas'
import type { MemberActView } from './views'

/**
 * Records that a member was referred to the Party, or admitted to it: dated, sensitive, without a say in membership.
 * @throws DomainError not_found; forbidden without members.sensitive
 */
export async function recordPartyEvent({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberActView> {
  const { id, version, on, kind, decisionNumber, decidedOn } = parseInput(recordPartyEventInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireCapability(ctx, 'members.sensitive')
    requireVersion(member, version)
    const answer = await applyEvents(tx, ctx, member, {
      acts: [{ kind, effectiveOn: on, decisionNumber, decidedOn }],
    })
    await audit(tx, ctx, {
      act: 'member.party_recorded',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
    })
    return answer
  })
}
