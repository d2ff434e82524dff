import 'server-only'
import type { AgreementPaperView } from '@/lib/agreements/views'
import type { Context } from '@/lib/core/context'
import { notFound } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { findAgreement } from './internal'
import { agreementFileInput } from './schemas'

/**
 * A file of an agreement, as it was given.
 * @throws DomainError not_found, also for one that was taken away
 */
export async function getAgreementFile({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<AgreementPaperView> {
  const { id, file } = parseInput(agreementFileInput, input)
  return withScope(ctx, async (tx) => {
    const agreement = await findAgreement(tx, ctx, id)
    requireCapability(ctx, 'agreements.read')
    const rows = await tx.$queryRaw<AgreementPaperView[]>`
      SELECT file_name AS name, format, bytes FROM agreement_files
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${file}::uuid AND agreement_id = ${agreement.id}::uuid
        AND voided_at IS NULL AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
    const paper = rows[0]
    if (!paper) throw notFound()
    return paper
  })
}
