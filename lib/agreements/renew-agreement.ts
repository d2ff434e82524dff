import 'server-only'
import type { RecordAgreementView } from '@/lib/agreements/views'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { checkFields, requireEmployer } from './check-fields'
import { endReplaced } from './end-replaced'
import { fieldsOf, lockAgreement, requireVersion, type AgreementRow } from './internal'
import { renewAgreementInput } from './schemas'
import { findSigningUnion } from './signing-union'
import { insertAgreement, refreshAgreementFigures } from './write-agreement'

/**
 * Records the agreement that takes the place of another. Where the new one begins before the old one's term is
 * over, the old one ends that day, so that there is one on every day and never two.
 * @throws DomainError not_found; conflict agreement_void, agreement_renewed, unit_closed; invalid_input where the new
 * one does not begin after the old one
 */
export async function renewAgreement({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecordAgreementView> {
  const { key, id: oldId, version, confirmed, ...said } = parseInput(renewAgreementInput, input)
  return withScope(ctx, async (tx): Promise<RecordAgreementView> => {
    const old = await lockAgreement(tx, ctx, oldId)
    requireCapability(ctx, 'agreements.record')
    const answered = await findAnswer<RecordAgreementView>(tx, ctx, key)
    if (answered) return answered
    requireVersion(old, version)
    await requireNotRenewed(tx, ctx, old)
    const fields = fieldsOf(said)
    const union = await findSigningUnion(tx, ctx, old.unitCode)
    if (union.closedOn !== null && union.closedOn <= fields.signedOn)
      throw new DomainError('conflict', 'unit_closed')
    await requireEmployer(tx, ctx, union.id, { named: fields.employerId, before: old.employerId })
    const notKept = await checkFields(tx, ctx, fields, { union, except: [old.id], confirmed })
    if (notKept) return notKept

    const id = await insertAgreement(tx, ctx, { unit: union, fields, renewsId: old.id })
    await endReplaced(tx, ctx, { renewsId: old.id, startsOn: null }, fields.startsOn)
    await audit(tx, ctx, {
      act: 'agreement.renewed',
      subjectKind: 'agreement',
      subjectId: id,
      unitPath: union.path,
      details: { renews: old.id, startsOn: fields.startsOn, endsOn: fields.endsOn },
    })
    await refreshAgreementFigures(tx, ctx, union.id, [fields])
    const answer: RecordAgreementView = { status: 'saved', id, version: 1 }
    await keepAnswer(tx, ctx, key, 'agreement.renewed', answer)
    return answer
  })
}

async function requireNotRenewed(tx: Tx, ctx: Context, old: AgreementRow): Promise<void> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM agreements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND renews_id = ${old.id}::uuid AND voided_at IS NULL
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    LIMIT 1`
  if (rows.length > 0) throw new DomainError('conflict', 'agreement_renewed')
}
