import 'server-only'
import { now } from '@/lib/core/clock'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockResponsibility } from './internal'
import { voidResponsibilityInput } from './schemas'

/**
 * Takes back a responsibility that was assigned by mistake, with a reason: as if it had never been.
 * @throws DomainError not_found; conflict where it changed
 */
export async function voidResponsibility({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string; version: number }> {
  const { id, version, reason } = parseInput(voidResponsibilityInput, input)
  return withScope(ctx, async (tx) => {
    const held = await lockResponsibility(tx, ctx, id, version)
    requireCapability(ctx, 'committee.assign')
    await tx.$executeRaw`
      UPDATE responsibilities SET voided_at = ${now()}::timestamptz, void_reason = ${reason}, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'responsibility.voided',
      subjectKind: 'responsibility',
      subjectId: id,
      unitPath: held.unitPath,
      details: { userId: held.userId, reason },
    })
    return { id, version: version + 1 }
  })
}
