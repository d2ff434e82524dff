import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import type { ScopedUnit } from '@/lib/units/internal'
import { reachedRange } from './internal'

/**
 * Every indicator in the order of the catalogue, each with its whole history by month. A federation's stands in
 * the totals of the federations within its range; a grassroots union has no totals, its own cells are its history.
 */
export async function readSeries(tx: Tx, ctx: Context, unit: ScopedUnit): Promise<IndicatorSeries[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const grassroots = unit.rank === 'grassroots'
  const vietnamese = ctx.locale === 'vi'
  const rows = await tx.$queryRaw<SeriesRow[]>`
    SELECT i.code, i.kind, CASE WHEN ${vietnamese} THEN i.name_vi ELSE i.name_en END AS name,
           CASE WHEN ${vietnamese} THEN i.short_vi ELSE i.short_en END AS "shortName",
           i.measure, i.direction, i.asked_of AS "askedOf", i.numerator, i.denominator,
           s.months, s.amounts, s.approved
    FROM indicators i
    CROSS JOIN LATERAL (
      SELECT array_agg(m.month ORDER BY m.month) AS months, array_agg(m.amount ORDER BY m.month) AS amounts,
             array_agg(m.approved ORDER BY m.month) AS approved
      FROM (
        SELECT t.month, sum(t.amount)::float8 AS amount, sum(t.approved_amount)::float8 AS approved
        FROM figure_totals t
        WHERE NOT ${grassroots} AND t.tenant_id = ${ctx.tenantId}::uuid AND t.indicator = i.code
          AND t.federation_path >= ${lo} AND t.federation_path < ${hi}
        GROUP BY t.month
        UNION ALL
        SELECT f.month, f.contribution::float8, CASE WHEN r.state = 'approved' THEN f.contribution ELSE 0 END::float8
        FROM figures f
        JOIN month_reports r ON r.tenant_id = f.tenant_id AND r.unit_id = f.unit_id AND r.month = f.month
        WHERE ${grassroots} AND f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = ${unit.id}::uuid
          AND f.indicator = i.code AND f.unit_path >= ${lo} AND f.unit_path < ${hi} AND f.entry <> 'blank') m) s
    WHERE i.tenant_id = ${ctx.tenantId}::uuid
    ORDER BY i.position, i.code`
  return rows.map(({ months, amounts, approved, ...indicator }) => ({
    ...indicator,
    months: (months ?? []).map((month, at) => ({
      month,
      amount: amounts?.[at] ?? 0,
      approved: approved?.[at] ?? 0,
    })),
  }))
}

/** Sums of whole numbers arrive as double precision, exact to 2^53. */
type SeriesRow = Omit<IndicatorSeries, 'months'> & {
  months: Month[] | null
  amounts: number[] | null
  approved: number[] | null
}
