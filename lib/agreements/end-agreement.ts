import 'server-only'
import type { AgreementActView } from '@/lib/agreements/views'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, type FieldProblem } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockAgreement, requireVersion } from './internal'
import { endAgreementInput } from './schemas'
import { refreshAgreementFigures, writeEnd } from './write-agreement'

/**
 * Ends an agreement before its term, with a reason: from the day on it no longer holds.
 * @throws DomainError not_found; conflict agreement_void, agreement_over where it has ended already; invalid_input for
 * a day to come, before its beginning or after its term
 */
export async function endAgreement({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementActView> {
  const { id, version: seen, on, reason } = parseInput(endAgreementInput, input)
  return withScope(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx, id)
    requireCapability(ctx, 'agreements.record')
    requireVersion(agreement, seen)
    if (agreement.endedOn !== null) throw new DomainError('conflict', 'agreement_over')
    const refuse = (problem: FieldProblem) =>
      new DomainError('invalid_input', 'invalid_input', {}, { on: problem })
    if (on > ctx.today) throw refuse('day_to_come')
    if (on <= agreement.startsOn) throw refuse('day_too_early')
    if (on > agreement.endsOn) throw refuse('day_after_term')

    const version = await writeEnd(tx, ctx, agreement, { on, reason })
    await audit(tx, ctx, {
      act: 'agreement.ended',
      subjectKind: 'agreement',
      subjectId: id,
      unitPath: agreement.unitPath,
      details: { on, version },
    })
    await refreshAgreementFigures(tx, ctx, agreement.unitId, [agreement])
    return { id, version }
  })
}
