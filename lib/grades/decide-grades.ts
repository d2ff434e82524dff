import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { GradesActView } from '@/lib/grades/views'
import { calendarDate } from '@/lib/periods/rules/calendar-date'
import { lockChosen } from './chosen-grades'
import { keepSteps, refreshGradeFigures } from './internal'
import { decideGradesInput } from './schemas'

/**
 * Decides grades of a year as they were verified, by a numbered decision. From then on they count. Those that changed
 * since they were on the screen are left and told of.
 * @throws DomainError not_found; conflict grades_changed; invalid_input for a decision to come or before the year
 */
export async function decideGrades({ ctx, input }: { ctx: Context; input: unknown }): Promise<GradesActView> {
  const { year, selection, decisionNumber, decidedOn } = parseInput(decideGradesInput, input)
  return withScope(ctx, async (tx) => {
    const { grades, conflicts } = await lockChosen(tx, ctx, 'decide', { year, selection })
    requireCapability(ctx, 'grades.decide')
    if (decidedOn > ctx.today)
      throw new DomainError('invalid_input', 'invalid_input', {}, { decidedOn: 'day_to_come' })
    if (decidedOn < calendarDate(year, 1, 1))
      throw new DomainError('invalid_input', 'invalid_input', {}, { decidedOn: 'day_too_early' })
    const unitIds = grades.map(({ unitId }) => unitId)
    if (grades.length > 0) {
      await tx.$executeRaw`
        UPDATE union_grades SET state = 'decided', decided_grade = verified_grade, decision_number = ${decisionNumber},
          decided_on = ${decidedOn}::date, note = NULL, version = version + 1
        WHERE tenant_id = ${ctx.tenantId}::uuid AND year = ${year} AND unit_id = ANY(${unitIds}::uuid[])`
      const steps = grades.map(({ unitId, unitPath, verifiedGrade }) => ({
        unitId,
        unitPath,
        grade: verifiedGrade,
        note: decisionNumber,
      }))
      await keepSteps(tx, ctx, year, 'decided', steps)
      await audit(tx, ctx, {
        act: 'grades.decided',
        subjectKind: 'union_grade',
        subjectId: String(year),
        details: { year, decisionNumber, decidedOn, unions: unitIds },
      })
      await refreshGradeFigures(tx, ctx, year, unitIds)
    }
    const saved = grades.map(({ code, version }) => ({
      unit: code,
      status: 'saved' as const,
      version: version + 1,
    }))
    return { saved: saved.length, outcomes: selection.kind === 'all' ? [] : [...saved, ...conflicts] }
  })
}
