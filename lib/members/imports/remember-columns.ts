import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { searchKey } from '@/lib/format/search-key'
import type { ImportRecord } from './import-record'

/** Keeps which header means which field for the unit's next file, '' for one that was left out on purpose. */
export async function rememberColumns(
  tx: Tx,
  ctx: Context,
  { unitId, unitPath, mapping }: Pick<ImportRecord, 'unitId' | 'unitPath' | 'mapping'>,
): Promise<void> {
  const byKey = new Map<string, string>()
  for (const { header, field, source } of mapping.columns) {
    const key = searchKey(header)
    if (key !== '' && source !== 'none' && !byKey.has(key)) byKey.set(key, field ?? '')
  }
  await tx.$executeRaw`
    INSERT INTO member_column_memory (tenant_id, unit_id, unit_path, header_key, field)
    SELECT ${ctx.tenantId}::uuid, ${unitId}::uuid, ${unitPath}, k.key, k.field
    FROM unnest(${[...byKey.keys()]}::text[], ${[...byKey.values()]}::text[]) AS k(key, field)
    ON CONFLICT (tenant_id, unit_id, header_key) DO UPDATE SET field = excluded.field`
}

export async function readColumnMemory(
  tx: Tx,
  ctx: Context,
  { unitId }: Pick<ImportRecord, 'unitId'>,
): Promise<ReadonlyMap<string, string>> {
  const rows = await tx.$queryRaw<{ key: string; field: string }[]>`
    SELECT header_key AS key, field FROM member_column_memory
    WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_id = ${unitId}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  return new Map(rows.map(({ key, field }) => [key, field]))
}
