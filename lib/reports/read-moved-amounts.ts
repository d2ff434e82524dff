import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { Month } from '@/lib/periods/rules/month'
import { reachedRange } from '@/lib/plans/internal'
import type { MonthAmount } from '@/lib/plans/rules/measure'
import type { MovedAmounts } from '@/lib/reports/rules/compose-comparison'

/**
 * What unions that moved between federations add to, or take from, what federations were reported to have done, so
 * that it is told by the tree of today. Months counted under a federation outside a range whose union stands in it
 * today are added, the other way round they are taken. Only unions that the caller reaches are known; by federation
 * id, none for a federation that nobody came to or left.
 */
export async function readMovedAmounts(
  tx: Tx,
  ctx: Context,
  federations: readonly { id: string; path: string }[],
  through: Month,
): Promise<Map<string, MovedAmounts>> {
  const ranges = federations.map(({ path }) => reachedRange(ctx, path))
  const rows = await tx.$queryRaw<MovedRow[]>`
    WITH asked AS (
      SELECT * FROM unnest(${federations.map(({ id }) => id)}::uuid[], ${ranges.map(({ lo }) => lo)}::text[],
        ${ranges.map(({ hi }) => hi)}::text[]) AS asked(id, lo, hi)
    ), moved AS MATERIALIZED (
      SELECT p.unit_id FROM unit_placements p
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      GROUP BY p.unit_id HAVING count(DISTINCT p.federation_id) > 1
    ), counted AS (
      SELECT f.unit_path, h.path AS federation_path, f.indicator, f.month, f.contribution,
             CASE WHEN r.state = 'approved' THEN f.contribution ELSE 0 END AS approved
      FROM moved m
      JOIN figures f ON f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = m.unit_id AND f.month <= ${through}::int
        AND f.entry <> 'blank' AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi}
      JOIN month_reports r ON r.tenant_id = f.tenant_id AND r.unit_id = f.unit_id AND r.month = f.month
        AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
      LEFT JOIN units h ON h.tenant_id = r.tenant_id AND h.id = r.federation_id
        AND h.path >= ${ctx.scope.lo} AND h.path < ${ctx.scope.hi}
    ), steps AS (
      SELECT a.id, c.indicator, c.month, c.contribution, c.approved,
             c.unit_path >= a.lo COLLATE "C" AND c.unit_path < a.hi COLLATE "C" AS stands,
             coalesce(c.federation_path >= a.lo COLLATE "C" AND c.federation_path < a.hi COLLATE "C", false) AS stood
      FROM counted c CROSS JOIN asked a
    )
    SELECT id, indicator, month, sum(CASE WHEN stands THEN contribution ELSE -contribution END)::float8 AS amount,
           sum(CASE WHEN stands THEN approved ELSE -approved END)::float8 AS approved
    FROM steps WHERE stands <> stood GROUP BY id, indicator, month ORDER BY id, indicator, month`
  const moved = new Map<string, Map<string, MonthAmount[]>>()
  for (const { id, indicator, ...month } of rows) {
    const ofUnit = moved.get(id) ?? new Map<string, MonthAmount[]>()
    ofUnit.set(indicator, [...(ofUnit.get(indicator) ?? []), month])
    moved.set(id, ofUnit)
  }
  return moved
}

type MovedRow = MonthAmount & { id: string; indicator: string }
