import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { GradesActView } from '@/lib/grades/views'
import { lockChosen } from './chosen-grades'
import { keepSteps } from './internal'
import { verifyGradesInput } from './schemas'

/**
 * Verifies grades of a year: agrees to what the unions gave themselves, or says another grade. Those that changed
 * since they were on the screen are left and told of.
 * @throws DomainError not_found; conflict grades_changed
 */
export async function verifyGrades({ ctx, input }: { ctx: Context; input: unknown }): Promise<GradesActView> {
  const { year, selection } = parseInput(verifyGradesInput, input)
  return withScope(ctx, async (tx) => {
    const chosen = await lockChosen(tx, ctx, 'verify', { year, selection })
    requireCapability(ctx, 'grades.verify')
    const verified = chosen.grades.map((row) => ({
      ...row,
      grade: row.named ?? row.verifiedGrade ?? row.selfGrade,
    }))
    if (verified.length > 0) {
      await tx.$executeRaw`
        UPDATE union_grades g SET state = 'verified', verified_grade = v.grade, note = NULL, version = g.version + 1
        FROM unnest(${verified.map(({ unitId }) => unitId)}::uuid[], ${verified.map(({ grade }) => grade)}::text[])
          AS v(unit_id, grade)
        WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.year = ${year} AND g.unit_id = v.unit_id`
      const steps = verified.map(({ unitId, unitPath, grade }) => ({ unitId, unitPath, grade, note: null }))
      await keepSteps(tx, ctx, year, 'verified', steps)
      await audit(tx, ctx, {
        act: 'grades.verified',
        subjectKind: 'union_grade',
        subjectId: String(year),
        details: { year, unions: verified.map(({ unitId }) => unitId) },
      })
    }
    const saved = verified.map(({ code, version }) => ({
      unit: code,
      status: 'saved' as const,
      version: version + 1,
    }))
    return {
      saved: saved.length,
      outcomes: selection.kind === 'all' ? [] : [...saved, ...chosen.conflicts],
    }
  })
}
