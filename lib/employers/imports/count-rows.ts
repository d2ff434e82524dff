import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { importOutcomes } from '@/lib/members/imports/schemas'
import type { ImportCounts } from './import-record'

type RowCounts = Omit<ImportCounts, 'stamp' | 'after' | 'rechecked' | 'undo'>

/** What becomes of an import's rows, counted. */
export async function countRows(tx: Tx, ctx: Context, importId: string): Promise<RowCounts> {
  const outcomes = await tx.$queryRaw<
    { outcome: string; rows: number; statements: number; links: number; matched: number }[]
  >`
    SELECT outcome, count(*)::int AS rows,
      (count(*) FILTER (WHERE outcome = 'new' AND workers IS NOT NULL
        OR outcome = 'changed' AND changed && ARRAY['workers', 'women']))::int AS statements,
      (count(*) FILTER (WHERE outcome = 'new' AND union_id IS NOT NULL
        OR outcome = 'changed' AND 'unitCode' = ANY(changed)))::int AS links,
      (count(*) FILTER (WHERE outcome IN ('changed', 'unchanged')))::int AS matched
    FROM employer_import_rows
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid GROUP BY outcome`
  const findings = await tx.$queryRaw<ImportCounts['findings']>`
    SELECT f->>'code' AS code, f->>'severity' AS severity, f->>'field' AS field, count(*)::int AS rows
    FROM employer_import_rows r, jsonb_array_elements(r.findings) f
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.findings <> '[]'
    GROUP BY 1, 2, 3 ORDER BY severity, rows DESC, code LIMIT 100`
  const changed = await tx.$queryRaw<{ field: string; rows: number }[]>`
    SELECT field, count(*)::int AS rows
    FROM employer_import_rows r, unnest(r.changed) AS field
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'changed'
    GROUP BY field`
  const sumOf = (part: 'statements' | 'links' | 'matched') =>
    outcomes.reduce((sum, counted) => sum + counted[part], 0)
  const rowsOf = new Map(outcomes.map(({ outcome, rows }) => [outcome, rows]))
  const pairs = importOutcomes.map((outcome) => [outcome, rowsOf.get(outcome) ?? 0] as const)
  return {
    outcomes: Object.fromEntries(pairs) as ImportCounts['outcomes'],
    findings,
    matched: sumOf('matched'),
    changedFields: Object.fromEntries(changed.map(({ field, rows }) => [field, rows])),
    statements: sumOf('statements'),
    links: sumOf('links'),
  }
}
