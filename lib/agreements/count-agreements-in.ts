import 'server-only'
import type { AgreementCountsView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { PathRange } from '@/lib/units/rules/unit-path'

/** How many agreements of a range hold on a day, are about to lapse, have lapsed. One statement. */
export async function countAgreementsIn(
  tx: Tx,
  ctx: Context,
  range: PathRange,
  { on, warningDays }: { on: CalendarDate; warningDays: number },
): Promise<AgreementCountsView> {
  const rows = await tx.$queryRaw<AgreementCountsView[]>`
    SELECT count(*)::int AS all, count(*) FILTER (WHERE s.holds)::int AS "inForce",
      count(*) FILTER (WHERE s.holds AND s.last_day - ${on}::date <= ${warningDays}::int AND s.nth = 1)::int AS lapsing,
      count(*) FILTER (WHERE s.last_day < ${on}::date)::int AS lapsed,
      count(*) FILTER (WHERE s.holds AND s.grade IN ('A', 'B'))::int AS "aOrB",
      count(*) FILTER (WHERE s.holds AND s.grade IS NULL)::int AS ungraded,
      count(DISTINCT s.unit_id) FILTER (WHERE s.holds)::int AS unions
    FROM (
      SELECT a.unit_id, a.grade, least(a.ends_on, a.ended_on - 1) AS last_day,
        a.starts_on <= ${on}::date AND a.ends_on >= ${on}::date
          AND (a.ended_on IS NULL OR a.ended_on > ${on}::date) AS holds,
        -- The first from the end is the one that none follows.
        row_number() OVER (PARTITION BY a.unit_id, a.scope, a.employer_id
                           ORDER BY least(a.ends_on, a.ended_on - 1) DESC, a.id DESC) AS nth
      FROM agreements a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.voided_at IS NULL
        AND a.unit_path >= ${range.lo} AND a.unit_path < ${range.hi}
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}) s`
  return rows[0] ?? { all: 0, inForce: 0, lapsing: 0, lapsed: 0, aOrB: 0, ungraded: 0, unions: 0 }
}
