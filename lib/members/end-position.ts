import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { dayToCome } from './apply-events'
import { lockMember, requireVersion } from './internal'
import { endPositionInput } from './schemas'
import { updateMember } from './update-member'
import type { MemberActView } from './views'

/**
 * Ends a position: the day is the first without it.
 * @throws DomainError not_found; conflict position_over; invalid_input day_to_come, day_too_early
 */
export async function endPosition({ ctx, input }: { ctx: Context; input: unknown }): Promise<MemberActView> {
  const { id, version, positionId, on } = parseInput(endPositionInput, input)
  return withScope(ctx, async (tx) => {
    const member = await lockMember(tx, ctx, id)
    requireCapability(ctx, 'members.record')
    requireVersion(member, version)
    const rows = await tx.$queryRaw<{ from: CalendarDate; to: CalendarDate | null }[]>`
      SELECT valid_from::text AS "from", valid_to::text AS "to" FROM member_positions
      WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ${id}::uuid AND id = ${positionId}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi} AND voided_at IS NULL`
    const held = rows[0]
    if (!held) throw notFound()
    if (held.to !== null) throw new DomainError('conflict', 'position_over')
    if (on > ctx.today) throw dayToCome('on')
    if (on <= held.from) throw new DomainError('invalid_input', 'invalid_input', {}, { on: 'day_too_early' })
    await tx.$executeRaw`
      UPDATE member_positions SET valid_to = ${on}::date
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${positionId}::uuid`
    const updated = await updateMember(tx, ctx, member, {})
    await audit(tx, ctx, {
      act: 'member.position_ended',
      subjectKind: 'member',
      subjectId: id,
      unitPath: member.unitPath,
      details: { on },
    })
    return { id, version: updated.version, status: member.status, statusOn: member.statusOn }
  })
}
