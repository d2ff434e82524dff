import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import type { GradingMonths } from '@/lib/grades/rules/eligibility'
import type { ListGrades, ListedGradeState } from '@/lib/grades/schemas'
import type { GradeRowView } from '@/lib/grades/views'
import { likePatterns } from '@/lib/units/rules/like-patterns'
import type { PathRange } from '@/lib/units/rules/unit-path'
import { gradedUnions } from './graded-unions'

export interface AskedGrades extends Pick<ListGrades, 'q' | 'sector' | 'grade'> {
  range: PathRange
  year: number
  months: GradingMonths
  state: ListedGradeState
  /** The code of the union after which the page begins, or before which it ends. */
  place: string | null
}

type Found = Omit<GradeRowView, 'unit'> & { code: string; name: string }

/** A page of a year's round as a list asks for it, from its place on or back from it. One statement. */
export async function readGradePage(
  tx: Tx,
  ctx: Context,
  { range, year, months, state, place, q, sector, grade }: AskedGrades,
  { backwards, most }: { backwards: boolean; most: number },
): Promise<GradeRowView[]> {
  const { words } = likePatterns(searchKey(q ?? ''))
  const rows = await tx.$queryRaw<Found[]>`
    WITH place AS (
      SELECT p.name, p.id FROM units p
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.code = ${place}
        AND p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
    )
    SELECT u.code, u.name, p.name AS "parentName", coalesce(g.sector, u.sector) AS sector, u.due,
      u.from_on::text AS "from", g.state, coalesce(g.state = 'self_graded' AND g.self_grade IS NULL, false) AS returned,
      g.self_grade AS "selfGrade", g.verified_grade AS "verifiedGrade", g.decided_grade AS "decidedGrade",
      g.decision_number AS "decisionNumber", g.decided_on::text AS "decidedOn", g.note, coalesce(g.version, 0) AS version
    FROM (${gradedUnions(ctx, range, year, months)}) u
    LEFT JOIN union_grades g ON g.tenant_id = u.tenant_id AND g.unit_id = u.id AND g.year = ${year}
      AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}
    LEFT JOIN units p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
      AND p.path >= ${ctx.scope.lo} AND p.path < ${ctx.scope.hi}
    WHERE CASE ${state}
        WHEN 'due' THEN u.due
        WHEN 'waiting' THEN u.due AND g.self_grade IS NULL
        WHEN 'not_graded' THEN NOT u.due
        ELSE g.state = ${state} AND g.self_grade IS NOT NULL END
      AND u.search_key LIKE ALL (${words}::text[])
      AND (${sector ?? null}::text IS NULL OR coalesce(g.sector, u.sector) = ${sector ?? null})
      AND (${grade ?? null}::text IS NULL OR coalesce(g.decided_grade, g.verified_grade, g.self_grade) = ${grade ?? null})
      AND (${place}::text IS NULL OR CASE WHEN ${backwards}::boolean
        THEN (u.name COLLATE "vi-x-icu", u.id) < (SELECT name, id FROM place)
        ELSE (u.name COLLATE "vi-x-icu", u.id) > (SELECT name, id FROM place) END)
    ORDER BY CASE WHEN ${backwards}::boolean THEN u.name END COLLATE "vi-x-icu" DESC,
      CASE WHEN ${backwards}::boolean THEN u.id END DESC, u.name COLLATE "vi-x-icu", u.id
    LIMIT ${most}::int`
  return rows.map(({ code, name, ...row }) => ({ ...row, unit: { code, name } }))
}
