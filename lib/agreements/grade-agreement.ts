import 'server-only'
import type { AgreementActView } from '@/lib/agreements/views'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockAgreement, requireVersion } from './internal'
import { gradeAgreementInput } from './schemas'
import { keepChange, refreshAgreementFigures } from './write-agreement'

/**
 * Grades the quality of an agreement: A, B, C or D, from the day it was graded. Graded again, the last grade holds.
 * @throws DomainError not_found; conflict agreement_void; invalid_input for a day to come or before the signing
 */
export async function gradeAgreement({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementActView> {
  const { id, version: seen, grade, on } = parseInput(gradeAgreementInput, input)
  return withScope(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx, id)
    requireCapability(ctx, 'agreements.record')
    requireVersion(agreement, seen)
    if (on > ctx.today) throw new DomainError('invalid_input', 'invalid_input', {}, { on: 'day_to_come' })
    if (on < agreement.signedOn)
      throw new DomainError('invalid_input', 'invalid_input', {}, { on: 'day_too_early' })

    const version = seen + 1
    await tx.$executeRaw`
      UPDATE agreements SET grade = ${grade}, graded_on = ${on}::date, version = ${version}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    await keepChange(
      tx,
      ctx,
      { ...agreement, version },
      'graded',
      { grade: agreement.grade, gradedOn: agreement.gradedOn },
      { grade, gradedOn: on },
    )
    await audit(tx, ctx, {
      act: 'agreement.graded',
      subjectKind: 'agreement',
      subjectId: id,
      unitPath: agreement.unitPath,
      details: { grade, before: agreement.grade, version },
    })
    await refreshAgreementFigures(tx, ctx, agreement.unitId, [agreement])
    return { id, version }
  })
}
