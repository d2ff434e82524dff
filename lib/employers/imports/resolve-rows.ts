import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { ImportCountsView } from '@/lib/members/imports/views'
import { applyChoice } from './apply-choices'
import { countRows } from './count-rows'
import { lockImportFor } from './internal'
import { resolveRowsInput } from './schemas'

/**
 * Decides about doubtful rows: leave them out, take them for the employer they were matched with, or for another;
 * null asks again. What a row's doubt does not allow leaves it as it is.
 * @throws DomainError not_found, conflict, not_ready
 */
export async function resolveRows({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ rows: number; counts: ImportCountsView; version: number }> {
  const { id, version, choice, ...about } = parseInput(resolveRowsInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const found = await lockImportFor(tx, ctx, { id, version }, ['ready'])
    const rows = await applyChoice(tx, ctx, id, choice, about)
    const counts = await countRows(tx, ctx, id)
    await tx.$executeRaw`
      UPDATE employer_imports SET counts = counts || ${JSON.stringify(counts)}::jsonb, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    await audit(tx, ctx, {
      act: 'employer.import_rows_resolved',
      subjectKind: 'employer_import',
      subjectId: id,
      unitPath: found.unitPath,
      details: { choice, rows },
    })
    return { rows, counts: counts.outcomes, version: version + 1 }
  })
}
