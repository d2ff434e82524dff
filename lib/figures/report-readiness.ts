import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ReportState } from '@/lib/figures/rules/month-state'
import { HISTORY_MONTHS, ownHistory, type StatedMonths } from '@/lib/figures/rules/own-history'
import type { PreparedMonth } from '@/lib/figures/rules/readiness'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { addMonths, type Month } from '@/lib/periods/rules/month'
import { readRoster } from './read-roster'
import { circumstancesOf, entriesOf, type EntryTexts } from './report-internal'

/** A unit's month with everything that decides whether it can be handed in. */
export interface PreparedReport extends PreparedMonth {
  unitId: string
  code: string
  name: string
  path: string
  begun: boolean
  /** The federation it counts under in that month; null when the unit did not live then. */
  federationId: string | null
}

/** Reads what the checks need, in four statements for any number of units. The units must be locked. */
export async function prepareReports(
  tx: Tx,
  ctx: Context,
  month: Month,
  unitIds: readonly string[],
  now: Date,
): Promise<PreparedReport[]> {
  const rows = await readMonths(tx, ctx, month, unitIds)
  const histories = await readHistories(tx, ctx, month, unitIds)
  const roster = await readRoster(tx, ctx, month, unitIds)
  const required = await readRequired(tx, ctx)
  return rows.map(({ entries, explanations, rank, lastAt, lastSavedAt, ...row }) => ({
    ...row,
    unitMonth: { unitId: row.unitId, month, entries: entriesOf(entries) },
    explanations: explanations ?? {},
    roster: roster.get(row.unitId)?.counts ?? null,
    history: ownHistory(histories.get(row.unitId) ?? {}, month),
    requiredIndicators: required[rank === 'grassroots' ? 'grassroots' : 'federation'],
    circumstances: circumstancesOf(row, now),
    active: row.begun || row.federationId !== null,
    changedSinceLastEvent: lastSavedAt !== null && (lastAt === null || lastSavedAt > lastAt),
  }))
}

interface MonthRow {
  unitId: string
  code: string
  name: string
  path: string
  rank: UnitRank
  begun: boolean
  federationId: string | null
  state: ReportState
  locked: boolean
  correctionUntil: Date | null
  lastAt: Date | null
  lastSavedAt: Date | null
  entries: EntryTexts | null
  explanations: Record<string, string> | null
}

function readMonths(tx: Tx, ctx: Context, month: Month, unitIds: readonly string[]): Promise<MonthRow[]> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return tx.$queryRaw<MonthRow[]>`
    SELECT u.id AS "unitId", u.code, u.name, u.path, u.rank, r.unit_id IS NOT NULL AS begun,
           coalesce(r.federation_id, p.federation_id) AS "federationId", coalesce(r.state, 'draft') AS state,
           l.month IS NOT NULL AS locked, k.expires_at AS "correctionUntil", e.at AS "lastAt",
           c.saved_at AS "lastSavedAt", c.entries, c.explanations
    FROM units u
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    LEFT JOIN period_locks l ON l.tenant_id = u.tenant_id AND l.month = ${month}
    LEFT JOIN LATERAL (
      SELECT g.federation_id FROM unit_placements g
      WHERE g.tenant_id = u.tenant_id AND g.unit_id = u.id
        AND g.valid_from <= ${cutoff}::date AND (g.valid_to IS NULL OR g.valid_to > ${cutoff}::date)
      ORDER BY g.valid_from DESC LIMIT 1) p ON true
    LEFT JOIN LATERAL (
      SELECT o.expires_at FROM corrections o
      WHERE o.tenant_id = u.tenant_id AND o.unit_id = u.id AND o.month = ${month}
        AND o.decision = 'granted' AND o.closed_at IS NULL
      ORDER BY o.expires_at DESC LIMIT 1) k ON true
    LEFT JOIN LATERAL (
      SELECT v.at FROM report_events v
      WHERE v.tenant_id = u.tenant_id AND v.unit_id = u.id AND v.month = ${month}
      ORDER BY v.at DESC LIMIT 1) e ON true
    LEFT JOIN LATERAL (
      SELECT max(f.changed_at) AS saved_at,
             jsonb_object_agg(f.indicator, CASE f.entry WHEN 'number' THEN f.value::text
                                                        WHEN 'not_applicable' THEN '-' ELSE '' END) AS entries,
             jsonb_object_agg(f.indicator, f.explanation) FILTER (WHERE f.explanation IS NOT NULL) AS explanations
      FROM figures f
      WHERE f.tenant_id = u.tenant_id AND f.month = ${month} AND f.unit_path = u.path) c ON true
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ANY(${unitIds}::uuid[])
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
    ORDER BY u.path`
}

async function readHistories(tx: Tx, ctx: Context, month: Month, unitIds: readonly string[]) {
  const rows = await tx.$queryRaw<{ unitId: string; months: StatedMonths }[]>`
    SELECT h.unit_id AS "unitId", jsonb_object_agg(h.indicator, h.months) AS months
    FROM (
      SELECT f.unit_id, f.indicator, jsonb_agg(jsonb_build_array(f.month, f.value)) AS months
      FROM figures f
      WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = ANY(${unitIds}::uuid[])
        AND f.month >= ${addMonths(month, -HISTORY_MONTHS)} AND f.month < ${month} AND f.entry <> 'blank'
        AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi}
      GROUP BY f.unit_id, f.indicator
    ) h GROUP BY h.unit_id`
  return new Map(rows.map(({ unitId, months }) => [unitId, months]))
}

/** The indicators that have to be answered, in the order of the form, for each kind of unit. */
async function readRequired(tx: Tx, ctx: Context): Promise<Record<'grassroots' | 'federation', string[]>> {
  const rows = await tx.$queryRaw<{ code: string; askedOf: 'grassroots' | 'federation' }[]>`
    SELECT code, asked_of AS "askedOf" FROM indicators
    WHERE tenant_id = ${ctx.tenantId}::uuid AND on_form AND required ORDER BY position, code`
  const codesOf = (asked: 'grassroots' | 'federation') =>
    rows.filter(({ askedOf }) => askedOf === asked).map(({ code }) => code)
  return { grassroots: codesOf('grassroots'), federation: codesOf('federation') }
}
