import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

/** Notes that somebody saw a record in full, unless that was noted in the last quarter of an hour. */
export async function noteView(
  tx: Tx,
  ctx: Context,
  member: { id: string; unitPath: string },
): Promise<void> {
  const rows = await tx.$queryRaw<unknown[]>`
    SELECT 1 FROM audit_events
    WHERE tenant_id = ${ctx.tenantId}::uuid AND subject_kind = 'member' AND subject_id = ${member.id}
      AND act = 'member.viewed' AND actor_id = ${ctx.userId}::uuid AND at > now() - interval '15 minutes'
    LIMIT 1`
  if (rows.length > 0) return
  await audit(tx, ctx, {
    act: 'member.viewed',
    subjectKind: 'member',
    subjectId: member.id,
    unitPath: member.unitPath,
  })
}
