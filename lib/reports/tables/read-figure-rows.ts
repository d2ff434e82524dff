import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { EntryColumns } from '@/lib/figures/rules/figure-entry'
import type { ReportState } from '@/lib/figures/rules/month-state'
import type { Month } from '@/lib/periods/rules/month'
import type { PathRange } from '@/lib/units/rules/unit-path'

/** Reports of one page. */
const reportsAtOnce = 300

/** One figure of a unit and month. */
export interface FigureRow extends EntryColumns {
  month: Month
  unitCode: string
  unitName: string
  rank: UnitRank
  /** Under which it counted then; null where the reader does not see it. */
  federation: string | null
  indicator: string
  nameVi: string
  nameEn: string
  kind: IndicatorKind
  measure: string
  source: FigureSource
  state: ReportState
}

export async function countFigureRows(
  tx: Tx,
  ctx: Context,
  { range, from, through }: { range: PathRange; from: Month; through: Month },
): Promise<number> {
  const rows = await tx.$queryRaw<{ count: number }[]>`
    SELECT count(*)::int AS count FROM figures
    WHERE tenant_id = ${ctx.tenantId}::uuid AND month BETWEEN ${from} AND ${through}
      AND unit_path >= ${range.lo} AND unit_path < ${range.hi}
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  return rows[0]?.count ?? 0
}

/** The figures of a month's next reports in the order of their units; `after` names where the last page ended. */
export async function readFigureRows(
  tx: Tx,
  ctx: Context,
  { range, month, after }: { range: PathRange; month: Month; after: string },
): Promise<{ rows: FigureRow[]; nextAfter: string | null }> {
  const found = await tx.$queryRaw<(FigureRow & { path: string; reports: number })[]>`
    WITH page AS (
      SELECT r.unit_id, r.unit_path, r.federation_id, r.state FROM month_reports r
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.month = ${month} AND r.unit_path > ${after}
        AND r.unit_path >= ${range.lo} AND r.unit_path < ${range.hi}
        AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
      ORDER BY r.unit_path LIMIT ${reportsAtOnce})
    SELECT p.unit_path AS path, (SELECT count(*)::int FROM page) AS reports, ${month}::int AS month,
      u.code AS "unitCode", u.name AS "unitName", u.rank, n.name AS federation, f.indicator, i.name_vi AS "nameVi",
      i.name_en AS "nameEn", i.kind, i.measure, f.entry, f.value, f.source, p.state
    FROM page p
    JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = p.unit_id
    LEFT JOIN units n ON n.tenant_id = u.tenant_id AND n.id = p.federation_id
      AND n.path >= ${ctx.scope.lo} AND n.path < ${ctx.scope.hi}
    LEFT JOIN figures f ON f.tenant_id = u.tenant_id AND f.unit_id = p.unit_id AND f.month = ${month}
    LEFT JOIN indicators i ON i.tenant_id = f.tenant_id AND i.code = f.indicator
    ORDER BY p.unit_path, i.position, f.indicator`
  const last = found.at(-1)
  return {
    // A report may have been begun without a figure.
    rows: found.filter(({ indicator }) => indicator !== null),
    nextAfter: last && last.reports === reportsAtOnce ? last.path : null,
  }
}
