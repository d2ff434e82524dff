import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { lockImportFor } from './internal'
import { importActInput } from './schemas'

/**
 * Gives an import up before it is committed; what its file said about people goes.
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
    requireCapability(ctx, 'members.import')
    const found = await lockImportFor(tx, ctx, { id, version }, [
      'uploaded',
      'reading',
      'mapping',
      'checking',
      'ready',
    ])
    await tx.$executeRaw`
      UPDATE member_imports SET state = 'cancelled', version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    await tx.$executeRaw`SELECT clear_import_rows(${id}::uuid), clear_import_file(${id}::uuid)`
    await audit(tx, ctx, {
      act: 'member.import_cancelled',
      subjectKind: 'member_import',
      subjectId: id,
      unitPath: found.unitPath,
    })
    return { id }
  })
}
