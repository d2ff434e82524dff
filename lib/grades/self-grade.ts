import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { standingAfter } from '@/lib/grades/rules/grade'
import type { GradeActView } from '@/lib/grades/views'
import { findUnionToGrade, keepSteps, lockGrades, nothingSaid, requireStep } from './internal'
import { selfGradeInput } from './schemas'

/**
 * Says what grade a union gives itself for a year. Until it is verified it may be said again; sent back, it has to be.
 * @throws DomainError not_found; conflict where somebody else was quicker, grade_step, not_graded; invalid_input for a
 * year to come
 */
export async function selfGrade({ ctx, input }: { ctx: Context; input: unknown }): Promise<GradeActView> {
  const { unit: code, year, version: seen, grade, note } = parseInput(selfGradeInput, input)
  return withScope(ctx, async (tx) => {
    const union = await findUnionToGrade(tx, ctx, { unit: code, year })
    requireCapability(ctx, 'grades.propose')
    if (year > Number(ctx.today.slice(0, 4)))
      throw new DomainError('invalid_input', 'invalid_input', {}, { year: 'invalid' })
    if (!union.due) throw new DomainError('conflict', 'not_graded', { year: String(year) })
    const standing = (await lockGrades(tx, ctx, year, [code])).get(code) ?? nothingSaid
    if (standing.version !== seen) throw new DomainError('conflict')
    requireStep(standingAfter('self_grade', standing))

    const written = await tx.$executeRaw`
      INSERT INTO union_grades AS g (tenant_id, unit_id, year, unit_path, state, sector, self_grade, note)
      VALUES (${ctx.tenantId}::uuid, ${union.id}::uuid, ${year}, ${union.path}, 'self_graded', ${union.sector}, ${grade}, ${note})
      ON CONFLICT (tenant_id, unit_id, year) DO UPDATE SET self_grade = excluded.self_grade, note = excluded.note,
        sector = excluded.sector, version = g.version + 1
      WHERE g.version = ${seen}`
    // Two who begin at once: the second finds a version it has not seen.
    if (written === 0) throw new DomainError('conflict')
    const place = { unitId: union.id, unitPath: union.path }
    await keepSteps(tx, ctx, year, 'self_graded', [{ ...place, grade, note }])
    await audit(tx, ctx, {
      act: 'grade.self_graded',
      subjectKind: 'union_grade',
      subjectId: union.id,
      unitPath: union.path,
      details: { year, grade, version: seen + 1 },
    })
    return { unit: code, version: seen + 1 }
  })
}
