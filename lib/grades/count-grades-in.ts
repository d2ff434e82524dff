import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { GradingMonths } from '@/lib/grades/rules/eligibility'
import {
  gradeSectors,
  isGood,
  unionGrades,
  type GradeSector,
  type UnionGrade,
} from '@/lib/grades/rules/grade'
import type { GradeCountsView, GradeSectorView } from '@/lib/grades/views'
import type { PathRange } from '@/lib/units/rules/unit-path'
import { gradedUnions } from './graded-unions'

/** Unions of one sector that stand alike. */
interface Counted {
  sector: GradeSector
  due: boolean
  at: 'waiting' | 'returned' | 'self_graded' | 'verified' | 'decided'
  grade: UnionGrade | null
  unions: number
}

/** How far the round of a year has come in a range, and how each sector was graded. One statement. */
export async function countGradesIn(
  tx: Tx,
  ctx: Context,
  { range, year, months }: { range: PathRange; year: number; months: GradingMonths },
): Promise<{ counts: GradeCountsView; sectors: GradeSectorView[] }> {
  const rows = await tx.$queryRaw<Counted[]>`
    SELECT coalesce(g.sector, u.sector) AS sector, u.due,
      CASE WHEN g.state IS NULL THEN 'waiting' WHEN g.self_grade IS NULL THEN 'returned' ELSE g.state END AS at,
      g.decided_grade AS grade, count(*)::int AS unions
    FROM (${gradedUnions(ctx, range, year, months)}) u
    LEFT JOIN union_grades g ON g.tenant_id = u.tenant_id AND g.unit_id = u.id AND g.year = ${year}
      AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}
    GROUP BY 1, 2, 3, 4`
  const sum = (some: (row: Counted) => boolean) =>
    rows.filter(some).reduce((total, { unions }) => total + unions, 0)
  const at = (state: Counted['at']) => sum((row) => row.due && row.at === state)
  return {
    counts: {
      due: sum(({ due }) => due),
      waiting: at('waiting') + at('returned'),
      returned: at('returned'),
      selfGraded: at('self_graded'),
      verified: at('verified'),
      decided: at('decided'),
      notGraded: sum(({ due }) => !due),
    },
    sectors: gradeSectors.map((sector) => {
      const of = (some: (row: Counted) => boolean) => sum((row) => row.sector === sector && some(row))
      return {
        sector,
        due: of(({ due }) => due),
        decided: of(({ grade }) => grade !== null),
        grades: Object.fromEntries(
          unionGrades.map((grade) => [grade, of((row) => row.grade === grade)]),
        ) as Record<UnionGrade, number>,
        good: of(({ grade }) => grade !== null && isGood(grade)),
      }
    }),
  }
}
