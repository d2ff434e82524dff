import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockResponsibility } from './internal'
import { endResponsibilityInput } from './schemas'

/**
 * Ends a responsibility: from this day on its person no longer answers for the unit. What was recorded stays.
 * @throws DomainError not_found; conflict where it changed, or responsibility_over; invalid_input for a day that is
 *   not after its first
 */
export async function endResponsibility({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string; version: number; to: string }> {
  const { id, version, on } = parseInput(endResponsibilityInput, input)
  return withScope(ctx, async (tx) => {
    const held = await lockResponsibility(tx, ctx, id, version)
    requireCapability(ctx, 'committee.assign')
    if (held.to !== null && held.to <= ctx.today) throw new DomainError('conflict', 'responsibility_over')
    if (on <= held.from) throw new DomainError('invalid_input', 'invalid_input', {}, { on: 'day_too_early' })
    await tx.$executeRaw`
      UPDATE responsibilities SET valid_to = ${on}::date, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'responsibility.ended',
      subjectKind: 'responsibility',
      subjectId: id,
      unitPath: held.unitPath,
      details: { userId: held.userId, on },
    })
    return { id, version: version + 1, to: on }
  })
}
