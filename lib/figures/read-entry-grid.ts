import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context, UnitRank } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { entryOf, type EntryColumns } from '@/lib/figures/rules/figure-entry'
import { canEdit, type ReportState } from '@/lib/figures/rules/month-state'
import { cutoffDate, daysLeft, dueDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'
import { listFormColumns } from './list-form-columns'
import type { EntryGridView, GridCell, GridRow } from './views'

/**
 * A month's form for a unit: its own line where it reports itself, and a line for each unit that stood
 * directly below it in that month. Three statements, whatever the number of lines.
 */
export async function readEntryGrid(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  month: Month,
): Promise<EntryGridView> {
  const columns = await listFormColumns(tx, ctx)
  const lines = await readLines(tx, ctx, unit, month)
  const cells = await readCells(tx, ctx, unit, month)
  const dueOn = dueDate({ month, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays })
  return {
    federation: ctx.tenantCode,
    userId: ctx.userId,
    unit: { id: unit.id, code: unit.code, name: unit.name, rank: unit.rank },
    month,
    today: ctx.today,
    dueOn,
    daysLeft: daysLeft(ctx.today, dueOn),
    locked: lines.some((line) => line.locked),
    maySubmit: can(ctx, 'reports.submit'),
    columns,
    rows: lines.map((line) => rowOf(ctx, line, cells.get(line.unitId) ?? {})),
  }
}

interface Line {
  unitId: string
  code: string
  name: string
  rank: UnitRank
  state: ReportState | null
  reportVersion: number | null
  locked: boolean
  correctionUntil: Date | null
  returnReason: string | null
  returnedCells: Record<string, string> | null
  fromRecords: string[] | null
}

function readLines(tx: Tx, ctx: Context, unit: ScopedUnit, month: Month): Promise<Line[]> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return tx.$queryRaw<Line[]>`
    SELECT u.id AS "unitId", u.code, u.name, u.rank, r.state, r.version AS "reportVersion",
           l.month IS NOT NULL AS locked, k.expires_at AS "correctionUntil",
           e.reason AS "returnReason", e.cells AS "returnedCells", q.indicators AS "fromRecords"
    FROM unit_placements p
    JOIN units u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    LEFT JOIN period_locks l ON l.tenant_id = u.tenant_id AND l.month = ${month}
    LEFT JOIN LATERAL (
      SELECT c.expires_at FROM corrections c
      WHERE c.tenant_id = u.tenant_id AND c.unit_id = u.id AND c.month = ${month}
        AND c.decision = 'granted' AND c.closed_at IS NULL
      ORDER BY c.expires_at DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (
      SELECT v.reason, (SELECT jsonb_object_agg(x.indicator, x.reason) FROM report_cell_returns x
                        WHERE x.tenant_id = v.tenant_id AND x.event_id = v.id) AS cells
      FROM report_events v
      WHERE r.state = 'returned' AND v.tenant_id = u.tenant_id AND v.unit_id = u.id AND v.month = ${month}
        AND v.kind = 'returned'
      ORDER BY v.at DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (
      SELECT array_agg(s.indicator) AS indicators
      FROM (SELECT DISTINCT ON (y.indicator) y.indicator, y.source FROM figure_sources y
            WHERE y.tenant_id = u.tenant_id AND y.unit_id = u.id AND y.from_month <= ${month}
            ORDER BY y.indicator, y.from_month DESC) s
      WHERE s.source = 'records') q ON true
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      AND (p.parent_id = ${unit.id}::uuid OR (p.unit_id = ${unit.id}::uuid AND u.rank <> 'top'))
      AND p.valid_from <= ${cutoff}::date AND (p.valid_to IS NULL OR p.valid_to > ${cutoff}::date)
      AND u.established_on <= ${cutoff}::date AND (u.closed_on IS NULL OR u.closed_on > ${cutoff}::date)
    ORDER BY u.id <> ${unit.id}::uuid, u.position, u.name COLLATE "vi-x-icu", u.id`
}

interface CellRow extends EntryColumns {
  unitId: string
  indicator: string
  version: number
  explanation: string | null
  note: string | null
}

async function readCells(tx: Tx, ctx: Context, unit: ScopedUnit, month: Month) {
  const rows = await tx.$queryRaw<CellRow[]>`
    SELECT f.unit_id AS "unitId", f.indicator, f.entry, f.value, f.version, f.explanation, f.note
    FROM unit_placements p
    JOIN figures f ON f.tenant_id = p.tenant_id AND f.unit_id = p.unit_id AND f.month = ${month}
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      AND (p.parent_id = ${unit.id}::uuid OR p.unit_id = ${unit.id}::uuid)
      AND p.valid_from <= ${cutoffDate(month, ctx.cutoffDay)}::date
      AND (p.valid_to IS NULL OR p.valid_to > ${cutoffDate(month, ctx.cutoffDay)}::date)`
  const cells = new Map<string, Record<string, GridCell>>()
  for (const { unitId, indicator, version, explanation, note, ...columns } of rows) {
    const ofUnit = cells.get(unitId) ?? {}
    ofUnit[indicator] = { entry: entryOf(columns), version, explanation, note }
    cells.set(unitId, ofUnit)
  }
  return cells
}

function rowOf(ctx: Context, line: Line, cells: Record<string, GridCell>): GridRow {
  const state = line.state ?? 'draft'
  const open = canEdit(state, { locked: line.locked, correctionUntil: line.correctionUntil, now: now() })
  return {
    unitId: line.unitId,
    code: line.code,
    name: line.name,
    rank: line.rank,
    state,
    reportVersion: line.reportVersion ?? 0,
    editable: open && can(ctx, 'figures.record'),
    correctionUntil: line.correctionUntil?.toISOString() ?? null,
    returnReason: line.returnReason,
    returnedCells: line.returnedCells ?? {},
    fromRecords: line.fromRecords ?? [],
    cells,
  }
}
