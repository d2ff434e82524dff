import 'server-only'
import type { Context } from '@/lib/core/context'
import { sql, type Sql } from '@/lib/db/sql'
import type { GradingMonths } from '@/lib/grades/rules/eligibility'
import { calendarDate } from '@/lib/periods/rules/calendar-date'
import type { PathRange } from '@/lib/units/rules/unit-path'

/**
 * The grassroots unions of a range that live at the end of a year, each with its sector, the day from which it can be
 * graded (`from_on`) and whether it is graded for the year (`due`): the rule `isGradedFor`, said for many. A part of a
 * statement: `FROM (…) u`.
 */
export function gradedUnions(
  ctx: Context,
  range: PathRange,
  year: number,
  { gradedAfter, gradedAfterChange }: GradingMonths,
): Sql {
  const lastDay = calendarDate(year, 12, 31)
  return sql`
    SELECT e.*, e.from_on <= ${lastDay}::date + 1 AS due
    FROM (
      SELECT u.tenant_id, u.id, u.code, u.name, u.path, u.parent_id, u.search_key, u.established_on,
        CASE WHEN u.ownership IN ('public_body', 'state_enterprise') THEN 'state' ELSE 'non_state' END AS sector,
        greatest(
          CASE WHEN u.established_on = ANY (c.days) THEN NULL
               ELSE (u.established_on + make_interval(months => ${gradedAfter}::int))::date END,
          (c.last_on + make_interval(months => ${gradedAfterChange}::int))::date) AS from_on
      FROM units u
      LEFT JOIN (
        SELECT unit_id, array_agg(changed_on) AS days, max(changed_on) AS last_on
        FROM union_changes(${range.lo}, ${range.hi}) WHERE changed_on <= ${lastDay}::date GROUP BY unit_id) c ON c.unit_id = u.id
      WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.rank = 'grassroots'
        AND u.path >= ${range.lo} AND u.path < ${range.hi} AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
        AND u.established_on <= ${lastDay}::date AND (u.closed_on IS NULL OR u.closed_on > ${lastDay}::date)) e`
}
