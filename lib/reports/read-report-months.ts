import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { monthsOf, type Span } from '@/lib/periods/rules/span'
import { reachedRange } from '@/lib/plans/internal'
import {
  reportMonths,
  type CameIn,
  type LifeGroup,
  type MonthReports,
} from '@/lib/reports/rules/report-months'
import type { ScopedUnit } from '@/lib/units/internal'
import { pathDepth } from '@/lib/units/rules/unit-path'

/**
 * The reports of each unit directly below, month by month: how many were to come of it and everything below it, how
 * many came, were approved and came in time. Counted as `readReportCounts` counts them for the whole span.
 */
export async function readReportMonths(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  span: Span,
): Promise<(child: { path: string; rank: string }) => MonthReports[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const months = monthsOf(span)
  const cutoffs = months.map((month) => cutoffDate(month, ctx.cutoffDay))
  const label = pathDepth(unit.path) + 1
  const rows = await tx.$queryRaw<ReportRow[]>`
    SELECT 'lives' AS source, split_part(u.path, '/', ${label}::int) AS label, NULL::int AS month,
           width_bucket(u.established_on - 1, ${cutoffs}::date[]) AS "from",
           width_bucket(coalesce(u.closed_on - 1, 'infinity'), ${cutoffs}::date[]) AS "until",
           count(*)::int AS units, 0 AS submitted, 0 AS approved, 0 AS "onTime"
    FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${lo} AND u.path < ${hi} AND u.rank <> 'top'
    GROUP BY 2, 4, 5
    UNION ALL
    SELECT 'federations', split_part(t.federation_path, '/', ${label}::int), t.month, 0, 0, 0,
           sum(t.submitted)::int, sum(t.approved)::int, sum(t.on_time)::int
    FROM report_totals t
    WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.month BETWEEN ${span.from} AND ${span.through}
      AND t.federation_path >= ${lo} AND t.federation_path < ${hi}
    GROUP BY 2, 3
    UNION ALL
    SELECT 'unions', split_part(u.path, '/', ${label}::int), r.month, 0, 0, 0,
           count(r.first_submitted_on)::int, count(*) FILTER (WHERE r.state = 'approved')::int,
           count(*) FILTER (WHERE r.first_submitted_on <= r.due_on)::int
    FROM units u
    JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id
      AND r.month BETWEEN ${span.from} AND ${span.through}
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${lo} AND u.path < ${hi} AND u.rank = 'grassroots'
      AND u.parent_id = ${unit.id}::uuid AND r.unit_path >= ${lo} AND r.unit_path < ${hi}
    GROUP BY 2, 3`

  const lives = new Map<string, LifeGroup[]>()
  const cameIn = new Map<string, CameIn[]>()
  for (const { source, label: of, month, from, until, units, submitted, approved, onTime } of rows) {
    if (month === null) lives.set(of, [...(lives.get(of) ?? []), { from, until, units }])
    else {
      const key = `${source} ${of}`
      cameIn.set(key, [...(cameIn.get(key) ?? []), { month, submitted, approved, onTime }])
    }
  }
  return ({ path, rank }) => {
    const of = path.slice(unit.path.length, -1)
    const source = rank === 'grassroots' ? 'unions' : 'federations'
    return reportMonths(months, lives.get(of) ?? [], cameIn.get(`${source} ${of}`) ?? [])
  }
}

type ReportRow = {
  source: 'lives' | 'federations' | 'unions'
  label: string
  month: number | null
} & LifeGroup &
  Omit<CameIn, 'month'>
