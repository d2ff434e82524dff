import 'server-only'
import { audit } from '@/lib/core/audit'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { chooseColumns, missingColumns } from '@/lib/members/rules/import-columns'
import { isMemberColumn } from '@/lib/members/rules/member-columns'
import { lockImportFor, sendOn } from './internal'
import type { ImportMapping } from './import-record'
import { saveMappingInput } from './schemas'

/**
 * Takes the user's word for what columns and words mean, and has all rows checked anew. Where no row could be read
 * with it, it is kept and the import waits for more.
 * @throws DomainError not_found, conflict, or not_ready where the import is past its check
 */
export async function saveMapping({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<{ checking: boolean }> {
  const { id, version, columns, values } = parseInput(saveMappingInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'members.import')
    const found = await lockImportFor(tx, ctx, { id, version }, ['mapping', 'ready'])
    const mapping: ImportMapping = {
      columns: chooseColumns(found.mapping.columns, columns),
      values: values.flatMap(({ field, text, code }) =>
        isMemberColumn(field) ? [{ field, text, code }] : [],
      ),
    }
    await tx.$executeRaw`
      UPDATE member_imports SET mapping = ${JSON.stringify(mapping)}::jsonb, version = version + 1
      WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid`
    const checking =
      missingColumns(mapping.columns, { ofFederation: found.unitRank !== 'grassroots' }).length === 0
    if (checking) await sendOn(tx, ctx, found, { state: 'checking', job: 'member-import.check' })
    await audit(tx, ctx, {
      act: 'member.import_mapped',
      subjectKind: 'member_import',
      subjectId: id,
      unitPath: found.unitPath,
      details: {
        columns: mapping.columns.filter(({ field }) => field !== null).length,
        values: mapping.values.length,
      },
    })
    return { checking }
  })
}
