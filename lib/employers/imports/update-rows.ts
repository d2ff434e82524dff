import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ImportRecord } from './import-record'
import { RegisterMoved } from './register-stamp'

/**
 * Changes employers as the check said, keeping an image of each for the undo. What a row leaves blank stays as it is.
 * @throws RegisterMoved where an employer has another version than the check saw
 */
export async function updateRows(
  tx: Tx,
  ctx: Context,
  { id: importId, asOf }: Pick<ImportRecord, 'id' | 'asOf'>,
): Promise<void> {
  const wanted = await tx.$executeRaw`
    UPDATE employer_import_rows SET made_version = employer_version + 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome = 'changed'`
  if (wanted === 0) return
  // Locked in the order in which all verbs lock employers.
  await tx.$queryRaw`
    SELECT e.id FROM employers e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}
      AND e.id IN (SELECT r.employer_id FROM employer_import_rows r WHERE r.tenant_id = ${ctx.tenantId}::uuid
        AND r.import_id = ${importId}::uuid AND r.outcome = 'changed')
    ORDER BY e.id FOR UPDATE`
  const kept = await tx.$executeRaw`
    UPDATE employer_import_rows r SET before = jsonb_build_object('employer', to_jsonb(e), 'held', to_jsonb(h),
      'replaced', CASE WHEN h.valid_from = ${asOf}::date THEN h.id END)
    FROM employers e
    LEFT JOIN (
      SELECT id, employer_id, valid_from, workers, women FROM employer_workforce
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND voided_at IS NULL AND valid_from <= ${asOf}::date AND (valid_to IS NULL OR valid_to > ${asOf}::date)
    ) h ON h.employer_id = e.id
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'changed'
      AND e.tenant_id = r.tenant_id AND e.id = r.employer_id AND e.version = r.employer_version
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`
  if (kept !== wanted) throw new RegisterMoved()
  await tx.$executeRaw`
    UPDATE employers e SET
      name = CASE WHEN 'name' = ANY(r.changed) THEN r.name ELSE e.name END,
      tax_code = coalesce(r.tax_code, e.tax_code),
      ownership = coalesce(r.ownership, e.ownership),
      industry_code = coalesce(r.industry_code, e.industry_code),
      commune_code = coalesce(r.commune_code, e.commune_code),
      address = coalesce(r.address, e.address),
      phone = coalesce(r.phone, e.phone),
      contact = coalesce(r.contact, e.contact),
      version = e.version + 1
    FROM employer_import_rows r
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'changed'
      AND e.tenant_id = r.tenant_id AND e.id = r.employer_id
      AND e.unit_path >= ${ctx.scope.lo} AND e.unit_path < ${ctx.scope.hi}`
}
