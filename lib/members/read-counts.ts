import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

/** Members who count today in the whole scope, and how many of their records are complete. */
export async function readCounts(tx: Tx, ctx: Context): Promise<{ members: number; complete: number }> {
  const rows = await tx.$queryRaw<{ members: number; complete: number }[]>`
    SELECT coalesce(sum(members), 0)::int AS members, coalesce(sum(complete), 0)::int AS complete
    FROM member_counts
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      AND status IN ('active', 'transferring')`
  return rows[0] ?? { members: 0, complete: 0 }
}
