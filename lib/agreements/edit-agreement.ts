import 'server-only'
import type { AgreementFields, EditAgreementView } from '@/lib/agreements/views'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { checkFields, requireEmployer } from './check-fields'
import { endReplaced } from './end-replaced'
import { fieldsOf, lockAgreement, requireLiving, type AgreementRow } from './internal'
import { editAgreementInput } from './schemas'
import { changedFields, refreshAgreementFigures, updateFields } from './write-agreement'

/**
 * Changes what an agreement says. Where somebody else changed it meanwhile, both values come back; where the checks
 * refuse or warn, what they found. One whose place it took ends when it begins. Sent twice under one key, it is done
 * once.
 * @throws DomainError not_found; conflict agreement_void; invalid_input where it would begin before the one whose
 * place it took
 */
export async function editAgreement({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<EditAgreementView> {
  const { key, id, version, confirmed, ...said } = parseInput(editAgreementInput, input)
  return withScope(ctx, async (tx): Promise<EditAgreementView> => {
    const agreement = await lockAgreement(tx, ctx, id)
    requireCapability(ctx, 'agreements.record')
    const answered = await findAnswer<EditAgreementView>(tx, ctx, key)
    if (answered) return answered
    requireLiving(agreement)
    const fields = fieldsOf(said)
    if (agreement.version !== version) return conflictOf(tx, ctx, agreement, fields)
    await requireEmployer(tx, ctx, agreement.unitId, {
      named: fields.employerId,
      before: agreement.employerId,
    })
    const notKept = await checkFields(tx, ctx, fields, {
      union: {
        id: agreement.unitId,
        rank: agreement.unitRank,
        establishedOn: agreement.unitEstablishedOn,
      },
      except: await readChain(tx, ctx, agreement),
      endedOn: agreement.endedOn,
      confirmed,
    })
    if (notKept) return notKept

    const changed = changedFields(agreement, fields)
    if (changed.length === 0) return { status: 'saved', id, version }
    const answer: EditAgreementView = {
      status: 'saved',
      id,
      version: await updateFields(tx, ctx, agreement, fields),
    }
    await audit(tx, ctx, {
      act: 'agreement.edited',
      subjectKind: 'agreement',
      subjectId: id,
      unitPath: agreement.unitPath,
      details: { fields: changed, version: answer.version },
    })
    if (changed.includes('startsOn')) await endReplaced(tx, ctx, agreement, fields.startsOn)
    await refreshAgreementFigures(tx, ctx, agreement.unitId, [agreement, fields])
    await keepAnswer(tx, ctx, key, 'agreement.edited', answer)
    return answer
  })
}

/** Itself; whether it meets the one before or after it, the screen of its renewal has asked already. */
async function readChain(tx: Tx, ctx: Context, agreement: AgreementRow): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM agreements
    WHERE tenant_id = ${ctx.tenantId}::uuid AND (id = ${agreement.id}::uuid OR id = ${agreement.renewsId}::uuid)
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  return rows.map(({ id }) => id)
}

async function conflictOf(
  tx: Tx,
  ctx: Context,
  agreement: AgreementRow,
  fields: AgreementFields,
): Promise<EditAgreementView> {
  const rows = await tx.$queryRaw<{ name: string | null }[]>`
    SELECT u.display_name AS name FROM agreement_changes c
    LEFT JOIN tenant_users u ON u.tenant_id = c.tenant_id AND u.user_id = c.changed_by
    WHERE c.tenant_id = ${ctx.tenantId}::uuid AND c.agreement_id = ${agreement.id}::uuid
      AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
    ORDER BY c.version DESC, c.changed_at DESC LIMIT 1`
  return {
    status: 'conflict',
    version: agreement.version,
    changedBy: rows[0]?.name ?? null,
    fields: changedFields(agreement, fields).map((field) => ({
      field,
      yours: textOf(fields[field]),
      theirs: textOf(agreement[field]),
    })),
  }
}

function textOf(value: string | number | null): string | null {
  return value === null ? null : String(value)
}
