import 'server-only'
import type { Context } from '@/lib/core/context'
import { sql, type Sql } from '@/lib/db/sql'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import type { Actual } from '@/lib/plans/rules/measure'
import type { PathRange } from '@/lib/units/rules/unit-path'
import type { RunningTarget } from './rules/behind-pace'

/**
 * The targets of the plans of the year that `month` lies in, by unit, each with what was done of it by the end of the
 * month: of every union within the ranges, and of the units named. Each plan in its issuer's last version decided on
 * or before the context's day. Indicators of which less is better have no pace and are left out. One statement.
 */
export async function readRunningTargets(
  tx: Tx,
  ctx: Context,
  asked: { month: Month; ranges: readonly PathRange[]; unitIds: readonly string[] },
): Promise<Map<string, RunningTarget[]>> {
  const { month, ranges, unitIds } = asked
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<TargetRow[]>`
    WITH held AS MATERIALIZED (
      SELECT DISTINCT ON (g.unit_id, g.indicator, p.id)
        u.id AS unit_id, u.path, left(u.path, -1) || '0' AS path_hi, u.rank, g.indicator, i.kind, i.position,
        CASE WHEN ${ctx.locale === 'vi'} THEN i.name_vi ELSE i.name_en END AS name,
        p.title, p.from_month, p.through_month, g.comparison, g.target::float8 AS target,
        CASE WHEN g.phasing = 'even' THEN '{}' ELSE g.weights END AS weights,
        coalesce(i.numerator, i.code) AS above, i.denominator AS below
      FROM plans p
      CROSS JOIN LATERAL (
        SELECT DISTINCT ON (r.issuer_id) r.issuer_id, r.revision, r.decided_on FROM plan_revisions r
        WHERE r.tenant_id = p.tenant_id AND r.plan_id = p.id AND r.decided_on <= ${ctx.today}::date
        ORDER BY r.issuer_id, r.decided_on DESC, r.revision DESC) v
      JOIN plan_targets g ON g.tenant_id = p.tenant_id AND g.plan_id = p.id AND g.issuer_id = v.issuer_id
        AND g.revision = v.revision AND g.unit_path >= ${lo} AND g.unit_path < ${hi} AND g.target > 0
      JOIN units u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
      JOIN indicators i ON i.tenant_id = g.tenant_id AND i.code = g.indicator AND i.direction = 'up'
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.voided_at IS NULL AND p.kind = 'yearly'
        AND p.from_month <= ${month} AND p.through_month >= ${month}
        AND (${ranges.length > 0} OR g.unit_id = ANY(${[...unitIds]}::uuid[]))
        AND (u.id = ANY(${[...unitIds]}::uuid[]) OR u.rank = 'grassroots' AND EXISTS (
          SELECT FROM unnest(${ranges.map((range) => range.lo)}::text[], ${ranges.map((range) => range.hi)}::text[]) AS s(lo, hi)
          WHERE u.path >= s.lo COLLATE "C" AND u.path < s.hi COLLATE "C"))
      ORDER BY g.unit_id, g.indicator, p.id, v.decided_on DESC, v.revision DESC
    )
    SELECT h.unit_id AS "unitId", h.indicator, h.name AS "indicatorName", h.kind, h.title AS "planTitle",
      h.from_month AS "from", h.through_month AS "through", h.comparison, h.target, h.weights,
      a.now AS above, a.before AS "aboveBefore", b.now AS below, b.before AS "belowBefore", h.below IS NOT NULL AS divided
    FROM held h
    LEFT JOIN LATERAL (${sumsOf(ctx, month, sql`h.above`)}) a ON true
    LEFT JOIN LATERAL (${sumsOf(ctx, month, sql`h.below`)}) b ON h.below IS NOT NULL
    ORDER BY h.unit_id, h.position, h.indicator, h.through_month`
  const byUnit = new Map<string, RunningTarget[]>()
  for (const { unitId, above, aboveBefore, below, belowBefore, divided, ...target } of rows) {
    const running = {
      ...target,
      actual: actualOf(above, below, divided),
      opening: actualOf(aboveBefore, belowBefore, divided),
    }
    byUnit.set(unitId, [...(byUnit.get(unitId) ?? []), running])
  }
  return byUnit
}

type TargetRow = Omit<RunningTarget, 'actual' | 'opening'> & {
  unitId: string
  above: number | null
  aboveBefore: number | null
  below: number | null
  belowBefore: number | null
  divided: boolean
}

function actualOf(above: number | null, below: number | null, divided: boolean): Actual | null {
  if (above === null) return null
  if (!divided) return { numerator: above, denominator: null }
  return below === null ? null : { numerator: above, denominator: below }
}

/**
 * A leaf of a held target, now and at the end of the month before its plan: a flow within the plan, a stock as the sum
 * of all its steps. A union's are its own cells, a federation's stand in the totals at and below it, where a flow of
 * zero leaves no trace.
 */
function sumsOf(ctx: Context, month: Month, leaf: Sql): Sql {
  return sql`
    SELECT
      CASE WHEN l.kind = 'flow' AND h.rank <> 'grassroots' THEN coalesce(s.flow, 0) WHEN l.kind = 'flow' THEN s.flow ELSE s.stock END AS now,
      CASE WHEN l.kind = 'flow' THEN s.flow_before ELSE s.stock_before END AS before
    FROM indicators l
    CROSS JOIN LATERAL (
      SELECT sum(m.amount) FILTER (WHERE m.month >= h.from_month)::float8 AS flow,
        sum(m.amount)::float8 AS stock,
        sum(m.amount) FILTER (WHERE m.month = h.from_month - CASE WHEN h.from_month % 100 = 1 THEN 89 ELSE 1 END)::float8 AS flow_before,
        sum(m.amount) FILTER (WHERE m.month < h.from_month)::float8 AS stock_before
      FROM (
        SELECT f.month, f.contribution AS amount FROM figures f
        WHERE h.rank = 'grassroots' AND f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = h.unit_id
          AND f.indicator = l.code AND f.month <= ${month} AND f.entry <> 'blank'
          AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi}
        UNION ALL
        SELECT t.month, t.amount FROM figure_totals t
        WHERE h.rank <> 'grassroots' AND t.tenant_id = ${ctx.tenantId}::uuid AND t.indicator = l.code
          AND t.federation_path >= h.path AND t.federation_path < h.path_hi AND t.month <= ${month}) m) s
    WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.code = ${leaf}`
}
