import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { standingAfter } from '@/lib/grades/rules/grade'
import type { GradeActView } from '@/lib/grades/views'
import { keepSteps, lockGrade, requireStep } from './internal'
import { returnGradeInput } from './schemas'

/**
 * Sends a grade back to the union with a reason: it has to say it again. What it had said stays among the steps.
 * @throws DomainError not_found; conflict, grade_step
 */
export async function returnGrade({ ctx, input }: { ctx: Context; input: unknown }): Promise<GradeActView> {
  const { unit, year, version: seen, reason } = parseInput(returnGradeInput, input)
  return withScope(ctx, async (tx) => {
    const grade = await lockGrade(tx, ctx, { unit, year, version: seen })
    requireCapability(ctx, 'grades.verify')
    requireStep(standingAfter('return', grade))

    const version = seen + 1
    await tx.$executeRaw`
      UPDATE union_grades SET state = 'self_graded', self_grade = NULL, verified_grade = NULL, note = ${reason},
        version = ${version}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${grade.unitId}::uuid AND year = ${year}`
    await keepSteps(tx, ctx, year, 'returned', [{ ...grade, grade: null, note: reason }])
    await audit(tx, ctx, {
      act: 'grade.returned',
      subjectKind: 'union_grade',
      subjectId: grade.unitId,
      unitPath: grade.unitPath,
      details: { year, version },
    })
    return { unit, version }
  })
}
