import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockActivity, refreshActivityFigures, requireLiving } from './internal'
import { voidActivityInput } from './schemas'
import type { ActivityActView } from './views'

/**
 * Voids a record that was entered by mistake: it stays, with the reason, and is counted no more.
 * @throws DomainError not_found; conflict, activity_void
 */
export async function voidActivity({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ActivityActView> {
  const { id, version, reason } = parseInput(voidActivityInput, input)
  return withScope(ctx, async (tx) => {
    const activity = await lockActivity(tx, ctx, id)
    requireCapability(ctx, 'activities.record')
    requireLiving(activity)
    if (activity.version !== version) throw new DomainError('conflict')
    await tx.$executeRaw`
      UPDATE activities SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = ${reason},
        version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
        AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    await audit(tx, ctx, {
      act: 'activity.voided',
      subjectKind: 'activity',
      subjectId: id,
      unitPath: activity.unitPath,
      details: { kind: activity.kind, happenedOn: activity.happenedOn, amount: activity.amount },
    })
    await refreshActivityFigures(tx, ctx, activity.unitId, [activity])
    return { id, version: version + 1 }
  })
}
