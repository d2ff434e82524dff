import 'server-only'
import type { AgreementActView } from '@/lib/agreements/views'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { lockAgreement } from './internal'
import { removeAgreementFileInput } from './schemas'
import { keepChange } from './write-agreement'

/**
 * Takes a file away from an agreement, with a reason: it is no longer sent to anybody, and its name stays.
 * @throws DomainError not_found; conflict agreement_file_removed
 */
export async function removeAgreementFile({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementActView> {
  const { id, file, reason } = parseInput(removeAgreementFileInput, input)
  return withScope(ctx, async (tx) => {
    const agreement = await lockAgreement(tx, ctx, id)
    requireCapability(ctx, 'agreements.record')
    const { name, removed } = await findFile(tx, ctx, id, file)
    if (removed) throw new DomainError('conflict', 'agreement_file_removed')

    await tx.$executeRaw`
      UPDATE agreement_files SET voided_at = now(), void_reason = ${reason}
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${file}::uuid`
    await keepChange(tx, ctx, agreement, 'file_removed', { file: name }, { reason })
    await audit(tx, ctx, {
      act: 'agreement.file_removed',
      subjectKind: 'agreement',
      subjectId: id,
      unitPath: agreement.unitPath,
      details: { file },
    })
    return { id, version: agreement.version }
  })
}

async function findFile(
  tx: Tx,
  ctx: Context,
  agreementId: string,
  id: string,
): Promise<{ name: string; removed: boolean }> {
  const rows = await tx.$queryRaw<{ name: string; removed: boolean }[]>`
    SELECT file_name AS name, voided_at IS NOT NULL AS removed FROM agreement_files
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid AND agreement_id = ${agreementId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  const file = rows[0]
  if (!file) throw notFound()
  return file
}
