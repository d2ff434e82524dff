import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { keepOpenCount, readMarkedAlerts } from './read-marked-alerts'
import type { AlertCountView } from './views'

/**
 * Counts the asker's open alerts anew: asked for by the bell itself when what it shows is some minutes old, so that no
 * page waits for it.
 * @throws DomainError forbidden without alerts.read
 */
export async function countAlerts({ ctx }: { ctx: Context }): Promise<AlertCountView> {
  requireCapability(ctx, 'alerts.read')
  return withScope(ctx, async (tx) => ({
    open: await keepOpenCount(tx, ctx, await readMarkedAlerts(tx, ctx)),
    countedAt: now().toISOString(),
  }))
}
