import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readMarkedAlerts } from './read-marked-alerts'
import { alertKinds } from './rules/alert'
import type { AlertDigestView } from './views'

/**
 * Everything that is open for the asker, by kind: to be read through, printed, or sent to the asker by mail. Made
 * within the asker's own scope, as the page of alerts is.
 * @throws DomainError forbidden without alerts.read
 */
export async function getAlertDigest({ ctx }: { ctx: Context }): Promise<AlertDigestView> {
  requireCapability(ctx, 'alerts.read')
  return withScope(ctx, async (tx) => {
    const all = await readMarkedAlerts(tx, ctx)
    const open = all.filter(({ state }) => state === 'open')
    return {
      federation: ctx.tenantCode,
      tenantName: ctx.tenantName,
      recipient: ctx.userName,
      unit: { code: ctx.unitCode, name: ctx.unitName, rank: ctx.unitRank },
      today: ctx.today,
      open: open.length,
      groups: alertKinds
        .map((kind) => ({ kind, rows: open.filter((row) => row.kind === kind) }))
        .filter(({ rows }) => rows.length > 0),
    }
  })
}
