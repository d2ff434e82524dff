import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ImportFinding } from '@/lib/employers/rules/import-findings'
import type { ImportRow } from '@/lib/employers/rules/import-row'

/** A row of a list, understood and checked by itself. */
export interface StagedRow {
  rowNumber: number
  cells: readonly string[]
  outcome: 'new' | 'wrong' | 'duplicate'
  sameAsRow: number | null
  findings: readonly ImportFinding[]
  /** The federation that the row names; null for the import's own. */
  target: { id: string; path: string } | null
  unionId: string | null
  newId: string
  nameKey: string
  said: Omit<ImportRow, 'findings' | 'unitCode'>
}

/** Writes rows in one statement; some thousands at once. */
export async function stageRows(
  tx: Tx,
  ctx: Context,
  { id: importId, unitPath }: { id: string; unitPath: string },
  rows: readonly StagedRow[],
): Promise<void> {
  if (rows.length === 0) return
  const staged = JSON.stringify(
    rows.map(({ said, target, ...row }) => ({
      ...row,
      ...said,
      targetId: target?.id ?? null,
      targetPath: target?.path ?? null,
      name: said.name ?? '',
    })),
  )
  await tx.$executeRaw`
    INSERT INTO employer_import_rows (tenant_id, import_id, unit_path, row_number, cells, outcome, findings, same_as_row,
      new_id, changed, name, name_key, tax_code, ownership, industry_code, commune_code, address, phone, contact, workers,
      women, target_unit_id, target_path, union_id)
    SELECT ${ctx.tenantId}::uuid, ${importId}::uuid, ${unitPath}, r."rowNumber", r.cells, r.outcome, r.findings,
      r."sameAsRow", r."newId", '{}', r.name, r."nameKey", r."taxCode", r.ownership, r."industryCode", r."communeCode",
      r.address, r.phone, r.contact, r.workers, r.women, r."targetId", r."targetPath", r."unionId"
    FROM jsonb_to_recordset(${staged}::jsonb) AS r("rowNumber" int, cells text[], outcome text, findings jsonb,
      "sameAsRow" int, "newId" uuid, name text, "nameKey" text, "taxCode" text, ownership text, "industryCode" text,
      "communeCode" text, address text, phone text, contact text, workers int, women int, "targetId" uuid,
      "targetPath" text, "unionId" uuid)`
}
