import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { EntryColumns } from '@/lib/figures/rules/figure-entry'
import type { ReportState } from '@/lib/figures/rules/month-state'
import { cutoffDate, dueDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Tx } from '@/lib/db/with-scope'

export interface LockedUnit {
  id: string
  path: string
  rank: UnitRank
}

/**
 * Locks the units, in one order for all writers, until the transaction ends: changes of a unit's figures
 * and of its reports happen one after the other.
 * @throws DomainError not_found when one of them is not in scope
 */
export async function lockUnits(
  tx: Tx,
  ctx: Context,
  unitIds: readonly string[],
): Promise<Map<string, LockedUnit>> {
  const wanted = [...new Set(unitIds)]
  const rows = await tx.$queryRaw<LockedUnit[]>`
    SELECT id, path, rank FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${wanted}::uuid[])
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
    ORDER BY id FOR NO KEY UPDATE`
  if (rows.length !== wanted.length) throw notFound()
  return new Map(rows.map((row) => [row.id, row]))
}

/** A cell as it stands, with what decides whether and how it may change. */
export interface CellState {
  unitId: string
  indicator: string
  kind: IndicatorKind | null
  askedOf: 'grassroots' | 'federation' | null
  /** It stands on the month's form. */
  onForm: boolean | null
  /** Its number comes from the unit's registers in that month, so that nobody enters it. */
  fromRecords: boolean
  entry: EntryColumns['entry'] | null
  value: number | null
  version: number | null
  explanation: string | null
  note: string | null
  source: FigureSource | null
  changedBy: string | null
  changedAt: Date | null
  /** The unit's last stated entry of an earlier month, and the next month that states one; stocks only. */
  previousEntry: EntryColumns['entry'] | null
  previousValue: number | null
  nextStated: Month | null
  state: ReportState | null
  locked: boolean
  correctionUntil: Date | null
  /** The federation it counts under in that month; null when the unit did not live then. */
  federationId: string | null
}

/** Reads the wanted cells of one month, in the order asked. The units must be locked already. */
export async function readCellStates(
  tx: Tx,
  ctx: Context,
  month: Month,
  cells: readonly { unitId: string; indicator: string }[],
): Promise<CellState[]> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return tx.$queryRaw<CellState[]>`
    SELECT c.unit_id AS "unitId", c.indicator, i.kind, i.asked_of AS "askedOf", i.on_form AS "onForm",
           coalesce(q.source = 'records', false) AS "fromRecords",
           f.entry, f.value, f.version, f.explanation, f.note, f.source, f.changed_at AS "changedAt", w.display_name AS "changedBy",
           p.entry AS "previousEntry", p.value AS "previousValue", n.month AS "nextStated",
           r.state, l.month IS NOT NULL AS locked, k.expires_at AS "correctionUntil", s.federation_id AS "federationId"
    FROM unnest(${cells.map((cell) => cell.unitId)}::uuid[], ${cells.map((cell) => cell.indicator)}::text[])
         WITH ORDINALITY AS c(unit_id, indicator, position)
    LEFT JOIN indicators i ON i.tenant_id = ${ctx.tenantId}::uuid AND i.code = c.indicator
    LEFT JOIN LATERAL (
      SELECT y.source FROM figure_sources y
      WHERE y.tenant_id = ${ctx.tenantId}::uuid AND y.unit_id = c.unit_id AND y.indicator = c.indicator
        AND y.from_month <= ${month}
      ORDER BY y.from_month DESC LIMIT 1) q ON true
    LEFT JOIN figures f ON f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = c.unit_id
      AND f.indicator = c.indicator AND f.month = ${month}
    LEFT JOIN tenant_users w ON w.tenant_id = f.tenant_id AND w.user_id = f.changed_by
    LEFT JOIN LATERAL (
      SELECT b.entry, b.value FROM figures b
      WHERE i.kind = 'stock' AND b.tenant_id = ${ctx.tenantId}::uuid AND b.unit_id = c.unit_id
        AND b.indicator = c.indicator AND b.month < ${month} AND b.entry <> 'blank'
      ORDER BY b.month DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (
      SELECT a.month FROM figures a
      WHERE i.kind = 'stock' AND a.tenant_id = ${ctx.tenantId}::uuid AND a.unit_id = c.unit_id
        AND a.indicator = c.indicator AND a.month > ${month} AND a.entry <> 'blank'
      ORDER BY a.month LIMIT 1) n ON true
    LEFT JOIN month_reports r ON r.tenant_id = ${ctx.tenantId}::uuid AND r.unit_id = c.unit_id AND r.month = ${month}
    LEFT JOIN period_locks l ON l.tenant_id = ${ctx.tenantId}::uuid AND l.month = ${month}
    LEFT JOIN LATERAL (
      SELECT o.expires_at FROM corrections o
      WHERE o.tenant_id = ${ctx.tenantId}::uuid AND o.unit_id = c.unit_id AND o.month = ${month}
        AND o.decision = 'granted' AND o.closed_at IS NULL
      ORDER BY o.expires_at DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (
      SELECT g.federation_id FROM unit_placements g
      WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.unit_id = c.unit_id
        AND g.valid_from <= ${cutoff}::date AND (g.valid_to IS NULL OR g.valid_to > ${cutoff}::date)
      ORDER BY g.valid_from DESC LIMIT 1) s ON true
    ORDER BY c.position`
}

/** Begins the months of units that have none yet: figures hang on a report. */
export async function beginReports(
  tx: Tx,
  ctx: Context,
  month: Month,
  units: readonly { unitId: string; unitPath: string; federationId: string }[],
): Promise<void> {
  if (units.length === 0) return
  const dueOn = dueDate({ month, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays })
  await tx.$executeRaw`
    INSERT INTO month_reports (tenant_id, unit_id, month, unit_path, federation_id, state, due_on)
    SELECT ${ctx.tenantId}::uuid, u.id, ${month}, u.path, u.federation_id, 'draft', ${dueOn}::date
    FROM unnest(${units.map((unit) => unit.unitId)}::uuid[], ${units.map((unit) => unit.unitPath)}::text[],
                ${units.map((unit) => unit.federationId)}::uuid[]) AS u(id, path, federation_id)
    ON CONFLICT DO NOTHING`
}
