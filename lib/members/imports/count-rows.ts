import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ImportCounts } from './import-record'
import { importOutcomes } from './schemas'

type RowCounts = Pick<ImportCounts, 'outcomes' | 'findings' | 'matched' | 'changedFields' | 'newSubUnits'>

/** What becomes of an import's rows, counted. */
export async function countRows(tx: Tx, ctx: Context, importId: string): Promise<RowCounts> {
  const [counted] = await tx.$queryRaw<
    { outcomes: Record<string, number> | null; matched: bigint; newSubUnits: bigint }[]
  >`
    SELECT
      (SELECT jsonb_object_agg(outcome, n) FROM (
        SELECT outcome, count(*) AS n FROM member_import_rows
        WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid GROUP BY outcome) o) AS outcomes,
      (SELECT count(*) FROM member_import_rows
        WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome IN ('changed', 'unchanged')) AS matched,
      (SELECT count(DISTINCT (r.target_unit_id, r.sub_unit_key)) FROM member_import_rows r
        WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
          AND r.outcome IN ('new', 'changed') AND r.sub_unit_key IS NOT NULL
          AND NOT EXISTS (SELECT FROM sub_units s WHERE s.tenant_id = r.tenant_id AND s.unit_id = r.target_unit_id
            AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
            AND s.search_key = r.sub_unit_key AND s.closed_on IS NULL)) AS "newSubUnits"`
  const findings = await tx.$queryRaw<ImportCounts['findings']>`
    SELECT f->>'code' AS code, f->>'severity' AS severity, f->>'field' AS field, count(*)::int AS rows
    FROM member_import_rows r, jsonb_array_elements(r.findings) f
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.findings <> '[]'
    GROUP BY 1, 2, 3 ORDER BY severity, rows DESC, code LIMIT 100`
  const changed = await tx.$queryRaw<{ field: string; rows: number }[]>`
    SELECT field, count(*)::int AS rows
    FROM member_import_rows r, unnest(r.changed) AS field
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'changed'
    GROUP BY field`
  return {
    outcomes: outcomesOf(counted?.outcomes ?? {}),
    findings,
    matched: Number(counted?.matched ?? 0),
    changedFields: Object.fromEntries(changed.map(({ field, rows }) => [field, rows])),
    newSubUnits: Number(counted?.newSubUnits ?? 0),
  }
}

function outcomesOf(counted: Readonly<Record<string, number>>): ImportCounts['outcomes'] {
  const pairs = importOutcomes.map((outcome) => [outcome, counted[outcome] ?? 0] as const)
  return Object.fromEntries(pairs) as ImportCounts['outcomes']
}
