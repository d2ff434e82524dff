import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'

/** What matching leaves over: rows without a name, two rows for one member, numbers that live outside the scope. */
export async function settleRows(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await refuseNameless(tx, ctx, importId)
  await askAboutSharedMembers(tx, ctx, importId)
  await askAboutElsewhere(tx, ctx, importId)
  await tellDoubts(tx, ctx, importId)
}

/** A row may leave the name out only where it names an entry that is there. */
async function refuseNameless(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE member_import_rows SET outcome = 'wrong', findings = findings || jsonb_build_array(jsonb_build_object(
      'code', 'name_missing', 'severity', 'refuse', 'field', 'givenName', 'params', '{}'::jsonb))
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome = 'new' AND given_name = ''`
}

/** Two rows that were matched with one member: the surest goes in, the other is a question. */
async function askAboutSharedMembers(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    WITH ranked AS (
      SELECT row_number,
        first_value(row_number) OVER (PARTITION BY member_id ORDER BY (doubt IS NULL) DESC, score DESC, row_number) AS first_row
      FROM member_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND member_id IS NOT NULL
        AND outcome IN ('changed', 'unchanged', 'duplicate')
    )
    UPDATE member_import_rows w SET outcome = 'duplicate', doubt = 'same_member_in_file', same_as_row = r.first_row
    FROM ranked r
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid AND w.row_number = r.row_number
      AND r.first_row <> r.row_number`
}

/** Numbers of members outside the caller's scope; the database tells of them no more than has to be said. */
async function askAboutElsewhere(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    WITH found AS (
      SELECT row_number, bool_or(sign = 'identity') AS identity, bool_or(sign = 'card') AS card, max(unit_name) AS unit_name
      FROM import_rows_elsewhere(${importId}::uuid) GROUP BY row_number
    ), judged AS (
      SELECT r.row_number, f.unit_name, CASE
        WHEN f.identity AND (r.outcome = 'new' OR r.same_as_row IS NOT NULL) THEN 'in_another_unit'
        WHEN f.identity AND 'identityNumber' = ANY(r.changed) THEN 'identity_taken'
        WHEN f.card AND (r.outcome = 'new' OR r.same_as_row IS NOT NULL OR 'cardNumber' = ANY(r.changed)) THEN 'card_taken' END AS verdict
      FROM found f JOIN member_import_rows r ON r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
        AND r.row_number = f.row_number
      WHERE r.outcome IN ('new', 'changed', 'duplicate')
    )
    UPDATE member_import_rows w SET
      outcome = CASE j.verdict WHEN 'in_another_unit' THEN 'duplicate' ELSE 'wrong' END,
      doubt = CASE j.verdict WHEN 'in_another_unit' THEN 'in_another_unit' END,
      findings = w.findings || jsonb_build_array(jsonb_build_object('code', j.verdict,
        'severity', CASE j.verdict WHEN 'in_another_unit' THEN 'warn' ELSE 'refuse' END,
        'field', CASE j.verdict WHEN 'card_taken' THEN 'cardNumber' ELSE 'identityNumber' END,
        'params', CASE WHEN j.unit_name IS NULL THEN '{}'::jsonb ELSE jsonb_build_object('unit', j.unit_name) END))
    FROM judged j
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid AND w.row_number = j.row_number
      AND j.verdict IS NOT NULL`
}

/** Every doubt that matching raised is among the row's findings, with what its sentence needs. */
async function tellDoubts(tx: Tx, ctx: Context, importId: string): Promise<void> {
  await tx.$executeRaw`
    UPDATE member_import_rows w SET findings = w.findings || jsonb_build_array(jsonb_build_object(
      'code', CASE WHEN w.doubt = 'same_member_in_file' THEN 'duplicate_in_file' ELSE w.doubt END,
      'severity', 'warn', 'field', NULL, 'params', jsonb_strip_nulls(jsonb_build_object(
        'row', w.same_as_row, 'score', w.score, 'unit', d.unit_name))))
    FROM (
      SELECT r.row_number, u.name AS unit_name
      FROM member_import_rows r
      LEFT JOIN members m ON r.doubt = 'in_another_unit' AND m.tenant_id = r.tenant_id AND m.id = r.member_id
        AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
      LEFT JOIN units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'duplicate'
        AND r.doubt IS NOT NULL
    ) d
    WHERE w.tenant_id = ${ctx.tenantId}::uuid AND w.import_id = ${importId}::uuid AND w.row_number = d.row_number
      AND NOT w.findings @> jsonb_build_array(jsonb_build_object('code',
        CASE WHEN w.doubt IN ('same_member_in_file', 'same_number_in_file') THEN 'duplicate_in_file' ELSE w.doubt END))`
}
