import 'server-only'
import type { AgreementActView } from '@/lib/agreements/views'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { endReplaced } from './end-replaced'
import { lockAgreement, requireVersion } from './internal'
import { voidAgreementInput } from './schemas'
import { keepChange, refreshAgreementFigures } from './write-agreement'

/**
 * Voids an agreement that was entered by mistake: it counts no more, on no day, and stays to be seen. One whose
 * place it took before its term runs its term again.
 * @throws DomainError not_found; conflict agreement_void
 */
export async function voidAgreement({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementActView> {
  const { id, version: seen, reason } = parseInput(voidAgreementInput, input)
  return withScope(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx, id)
    requireCapability(ctx, 'agreements.record')
    requireVersion(agreement, seen)

    const version = seen + 1
    await tx.$executeRaw`
      UPDATE agreements SET voided_at = now(), void_reason = ${reason}, version = ${version}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    await keepChange(tx, ctx, { ...agreement, version }, 'voided', {}, { voidReason: reason })
    const reopened = await endReplaced(tx, ctx, agreement, null)
    await audit(tx, ctx, {
      act: 'agreement.voided',
      subjectKind: 'agreement',
      subjectId: id,
      unitPath: agreement.unitPath,
      details: { version, reopened: reopened?.id ?? null },
    })
    await refreshAgreementFigures(tx, ctx, agreement.unitId, [agreement, ...(reopened ? [reopened] : [])])
    return { id, version }
  })
}
