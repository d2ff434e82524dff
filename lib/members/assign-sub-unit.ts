import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { applyEvents } from './apply-events'
import { lockMember, requireVersion } from './internal'
import { assignSubUnitInput } from './schemas'
import { requireOpenSubUnit } from './sub-unit'
import type { MemberActView } from './views'

/**
 * Puts a member into a sub-unit of their union, or into none.
 * @throws DomainError not_found, also for another union's sub-unit; conflict sub_unit_closed
 */
export async function assignSubUnit({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberActView> {
  const { id, version, on, subUnitId } = parseInput(assignSubUnitInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    await requireOpenSubUnit(tx, ctx, subUnitId, member.unitId)
    const answer = await applyEvents(tx, ctx, member, {
      acts: [{ kind: 'sub_unit_changed', effectiveOn: on, details: { subUnitId, before: member.subUnitId } }],
      fields: { subUnitId },
    })
    await audit(tx, ctx, {
      act: 'member.sub_unit_changed',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
    })
    return answer
  })
}
