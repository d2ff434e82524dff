import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { addRegisterSums, noRegisterSums, type RegisterSums } from '@/lib/employers/rules/register-sums'
import { searchedRange } from '@/lib/members/searched-range'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'
import { yearOf } from '@/lib/periods/rules/month'
import type { ScopedUnit } from '@/lib/units/internal'

export interface RegisterSumsOf {
  own: RegisterSums
  /** By the id of each unit directly below that has something in it. */
  below: Map<string, RegisterSums>
}

/**
 * What the registers count on a day for a unit and each unit directly below it, in one statement.
 *
 * An employer counts from its first statement until the day it ended, where it falls to: to a federation, and
 * among unions directly below that federation, to the union its workers are organised in. For a grassroots union,
 * those count that are organised in it. `eligible` and `covered` are those with at least `threshold` workers by
 * the statement that holds on the day. `unionised` is the same as `covered`; with a threshold of 1 also those
 * with a union and no statement of their size. A union that has been closed is none.
 *
 * `members` are those of the unions whose employers' workers are counted, each union once, where most of these
 * workers are: its figure of the day's month or the last one before, else the head-count of its register on the day.
 * `withAgreement` are employers whose union has an agreement in force that is for this employer, or for no single one.
 * `agreements` and grades count where the union stands; grades are those decided for the day's year, whenever.
 */
export async function readRegisterSums(
  tx: Tx,
  ctx: Context,
  unit: Pick<ScopedUnit, 'id' | 'path' | 'rank'>,
  { on, threshold }: { on: CalendarDate; threshold: number },
): Promise<RegisterSumsOf> {
  const { lo, hi } = searchedRange(ctx, unit.path)
  const month = reportingMonthOf(on, ctx.cutoffDay)
  const ofUnion = unit.rank === 'grassroots' ? unit.id : null
  // Employers fall to a federation: those of one union are looked for wherever the asker reaches.
  const employersLo = ofUnion === null ? lo : ctx.scope.lo
  const employersHi = ofUnion === null ? hi : ctx.scope.hi
  const rows = await tx.$queryRaw<(RegisterSums & { childId: string | null })[]>`
    WITH sized AS MATERIALIZED (
      SELECT e.id, e.unit_path, w.workers, n.union_id
      FROM employers e
      LEFT JOIN employer_workforce w ON w.tenant_id = e.tenant_id AND w.employer_id = e.id AND w.voided_at IS NULL
        AND w.valid_from <= ${on}::date AND (w.valid_to IS NULL OR w.valid_to > ${on}::date)
        AND w.unit_path >= ${employersLo} AND w.unit_path < ${employersHi}
      LEFT JOIN (
        SELECT l.employer_id, l.union_id FROM employer_unions l
        LEFT JOIN units gone ON gone.tenant_id = l.tenant_id AND gone.id = l.union_id AND gone.closed_on <= ${on}::date
          AND gone.path >= ${ctx.scope.lo} AND gone.path < ${ctx.scope.hi}
        WHERE l.tenant_id = ${ctx.tenantId}::uuid AND l.voided_at IS NULL AND gone.id IS NULL
          AND l.valid_from <= ${on}::date AND (l.valid_to IS NULL OR l.valid_to > ${on}::date)
          AND l.unit_path >= ${employersLo} AND l.unit_path < ${employersHi}) n ON n.employer_id = e.id
      WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.unit_path >= ${employersLo} AND e.unit_path < ${employersHi}
        AND e.voided_at IS NULL AND (e.closed_on IS NULL OR e.closed_on > ${on}::date)
        AND (w.workers >= ${threshold}::int OR w.workers IS NULL AND ${threshold}::int <= 1 AND n.union_id IS NOT NULL)
        AND (${ofUnion}::uuid IS NULL OR n.union_id = ${ofUnion}::uuid)
    ), in_force AS MATERIALIZED (
      SELECT a.unit_id, a.unit_path, a.employer_id, a.grade FROM agreements a
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.unit_path >= ${lo} AND a.unit_path < ${hi} AND a.voided_at IS NULL
        AND a.starts_on <= ${on}::date AND a.ends_on >= ${on}::date AND (a.ended_on IS NULL OR a.ended_on > ${on}::date)
    ), main AS (
      SELECT DISTINCT ON (s.union_id) s.union_id, s.unit_path FROM sized s
      WHERE s.union_id IS NOT NULL AND s.workers > 0 ORDER BY s.union_id, s.workers DESC, s.id
    ), parts AS (
      SELECT s.unit_path, CASE WHEN s.unit_path = ${unit.path} THEN s.union_id END AS union_id,
        count(*) FILTER (WHERE s.workers IS NOT NULL) AS eligible,
        count(s.union_id) FILTER (WHERE s.workers IS NOT NULL) AS covered, count(s.union_id) AS unionised,
        sum(s.workers) FILTER (WHERE s.union_id IS NOT NULL) AS workers, 0 AS members,
        count(*) FILTER (WHERE g.union_id IS NOT NULL OR o.employer_id IS NOT NULL) AS with_agreement,
        0 AS agreements, 0 AS agreements_ab, 0 AS graded, 0 AS graded_good
      FROM sized s
      LEFT JOIN (SELECT DISTINCT unit_id AS union_id FROM in_force WHERE employer_id IS NULL) g ON g.union_id = s.union_id
      LEFT JOIN (SELECT DISTINCT unit_id AS union_id, employer_id FROM in_force WHERE employer_id IS NOT NULL) o
        ON o.union_id = s.union_id AND o.employer_id = s.id
      GROUP BY 1, 2
      UNION ALL
      SELECT m.unit_path, CASE WHEN m.unit_path = ${unit.path} THEN m.union_id END, 0, 0, 0, 0,
        sum(coalesce(
          (SELECT coalesce(f.value, 0) FROM figures f
           WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.unit_id = m.union_id AND f.indicator = 'DV_TONG'
             AND f.month <= ${month}::int AND f.entry <> 'blank'
             AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi} ORDER BY f.month DESC LIMIT 1),
          (SELECT count(*) FROM membership_spells p JOIN units u ON u.tenant_id = p.tenant_id AND u.path = p.unit_path
           WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = m.union_id AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi} AND p.state = 'active' AND p.voided_at IS NULL
             AND p.valid_from <= ${on}::date AND (p.valid_to IS NULL OR p.valid_to > ${on}::date)))),
        0, 0, 0, 0, 0
      FROM main m GROUP BY 1, 2
      UNION ALL
      SELECT a.unit_path, NULL, 0, 0, 0, 0, 0, 0, count(*), count(*) FILTER (WHERE a.grade IN ('A', 'B')), 0, 0
      FROM in_force a GROUP BY a.unit_path
      UNION ALL
      SELECT g.unit_path, NULL, 0, 0, 0, 0, 0, 0, 0, 0, count(*), count(*) FILTER (WHERE g.decided_grade IN ('excellent', 'good'))
      FROM union_grades g
      WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.unit_path >= ${lo} AND g.unit_path < ${hi}
        AND g.year = ${yearOf(month)}::int AND g.state = 'decided'
      GROUP BY g.unit_path
    ), summed AS (
      SELECT ${unit.path} || split_part(substr(unit_path, ${unit.path.length + 1}::int), '/', 1) || '/' AS child_path, union_id,
        sum(eligible) AS eligible, sum(covered) AS covered, sum(unionised) AS unionised, sum(workers) AS workers,
        sum(members) AS members, sum(with_agreement) AS with_agreement, sum(agreements) AS agreements,
        sum(agreements_ab) AS agreements_ab, sum(graded) AS graded, sum(graded_good) AS graded_good
      FROM parts GROUP BY 1, 2
    ), below AS MATERIALIZED (
      SELECT c.id, c.path FROM units c
      WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.parent_id = ${unit.id}::uuid AND c.path >= ${lo} AND c.path < ${hi}
    )
    SELECT coalesce(c.id, d.id) AS "childId", sum(p.eligible)::float8 AS eligible, sum(p.covered)::float8 AS covered,
      sum(p.unionised)::float8 AS unionised, coalesce(sum(p.workers), 0)::float8 AS "unionisedWorkers",
      sum(p.members)::float8 AS members, sum(p.with_agreement)::float8 AS "withAgreement",
      sum(p.agreements)::float8 AS agreements, sum(p.agreements_ab)::float8 AS "agreementsAB",
      sum(p.graded)::float8 AS graded, sum(p.graded_good)::float8 AS "gradedGood"
    FROM summed p
    LEFT JOIN below c ON c.path = p.child_path
    LEFT JOIN below d ON d.id = p.union_id
    GROUP BY 1`
  const own = rows.reduce<RegisterSums>((sum, row) => addRegisterSums(sum, row), noRegisterSums)
  const below = rows.flatMap(({ childId, ...sums }) => (childId === null ? [] : [[childId, sums] as const]))
  return { own, below: new Map(below) }
}
