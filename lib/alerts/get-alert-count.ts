import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { AlertCountView } from './views'

/**
 * How many alerts were open for this assignment when they were counted last; null where they never were, or for a role
 * without alerts. One look-up by key: it is asked on every page.
 */
export async function getAlertCount(ctx: Context): Promise<AlertCountView | null> {
  if (!can(ctx, 'alerts.read')) return null
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ open: number; countedAt: Date }[]>`
      SELECT c.open, c.counted_at AS "countedAt" FROM alert_counts c
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.assignment_id = ${ctx.assignmentId}::uuid
        AND c.user_id = ${ctx.userId}::uuid AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}`
    const [row] = rows
    return row ? { open: row.open, countedAt: row.countedAt.toISOString() } : null
  })
}
