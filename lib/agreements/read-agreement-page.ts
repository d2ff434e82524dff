import 'server-only'
import { daysToEnd, standingOn } from '@/lib/agreements/rules/agreement'
import type { ListAgreements, ListedStanding } from '@/lib/agreements/schemas'
import type { AgreementRowView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import type { PathRange } from '@/lib/units/rules/unit-path'

export interface AskedAgreements extends Pick<ListAgreements, 'q' | 'grade'> {
  range: PathRange
  on: CalendarDate
  state: ListedStanding
  warningDays: number
  /** The agreement after which the page begins, or before which it ends. */
  place: string | null
}

type Found = Omit<AgreementRowView, 'unit' | 'standing' | 'daysLeft'> & { code: string; name: string }

/**
 * A page of agreements as a list asks for it, from its place on or back from it. One statement. Which of them hold
 * on the day is the rule `standingOn`, said for many.
 */
export async function readAgreementPage(
  tx: Tx,
  ctx: Context,
  { range, on, state, warningDays, place, q, grade }: AskedAgreements,
  { backwards, most }: { backwards: boolean; most: number },
): Promise<AgreementRowView[]> {
  const { words } = likePatterns(searchKey(q ?? ''))
  // What is past comes with the latest first.
  const descending = (state === 'lapsed' || state === 'all') !== backwards
  const rows = await tx.$queryRaw<Found[]>`
    WITH place AS (
      SELECT p.ends_on, p.id FROM agreements p
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${place}::uuid
        AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
    ), listed AS (
      SELECT a.*, u.code, u.name AS unit_name,
        a.starts_on <= ${on}::date AND a.ends_on >= ${on}::date
          AND (a.ended_on IS NULL OR a.ended_on > ${on}::date) AS holds,
        EXISTS (
          SELECT FROM agreements n
          WHERE n.tenant_id = a.tenant_id AND n.unit_id = a.unit_id AND n.scope = a.scope AND n.voided_at IS NULL
            AND n.employer_id IS NOT DISTINCT FROM a.employer_id
            AND (least(n.ends_on, n.ended_on - 1), n.id) > (least(a.ends_on, a.ended_on - 1), a.id)
            AND n.unit_path >= ${ctx.scope.lo} AND n.unit_path < ${ctx.scope.hi}) AS followed
      FROM agreements a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
      WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.unit_path >= ${range.lo} AND a.unit_path < ${range.hi}
        AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
        AND a.voided_at IS NULL AND u.search_key LIKE ALL (${words}::text[])
        AND CASE ${grade ?? ''} WHEN '' THEN true WHEN 'none' THEN a.grade IS NULL ELSE a.grade = ${grade ?? ''} END
    )
    SELECT a.id, a.code, a.unit_name AS name, a.number, a.scope, a.signed_on::text AS "signedOn",
      a.starts_on::text AS "startsOn", a.ends_on::text AS "endsOn", a.ended_on::text AS "endedOn", a.followed, a.grade,
      a.workers,
      (SELECT count(*)::int FROM agreement_files f
       WHERE f.tenant_id = a.tenant_id AND f.agreement_id = a.id AND f.voided_at IS NULL
         AND f.unit_path >= ${ctx.scope.lo} AND f.unit_path < ${ctx.scope.hi}) AS files
    FROM listed a
    WHERE CASE ${state}
        WHEN 'in_force' THEN a.holds
        WHEN 'lapsing' THEN a.holds AND NOT a.followed
          AND least(a.ends_on, a.ended_on - 1) - ${on}::date <= ${warningDays}::int
        WHEN 'lapsed' THEN least(a.ends_on, a.ended_on - 1) < ${on}::date
        ELSE true END
      AND (${place}::uuid IS NULL OR CASE WHEN ${descending}::boolean
        THEN (a.ends_on, a.id) < (SELECT ends_on, id FROM place)
        ELSE (a.ends_on, a.id) > (SELECT ends_on, id FROM place) END)
    ORDER BY CASE WHEN ${descending}::boolean THEN a.ends_on END DESC, CASE WHEN ${descending}::boolean THEN a.id END DESC,
      a.ends_on, a.id
    LIMIT ${most}::int`
  return rows.map(({ code, name, ...row }) => ({
    ...row,
    unit: { code, name },
    standing: standingOn(row, on, { warningDays, followed: row.followed }),
    daysLeft: daysToEnd(row, on),
  }))
}
