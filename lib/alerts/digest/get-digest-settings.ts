import 'server-only'
import type { Context } from '@/lib/core/context'
import { env } from '@/lib/core/env'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { DigestSettingsView } from './views'

/** Whether and where the digest of the asker's own assignment goes by mail. One statement. */
export async function getDigestSettings({ ctx }: { ctx: Context }): Promise<DigestSettingsView> {
  requireCapability(ctx, 'alerts.read')
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<
      (Pick<DigestSettingsView, 'frequency' | 'confirmed' | 'version'> & {
        address: string
        sentAt: Date | null
      })[]
    >`
      SELECT s.address, s.frequency, s.confirmed_at IS NOT NULL AS confirmed, s.version,
        (SELECT max(m.tried_at) FROM digest_mails m
         WHERE m.tenant_id = s.tenant_id AND m.assignment_id = s.assignment_id AND m.state = 'sent') AS "sentAt"
      FROM digest_subscriptions s
      WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.assignment_id = ${ctx.assignmentId}::uuid
        AND s.user_id = ${ctx.userId}::uuid AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}`
    const [kept] = rows
    return {
      configured: env().SMTP_URL !== undefined,
      unitName: ctx.unitName,
      address: kept?.address ?? null,
      frequency: kept?.frequency ?? 'weekly',
      confirmed: kept?.confirmed ?? false,
      lastSentAt: kept?.sentAt?.toISOString() ?? null,
      version: kept?.version ?? 0,
    }
  })
}
