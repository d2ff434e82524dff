import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { clearImportFile, clearImportRows } from './import-file'
import { lockImportFor } from './internal'
import { importActInput } from './schemas'

/**
 * Gives an import up before it is committed; what the list said goes.
 * @throws DomainError not_found, conflict, not_ready
 */
export async function cancelImport({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ id: string }> {
  const { id, version } = parseInput(importActInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const states = ['reading', 'mapping', 'checking', 'ready'] as const
    const found = await lockImportFor(tx, ctx, { id, version }, states)
    await tx.$executeRaw`
      UPDATE employer_imports SET state = 'cancelled', version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    await clearImportRows(tx, id)
    await clearImportFile(tx, id)
    await audit(tx, ctx, {
      act: 'employer.import_cancelled',
      subjectKind: 'employer_import',
      subjectId: id,
      unitPath: found.unitPath,
    })
    return { id }
  })
}
