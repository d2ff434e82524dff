import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

/** Makes the sub-units that rows name and their unions have not: each once, as a group (tổ). */
export async function makeSubUnits(tx: Tx, ctx: Context, importId: string): Promise<string[]> {
  const missing = await tx.$queryRaw<{ unitId: string; unitPath: string; name: string }[]>`
    SELECT DISTINCT ON (r.target_unit_id, r.sub_unit_key) r.target_unit_id AS "unitId", r.target_path AS "unitPath",
           r.sub_unit AS name
    FROM member_import_rows r
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome IN ('new', 'changed')
      AND r.sub_unit_key IS NOT NULL
      AND NOT EXISTS (SELECT FROM sub_units s WHERE s.tenant_id = r.tenant_id AND s.unit_id = r.target_unit_id
        AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
        AND s.search_key = r.sub_unit_key AND s.closed_on IS NULL)
    ORDER BY r.target_unit_id, r.sub_unit_key, r.row_number`
  const ids = missing.map(() => uuidv7())
  if (missing.length === 0) return ids
  await tx.$executeRaw`
    INSERT INTO sub_units (tenant_id, id, unit_id, unit_path, kind, name)
    SELECT ${ctx.tenantId}::uuid, s.id, s.unit_id, s.unit_path, 'group', s.name
    FROM unnest(${ids}::uuid[], ${missing.map(({ unitId }) => unitId)}::uuid[],
                ${missing.map(({ unitPath }) => unitPath)}::text[], ${missing.map(({ name }) => name)}::text[])
      AS s(id, unit_id, unit_path, name)`
  return ids
}
