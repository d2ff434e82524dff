import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Span } from '@/lib/periods/rules/span'
import { reachedRange } from '@/lib/plans/internal'
import type { AskedLeaf } from '@/lib/reports/rules/asked-leaves'
import type { UnitBelow } from '@/lib/reports/rules/below'
import type { ScopedUnit } from '@/lib/units/internal'

/**
 * The units directly below, each with its sums of the leaves within the span and in the same span a year earlier.
 * A federation's stand in the totals of the federations within its range; a grassroots union's are its own cells: of a
 * flow the sum of its steps, of a stock what the last cell says that says something, however long its history.
 * A unit that had closed before the span is left out unless it has figures in it.
 */
export async function readUnitsBelow(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: { span: Span; lastYear: Span | null; leaves: readonly AskedLeaf[] },
): Promise<UnitBelow[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const { span, lastYear, leaves } = asked
  const before = lastYear ?? { from: 0, through: 0 }
  const codes = leaves.map(({ code }) => code)
  const flows = leaves.map(({ kind }) => kind === 'flow')
  // From when on a leaf counts: a stock is the sum of all its steps.
  const froms = leaves.map(({ kind }) => (kind === 'flow' ? span.from : 0))
  const lastFroms = leaves.map(({ kind }) => (kind === 'flow' ? before.from : 0))
  const openings = leaves.map(({ opening }) => opening ?? 0)
  // One stock is enough to tell since when a unit has figures.
  const witness = leaves.find(({ kind }) => kind === 'stock')?.code ?? null
  const earliest = leaves.map(({ kind }) => (kind === 'flow' ? (lastYear ?? span).from : 0))
  const rows = await tx.$queryRaw<BelowRow[]>`
    WITH below AS MATERIALIZED (
      SELECT u.id, u.code, u.name, u.path, left(u.path, -1) || '0' AS path_hi, u.rank, u.position, u.closed_on,
             ARRAY(
               SELECT r.month FROM month_reports r
               WHERE u.rank = 'grassroots' AND r.tenant_id = u.tenant_id AND r.unit_id = u.id
                 AND r.month <= ${span.through} AND r.state <> 'approved') AS open_months
      FROM units u
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.parent_id = ${unit.id}::uuid AND u.path >= ${lo} AND u.path < ${hi}
    ), asked AS (
      SELECT * FROM unnest(
        ${codes}::text[], ${flows}::boolean[], ${froms}::int[], ${lastFroms}::int[], ${openings}::int[], ${earliest}::int[])
        AS leaf(code, flow, from_month, last_from, opening, earliest)
    ), sums AS (
      SELECT b.id, a.code, s.*
      FROM below b CROSS JOIN asked a CROSS JOIN LATERAL (
        SELECT coalesce(sum(t.amount) FILTER (WHERE t.month >= a.from_month), 0)::float8 AS now,
               coalesce(sum(t.approved_amount) FILTER (WHERE t.month >= a.from_month), 0)::float8 AS approved,
               (sum(t.amount) FILTER (WHERE t.month BETWEEN a.last_from AND ${before.through}))::float8 AS last_year,
               (sum(t.amount) FILTER (WHERE t.month <= a.opening))::float8 AS opening,
               min(t.month) AS began
        FROM figure_totals t
        WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.indicator = a.code
          AND t.federation_path >= b.path AND t.federation_path < b.path_hi
          AND t.month BETWEEN a.earliest AND ${span.through}
        HAVING count(*) > 0) s
      WHERE b.rank <> 'grassroots'
      UNION ALL
      SELECT b.id, a.code, s.*
      FROM below b CROSS JOIN asked a CROSS JOIN LATERAL (
        SELECT coalesce(sum(f.contribution) FILTER (WHERE f.month >= a.from_month), 0)::float8,
               coalesce(sum(f.contribution) FILTER (
                 WHERE f.month >= a.from_month AND f.month <> ALL (b.open_months)), 0)::float8,
               (sum(f.contribution) FILTER (WHERE f.month BETWEEN a.last_from AND ${before.through}))::float8,
               (sum(f.contribution) FILTER (WHERE f.month <= a.opening))::float8,
               min(f.month)
        FROM figures f
        WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = b.id AND f.indicator = a.code
          AND f.month BETWEEN a.earliest AND ${span.through} AND f.entry <> 'blank'
        HAVING count(*) > 0) s
      WHERE b.rank = 'grassroots' AND a.flow
      UNION ALL
      SELECT b.id, a.code, here.value::float8,
             (here.value - CASE WHEN b.open_months = '{}' THEN 0 ELSE (
               SELECT coalesce(sum(f.contribution), 0) FROM figures f
               WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = b.id AND f.indicator = a.code
                 AND f.month = ANY (b.open_months) AND f.entry <> 'blank') END)::float8,
             a_year_before.value::float8, opening.value::float8,
             CASE WHEN a.code = ${witness} THEN (
               SELECT f.month FROM figures f
               WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = b.id AND f.indicator = a.code AND f.entry <> 'blank'
               ORDER BY f.month LIMIT 1) END
      FROM below b CROSS JOIN asked a
      CROSS JOIN LATERAL (
        SELECT coalesce(f.value, 0) AS value FROM figures f
        WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = b.id AND f.indicator = a.code
          AND f.month <= ${span.through} AND f.entry <> 'blank'
        ORDER BY f.month DESC LIMIT 1) here
      LEFT JOIN LATERAL (
        SELECT coalesce(f.value, 0) AS value FROM figures f
        WHERE ${lastYear !== null} AND f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = b.id AND f.indicator = a.code
          AND f.month <= ${before.through} AND f.entry <> 'blank'
        ORDER BY f.month DESC LIMIT 1) a_year_before ON true
      LEFT JOIN LATERAL (
        SELECT coalesce(f.value, 0) AS value FROM figures f
        WHERE a.opening > 0 AND f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = b.id AND f.indicator = a.code
          AND f.month <= a.opening AND f.entry <> 'blank'
        ORDER BY f.month DESC LIMIT 1) opening ON true
      WHERE b.rank = 'grassroots' AND NOT a.flow
    ), lines AS (
      SELECT id, array_agg(code) AS codes, array_agg(now) AS now, array_agg(approved) AS approved,
             array_agg(last_year) AS last_year, array_agg(opening) AS opening,
             bool_or(now <> 0) AS counts, min(began) AS began
      FROM sums GROUP BY id
    )
    SELECT b.id, b.code, b.name, b.path, b.rank,
           coalesce(b.closed_on <= ${cutoffDate(span.through, ctx.cutoffDay)}::date, false) AS closed,
           l.codes, l.now, l.approved, l.last_year AS "lastYear", l.opening, l.began
    FROM below b LEFT JOIN lines l ON l.id = b.id
    WHERE b.closed_on IS NULL OR b.closed_on > ${cutoffDate(span.from, ctx.cutoffDay)}::date OR l.counts
    ORDER BY b.position, b.name, b.id`
  return rows.map(({ codes, now, approved, lastYear: amountsBefore, opening, ...child }) => ({
    ...child,
    leaves: new Map(
      (codes ?? []).map((code, at) => [
        code,
        {
          now: now?.[at] ?? 0,
          approved: approved?.[at] ?? 0,
          lastYear: amountsBefore?.[at] ?? null,
          opening: opening?.[at] ?? null,
        },
      ]),
    ),
  }))
}

type BelowRow = Omit<UnitBelow, 'leaves'> & {
  codes: string[] | null
  now: number[] | null
  approved: number[] | null
  lastYear: (number | null)[] | null
  opening: (number | null)[] | null
}
