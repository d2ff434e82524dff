import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { chooseColumns, missingColumns } from '@/lib/employers/rules/import-columns'
import type { ImportMapping } from './import-record'
import { lockImportFor, sendOn } from './internal'
import { saveMappingInput } from './schemas'

/**
 * Takes the user's word for what columns hold, and has all rows checked anew. Where no row could be read with it, it
 * is kept and the import waits for more.
 * @throws DomainError not_found, conflict, or not_ready where the import is past its check
 */
export async function saveMapping({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ checking: boolean }> {
  const { id, version, columns } = parseInput(saveMappingInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'employers.import')
    const found = await lockImportFor(tx, ctx, { id, version }, ['mapping', 'ready'])
    const mapping: ImportMapping = { columns: chooseColumns(found.mapping.columns, columns) }
    await tx.$executeRaw`
      UPDATE employer_imports SET mapping = ${JSON.stringify(mapping)}::jsonb, counts = counts - 'rechecked', state = 'mapping',
        version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    const checking = missingColumns(mapping.columns).length === 0
    if (checking) await sendOn(tx, ctx, found, { state: 'checking', job: 'employer-import.check' })
    await audit(tx, ctx, {
      act: 'employer.import_mapped',
      subjectKind: 'employer_import',
      subjectId: id,
      unitPath: found.unitPath,
      details: { columns: mapping.columns.filter(({ field }) => field !== null).length },
    })
    return { checking }
  })
}
