import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { dayToCome } from './apply-events'
import { closeSubUnitInput } from './schemas'
import { lockSubUnit } from './sub-unit'

/**
 * Closes a sub-unit that has no members left. It stays in the records of those who were in it.
 * @throws DomainError not_found; conflict sub_unit_closed, sub_unit_in_use
 */
export async function closeSubUnit({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string; closedOn: CalendarDate }> {
  const { subUnitId, on } = parseInput(closeSubUnitInput, input)
  return withScope(ctx, async (tx) => {
    const subUnit = await lockSubUnit(tx, ctx, subUnitId)
    requireCapability(ctx, 'members.record')
    if (on > ctx.today) throw dayToCome('on')
    if (subUnit.closedOn !== null) throw new DomainError('conflict', 'sub_unit_closed')
    const left = await tx.$queryRaw<unknown[]>`
      SELECT 1 FROM members
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path = ${subUnit.unitPath} AND sub_unit_id = ${subUnit.id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND status IN ('pending', 'active', 'suspended', 'transferring')
      LIMIT 1`
    if (left.length > 0) throw new DomainError('conflict', 'sub_unit_in_use')
    await tx.$executeRaw`
      UPDATE sub_units SET closed_on = ${on}::date
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${subUnit.id}::uuid`
    await audit(tx, ctx, {
      act: 'sub_unit.closed',
      subjectKind: 'sub_unit',
      subjectId: subUnit.id,
      unitPath: subUnit.unitPath,
      details: { on },
    })
    return { id: subUnit.id, closedOn: on }
  })
}
