import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ReportState } from '@/lib/figures/rules/month-state'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { cutoffDate, dueDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'
import type { UnitName } from './report-views'

/** Where a report stands, before anybody's rights. */
export interface StoredHead {
  state: ReportState
  version: number
  active: boolean
  above: UnitName | null
  lockedAt: Date | null
  dueOn: CalendarDate
  submittedOn: CalendarDate | null
  submittedBy: string | null
}

interface HeadRow extends Omit<StoredHead, 'above' | 'dueOn' | 'submittedOn'> {
  aboveCode: string | null
  aboveName: string | null
  dueOn: Date | null
  submittedOn: Date | null
}

export async function readReportHead(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  month: Month,
): Promise<StoredHead> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  const rows = await tx.$queryRaw<HeadRow[]>`
    SELECT coalesce(r.state, 'draft') AS state, coalesce(r.version, 0) AS version,
           coalesce(r.federation_id, p.federation_id) IS NOT NULL AS active, f.code AS "aboveCode", f.name AS "aboveName",
           l.locked_at AS "lockedAt", r.due_on AS "dueOn", r.first_submitted_on AS "submittedOn",
           s.actor_id AS "submittedBy"
    FROM units u
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    LEFT JOIN period_locks l ON l.tenant_id = u.tenant_id AND l.month = ${month}
    LEFT JOIN LATERAL (
      SELECT g.federation_id FROM unit_placements g
      WHERE g.tenant_id = u.tenant_id AND g.unit_id = u.id
        AND g.valid_from <= ${cutoff}::date AND (g.valid_to IS NULL OR g.valid_to > ${cutoff}::date)
      ORDER BY g.valid_from DESC LIMIT 1) p ON true
    LEFT JOIN units f ON f.tenant_id = u.tenant_id AND f.id = coalesce(r.federation_id, p.federation_id) AND f.id <> u.id
      AND f.path >= ${ctx.scope.lo} AND f.path < ${ctx.scope.hi}
    LEFT JOIN LATERAL (
      SELECT v.actor_id FROM report_events v
      WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id AND v.month = ${month} AND v.kind = 'submitted'
      ORDER BY v.at DESC, v.id DESC LIMIT 1) s ON true
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ${unit.id}::uuid
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}`
  const { aboveCode, aboveName, dueOn, submittedOn, ...head } = rows[0]!
  return {
    ...head,
    above: aboveCode && aboveName ? { code: aboveCode, name: aboveName } : null,
    dueOn: dueOn ? utcDay(dueOn) : dueDate({ month, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays }),
    submittedOn: submittedOn ? utcDay(submittedOn) : null,
  }
}
