import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readMarkedAlerts } from './read-marked-alerts'
import type { AlertCountView } from './views'

/**
 * How many of the asker's alerts are open. Asked for by the bell itself, once a while, after the page stands: no page
 * waits for it.
 * @throws DomainError forbidden without alerts.read
 */
export async function countAlerts({ ctx }: { ctx: Context }): Promise<AlertCountView> {
  requireCapability(ctx, 'alerts.read')
  return withScope(ctx, async (tx) => {
    const alerts = await readMarkedAlerts(tx, ctx)
    return { open: alerts.filter(({ state }) => state === 'open').length }
  })
}
