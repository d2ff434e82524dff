import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { standingAfter } from '@/lib/grades/rules/grade'
import type { GradeActView } from '@/lib/grades/views'
import { keepSteps, lockGrade, refreshGradeFigures, requireStep } from './internal'
import { reopenGradeInput } from './schemas'

/**
 * Takes a decision on a grade back, with a reason: it stands as verified again and counts no more until it is decided.
 * @throws DomainError not_found; conflict, grade_step
 */
export async function reopenGrade({ ctx, input }: { ctx: Context; input: unknown }): Promise<GradeActView> {
  const { unit, year, version: seen, reason } = parseInput(reopenGradeInput, input)
  return withScope(ctx, async (tx) => {
    const grade = await lockGrade(tx, ctx, { unit, year, version: seen })
    requireCapability(ctx, 'grades.decide')
    requireStep(standingAfter('reopen', grade))

    const version = seen + 1
    await tx.$executeRaw`
      UPDATE union_grades SET state = 'verified', decided_grade = NULL, decision_number = NULL, decided_on = NULL,
        note = ${reason}, version = ${version}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${grade.unitId}::uuid AND year = ${year}`
    await keepSteps(tx, ctx, year, 'reopened', [{ ...grade, grade: grade.verifiedGrade, note: reason }])
    await audit(tx, ctx, {
      act: 'grade.reopened',
      subjectKind: 'union_grade',
      subjectId: grade.unitId,
      unitPath: grade.unitPath,
      details: { year, version },
    })
    await refreshGradeFigures(tx, ctx, year, [grade.unitId])
    return { unit, version }
  })
}
