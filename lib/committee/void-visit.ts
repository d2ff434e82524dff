import 'server-only'
import { now } from '@/lib/core/clock'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockVisit, mayChangeVisit } from './internal'
import { voidVisitInput } from './schemas'
import type { VisitActView } from './views'

/**
 * Voids a visit that was recorded by mistake, with a reason. It stays, and is shown no more.
 * @throws DomainError not_found; forbidden for another's visit, unless one assigns the committee; conflict where it
 *   changed
 */
export async function voidVisit({ ctx, input }: { ctx: Context; input: unknown }): Promise<VisitActView> {
  const { id, version, reason } = parseInput(voidVisitInput, input)
  return withScope(ctx, async (tx) => {
    const visit = await lockVisit(tx, ctx, id, version)
    requireCapability(ctx, 'visits.record')
    if (!mayChangeVisit(ctx, visit)) throw forbidden()
    await tx.$executeRaw`
      UPDATE visits SET voided_at = ${now()}::timestamptz, void_reason = ${reason}, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'visit.voided',
      subjectKind: 'visit',
      subjectId: id,
      unitPath: visit.unitPath,
      details: { reason },
    })
    return { id, version: version + 1 }
  })
}
