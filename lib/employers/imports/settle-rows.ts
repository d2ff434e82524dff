import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

/** What matching leaves over: tax codes kept elsewhere, rows without a name, two rows for one employer. */
export async function settleRows(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await refuseKeptElsewhere(tx, ctx, importId)
  await refuseNameless(tx, ctx, importId)
  await askAboutSharedEmployers(tx, ctx, importId)
}

/** Tax codes of employers outside the caller's scope; the database tells that they are kept and no more. */
async function refuseKeptElsewhere(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE employer_import_rows w SET outcome = 'wrong', changed = '{}', employer_id = NULL, employer_version = NULL,
      matched_by = NULL, findings = jsonb_build_array(jsonb_build_object('code', 'kept_elsewhere', 'severity', 'refuse',
        'field', 'taxCode', 'params', '{}'::jsonb))
    FROM (SELECT DISTINCT row_number FROM employer_rows_elsewhere(${importId}::uuid)) f
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid AND w.row_number = f.row_number
      AND w.outcome <> 'wrong'`
}

/** A row may leave the name out only where its tax code names an employer that is there. */
async function refuseNameless(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE employer_import_rows SET outcome = 'wrong', findings = findings || jsonb_build_array(jsonb_build_object(
      'code', 'name_missing', 'severity', 'refuse', 'field', 'name', 'params', '{}'::jsonb))
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome = 'new' AND name = ''`
}

/** Two rows that were matched with one employer: the surest goes in, the other is told of. */
async function askAboutSharedEmployers(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    WITH ranked AS (
      SELECT row_number, first_value(row_number) OVER (PARTITION BY employer_id
        ORDER BY outcome = 'duplicate', matched_by = 'name', row_number) AS first_row
      FROM employer_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND employer_id IS NOT NULL
    )
    UPDATE employer_import_rows w SET outcome = 'duplicate', same_as_row = r.first_row,
      findings = (
        SELECT coalesce(jsonb_agg(f), '[]'::jsonb) FROM jsonb_array_elements(w.findings) f
        WHERE f->>'code' NOT IN ('other_tax_code', 'employer_closed')
      ) || jsonb_build_array(jsonb_build_object('code', 'same_employer_in_file', 'severity', 'warn', 'field', NULL,
        'params', jsonb_build_object('row', r.first_row)))
    FROM ranked r
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid AND w.row_number = r.row_number
      AND r.first_row <> r.row_number`
}
