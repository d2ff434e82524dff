import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import type { ReportEventKind } from './report-views'

/** Writes the same event into the history of many reports; gives the id of each by its unit. */
export async function recordEvents(
  tx: Tx,
  ctx: Context,
  event: { kind: ReportEventKind; month: Month; reason?: string; at: Date },
  unitIds: readonly string[],
): Promise<Map<string, string>> {
  const ids = new Map(unitIds.map((unitId) => [unitId, uuidv7()]))
  await tx.$executeRaw`
    INSERT INTO report_events (tenant_id, id, unit_id, month, unit_path, kind, reason, actor_id, actor_name, at)
    SELECT r.tenant_id, n.id, r.unit_id, r.month, r.unit_path, ${event.kind}, ${event.reason ?? null},
           ${ctx.userId}::uuid, ${ctx.userName}, ${event.at}::timestamptz
    FROM unnest(${[...ids.values()]}::uuid[], ${[...ids.keys()]}::uuid[]) AS n(id, unit_id)
    JOIN month_reports r ON r.tenant_id = ${ctx.tenantId}::uuid AND r.unit_id = n.unit_id AND r.month = ${event.month}
    WHERE r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}`
  return ids
}
