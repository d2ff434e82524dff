import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { countedStatuses } from '@/lib/members/rules/member-status'
import { dayToCome } from './apply-events'
import { lockMember, requireVersion } from './internal'
import { beginPositionInput } from './schemas'
import { updateMember } from './update-member'
import type { MemberActView } from './views'

/**
 * Records that a member begins to hold a position in the union.
 * @throws DomainError not_found; conflict member_not_active, position_held
 */
export async function beginPosition({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<MemberActView> {
  const { id, version, on, position, decisionNumber } = parseInput(beginPositionInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    if (on > ctx.today) throw dayToCome('on')
    if (!countedStatuses.some((status) => status === member.status))
      throw new DomainError('conflict', 'member_not_active')
    const made = await tx.$executeRaw`
      INSERT INTO member_positions (tenant_id, id, member_id, unit_id, unit_path, position, valid_from, decision_number)
      SELECT ${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${id}::uuid, ${member.unitId}::uuid, ${member.unitPath}, ${position},
             ${on}::date, ${decisionNumber}
      WHERE NOT EXISTS (SELECT FROM member_positions
                        WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${id}::uuid AND position = ${position}
                          AND voided_at IS NULL AND (valid_to IS NULL OR valid_to > ${on}::date))`
    if (made === 0) throw new DomainError('conflict', 'position_held')
    const updated = await updateMember(tx, ctx, member, {})
    await audit(tx, ctx, {
      act: 'member.position_begun',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { position, on },
    })
    return { id, version: updated.version, status: member.status, statusOn: member.statusOn }
  })
}
