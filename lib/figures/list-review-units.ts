import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ReportState } from '@/lib/figures/rules/month-state'
import { daysBetween, utcDay } from '@/lib/periods/rules/calendar-date'
import { cutoffDate, dueDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'
import type { CorrectionStatus, ReportEventKind, ReviewUnit } from './report-views'

/** The reports that count right under a federation in a month, or a union's own, in the order of the register. */
export async function listReviewUnits(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  month: Month,
  now: Date,
): Promise<ReviewUnit[]> {
  const rows = await readUnits(tx, ctx, unit, month, now)
  return rows.map((row) => unitOf(ctx, month, row))
}

interface UnitRow {
  code: string
  name: string
  rank: UnitRank
  state: ReportState
  version: number
  expected: boolean
  dueOn: Date | null
  submittedOn: Date | null
  submittedBy: string | null
  lastKind: ReportEventKind | null
  lastActor: string | null
  lastAt: Date | null
  lastReason: string | null
  missingCells: number
  returnedCells: number
  correction: CorrectionStatus | null
}

function readUnits(tx: Tx, ctx: Context, unit: ScopedUnit, month: Month, now: Date): Promise<UnitRow[]> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return tx.$queryRaw<UnitRow[]>`
    SELECT u.code, u.name, u.rank, coalesce(r.state, 'draft') AS state, coalesce(r.version, 0) AS version,
           l.alive AS expected, r.due_on AS "dueOn", r.first_submitted_on AS "submittedOn",
           s.actor_id AS "submittedBy", e.kind AS "lastKind", e.actor_name AS "lastActor", e.at AS "lastAt",
           e.reason AS "lastReason", m.missing AS "missingCells", coalesce(b.returned, 0) AS "returnedCells",
           k.status AS correction
    FROM units u
    CROSS JOIN LATERAL (SELECT u.established_on <= ${cutoff}::date
                               AND (u.closed_on IS NULL OR u.closed_on > ${cutoff}::date) AS alive) l
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    LEFT JOIN LATERAL (
      SELECT g.federation_id FROM unit_placements g
      WHERE r.federation_id IS NULL AND g.tenant_id = u.tenant_id AND g.unit_id = u.id
        AND g.valid_from <= ${cutoff}::date AND (g.valid_to IS NULL OR g.valid_to > ${cutoff}::date)
      ORDER BY g.valid_from DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (
      SELECT v.actor_id FROM report_events v
      WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id AND v.month = ${month} AND v.kind = 'submitted'
      ORDER BY v.at DESC, v.id DESC LIMIT 1) s ON true
    LEFT JOIN LATERAL (
      SELECT v.id, v.kind, v.actor_name, v.at, v.reason FROM report_events v
      WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id AND v.month = ${month}
      ORDER BY v.at DESC, v.id DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS returned FROM report_cell_returns c
      WHERE r.state = 'returned' AND c.tenant_id = u.tenant_id AND c.event_id = e.id) b ON true
    LEFT JOIN LATERAL (
      SELECT count(*)::int AS missing FROM indicators i
      LEFT JOIN figures f ON f.tenant_id = i.tenant_id AND f.unit_id = u.id AND f.indicator = i.code AND f.month = ${month}
      WHERE i.tenant_id = u.tenant_id AND i.on_form AND i.required
        AND i.asked_of = CASE u.rank WHEN 'grassroots' THEN 'grassroots' ELSE 'federation' END
        AND coalesce(f.entry, 'blank') = 'blank') m ON true
    LEFT JOIN LATERAL (
      SELECT CASE WHEN c.decision IS NULL THEN 'requested'
                  WHEN c.expires_at > ${now}::timestamptz THEN 'running' ELSE 'over' END AS status
      FROM corrections c
      WHERE c.tenant_id = u.tenant_id AND c.unit_id = u.id AND c.month = ${month}
        AND (c.decision IS NULL OR (c.decision = 'granted' AND c.closed_at IS NULL))
      ORDER BY c.decision IS NOT NULL, c.expires_at DESC LIMIT 1) k ON true
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND u.rank <> 'top' AND (l.alive OR r.first_submitted_on IS NOT NULL)
      AND (u.id = ${unit.id}::uuid OR coalesce(r.federation_id, p.federation_id) = ${unit.id}::uuid)
    ORDER BY u.id <> ${unit.id}::uuid, u.position, u.name COLLATE "vi-x-icu", u.id`
}

function unitOf(ctx: Context, month: Month, row: UnitRow): ReviewUnit {
  const { dueOn, submittedOn, submittedBy, lastKind, lastActor, lastAt, lastReason, ...unit } = row
  const due = dueOn ? utcDay(dueOn) : dueDate({ month, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays })
  const on = submittedOn ? utcDay(submittedOn) : null
  return {
    ...unit,
    submittedOn: on,
    submittedByMe: submittedBy === ctx.userId,
    daysLate: row.expected || on ? Math.max(0, daysBetween(due, on ?? ctx.today)) : 0,
    last:
      lastKind && lastAt
        ? { kind: lastKind, by: lastActor ?? '', at: lastAt.toISOString(), reason: lastReason }
        : null,
  }
}
