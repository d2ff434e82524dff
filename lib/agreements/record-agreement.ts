import 'server-only'
import type { RecordAgreementView } from '@/lib/agreements/views'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { checkFields, requireEmployer } from './check-fields'
import { fieldsOf } from './internal'
import { recordAgreementInput } from './schemas'
import { findSigningUnion } from './signing-union'
import { insertAgreement, refreshAgreementFigures } from './write-agreement'

/**
 * Records an agreement that a union signed. Where the checks refuse or warn, what they found comes back instead.
 * Sent twice under one key, it is recorded once.
 * @throws DomainError not_found; conflict unit_closed for one signed after the union ended
 */
export async function recordAgreement({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecordAgreementView> {
  const { key, unit: code, confirmed, ...said } = parseInput(recordAgreementInput, input)
  return withScope(ctx, async (tx): Promise<RecordAgreementView> => {
    const union = await findSigningUnion(tx, ctx, code)
    requireCapability(ctx, 'agreements.record')
    const answered = await findAnswer<RecordAgreementView>(tx, ctx, key)
    if (answered) return answered
    const fields = fieldsOf(said)
    if (union.closedOn !== null && union.closedOn <= fields.signedOn)
      throw new DomainError('conflict', 'unit_closed')
    await requireEmployer(tx, ctx, union.id, { named: fields.employerId, before: null })
    const notKept = await checkFields(tx, ctx, fields, { union, except: [], confirmed })
    if (notKept) return notKept

    const id = await insertAgreement(tx, ctx, { unit: union, fields, renewsId: null })
    await audit(tx, ctx, {
      act: 'agreement.recorded',
      subjectKind: 'agreement',
      subjectId: id,
      unitPath: union.path,
      details: { signedOn: fields.signedOn, startsOn: fields.startsOn, endsOn: fields.endsOn },
    })
    await refreshAgreementFigures(tx, ctx, union.id, [fields])
    const answer: RecordAgreementView = { status: 'saved', id, version: 1 }
    await keepAnswer(tx, ctx, key, 'agreement.recorded', answer)
    return answer
  })
}
