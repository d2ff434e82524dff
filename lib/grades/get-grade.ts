import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import type { GradeStandingView, GradeView } from '@/lib/grades/views'
import { findUnionToGrade, nothingSaid, type UnionToGrade } from './internal'
import { gradeRights, yearsOffered } from './list-grades'
import { gradeInput } from './schemas'

/** A union's grade of a year: where it stands, who said what, and what was decided for other years. Three statements. */
export async function getGrade({ ctx, input }: { ctx: Context; input: unknown }): Promise<GradeView> {
  const asked = parseInput(gradeInput, input)
  const code = asked.unit ?? ctx.unitCode
  const thisYear = Number(ctx.today.slice(0, 4))
  const year = asked.year ?? thisYear - 1
  return withScope(ctx, async (tx) => {
    const union = await findUnionToGrade(tx, ctx, { unit: code, year })
    requireCapability(ctx, 'grades.read')
    const { standing, parent, steps, others } = await readStory(tx, ctx, union, year)
    return {
      unit: { code, name: union.name, establishedOn: union.establishedOn },
      parent: parent === null ? null : { code: parent },
      year,
      years: yearsOffered(thisYear, year),
      sector: union.sector,
      due: union.due,
      from: union.from,
      standing: standing ?? nothingSaid,
      steps,
      others,
      may: gradeRights(ctx),
      today: ctx.today,
    }
  })
}

interface Story extends Pick<GradeView, 'steps' | 'others'> {
  standing: GradeStandingView | null
  /** The code of the federation it stands under, where in scope. */
  parent: string | null
}

async function readStory(tx: Tx, ctx: Context, { id }: UnionToGrade, year: number): Promise<Story> {
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<Story[]>`
    SELECT
      (SELECT jsonb_build_object('state', g.state, 'returned', g.state = 'self_graded' AND g.self_grade IS NULL,
         'selfGrade', g.self_grade, 'verifiedGrade', g.verified_grade, 'decidedGrade', g.decided_grade,
         'decisionNumber', g.decision_number, 'decidedOn', g.decided_on, 'note', g.note, 'version', g.version)
       FROM union_grades g
       WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.unit_id = ${id}::uuid AND g.year = ${year}
         AND g.unit_path >= ${lo} AND g.unit_path < ${hi}) AS standing,
      (SELECT p.code FROM units u JOIN units p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
       WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.id = ${id}::uuid AND p.path >= ${lo} AND p.path < ${hi}) AS parent,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('kind', s.kind, 'grade', s.grade, 'note', s.note,
         'by', w.display_name, 'at', to_char(s.recorded_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'))
         ORDER BY s.recorded_at DESC, s.id DESC), '[]')
       FROM union_grade_steps s LEFT JOIN tenant_users w ON w.tenant_id = s.tenant_id AND w.user_id = s.recorded_by
       WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.unit_id = ${id}::uuid AND s.year = ${year}
         AND s.unit_path >= ${lo} AND s.unit_path < ${hi}) AS steps,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('year', o.year, 'grade', o.decided_grade) ORDER BY o.year DESC), '[]')
       FROM union_grades o
       WHERE o.tenant_id = ${ctx.tenantId}::uuid AND o.unit_id = ${id}::uuid AND o.year <> ${year} AND o.state = 'decided'
         AND o.unit_path >= ${lo} AND o.unit_path < ${hi}) AS others`
  return rows[0] ?? { standing: null, parent: null, steps: [], others: [] }
}
