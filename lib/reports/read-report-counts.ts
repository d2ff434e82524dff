import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Span } from '@/lib/periods/rules/span'
import { monthsOf } from '@/lib/periods/rules/span'
import { reachedRange } from '@/lib/plans/internal'
import type { CountRow } from '@/lib/reports/rules/completeness-counts'
import type { ScopedUnit } from '@/lib/units/internal'
import { pathDepth } from '@/lib/units/rules/unit-path'

/**
 * How many reports of the span were expected, came, were approved and came in time, for a unit and each one
 * directly below it. Expected is every unit but the top at each cut-off of its life: the number of cut-offs up to
 * the day before it closed, less those before it was established.
 */
export async function readReportCounts(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  span: Span,
): Promise<CountRow[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const cutoffs = monthsOf(span).map((month) => cutoffDate(month, ctx.cutoffDay))
  const lastCutoff = cutoffs.slice(-1)
  const label = pathDepth(unit.path) + 1
  const rows = await tx.$queryRaw<CountColumns[]>`
    SELECT 'expected' AS source, split_part(u.path, '/', ${label}::int) AS label,
           sum(width_bucket(coalesce(u.closed_on - 1, 'infinity'), ${cutoffs}::date[])
               - width_bucket(u.established_on - 1, ${cutoffs}::date[]))::int AS expected,
           0 AS submitted, 0 AS approved, 0 AS "onTime",
           sum(width_bucket(coalesce(u.closed_on - 1, 'infinity'), ${lastCutoff}::date[])
               - width_bucket(u.established_on - 1, ${lastCutoff}::date[]))::int AS "lastExpected",
           0 AS "lastSubmitted", 0 AS "lastApproved", 0 AS "lastOnTime"
    FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${lo} AND u.path < ${hi} AND u.rank <> 'top'
    GROUP BY 2
    UNION ALL
    SELECT 'federations', split_part(t.federation_path, '/', ${label}::int), 0,
           sum(t.submitted)::int, sum(t.approved)::int, sum(t.on_time)::int, 0,
           coalesce(sum(t.submitted) FILTER (WHERE t.month = ${span.through}), 0)::int,
           coalesce(sum(t.approved) FILTER (WHERE t.month = ${span.through}), 0)::int,
           coalesce(sum(t.on_time) FILTER (WHERE t.month = ${span.through}), 0)::int
    FROM report_totals t
    WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.month BETWEEN ${span.from} AND ${span.through}
      AND t.federation_path >= ${lo} AND t.federation_path < ${hi}
    GROUP BY 2
    UNION ALL
    SELECT 'unions', split_part(u.path, '/', ${label}::int), 0,
           count(r.first_submitted_on)::int, count(*) FILTER (WHERE r.state = 'approved')::int,
           count(*) FILTER (WHERE r.first_submitted_on <= r.due_on)::int, 0,
           count(r.first_submitted_on) FILTER (WHERE r.month = ${span.through})::int,
           count(*) FILTER (WHERE r.month = ${span.through} AND r.state = 'approved')::int,
           count(*) FILTER (WHERE r.month = ${span.through} AND r.first_submitted_on <= r.due_on)::int
    FROM units u
    JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id
      AND r.month BETWEEN ${span.from} AND ${span.through}
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${lo} AND u.path < ${hi} AND u.rank = 'grassroots'
      AND (u.id = ${unit.id}::uuid OR u.parent_id = ${unit.id}::uuid)
      AND r.unit_path >= ${lo} AND r.unit_path < ${hi}
    GROUP BY 2`
  return rows.map(({ source, label: childLabel, ...counts }) => ({
    source,
    label: childLabel,
    span: {
      expected: counts.expected,
      submitted: counts.submitted,
      approved: counts.approved,
      onTime: counts.onTime,
    },
    last: {
      expected: counts.lastExpected,
      submitted: counts.lastSubmitted,
      approved: counts.lastApproved,
      onTime: counts.lastOnTime,
    },
  }))
}

type CountColumns = Pick<CountRow, 'source' | 'label'> &
  Record<
    | 'expected'
    | 'submitted'
    | 'approved'
    | 'onTime'
    | 'lastExpected'
    | 'lastSubmitted'
    | 'lastApproved'
    | 'lastOnTime',
    number
  >
