import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ImportRecord } from './import-record'

/** Takes the new rows into the register, each where it says or where the import goes; their ids were made with the rows. */
export async function insertRows(
  tx: Tx,
  ctx: Context,
  { id, unitId, unitPath }: Pick<ImportRecord, 'id' | 'unitId' | 'unitPath'>,
): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO employers (tenant_id, id, unit_id, unit_path, name, tax_code, ownership, industry_code, commune_code,
      address, phone, contact, created_by)
    SELECT r.tenant_id, r.new_id, coalesce(r.target_unit_id, ${unitId}::uuid), coalesce(r.target_path, ${unitPath}), r.name,
      r.tax_code, r.ownership, r.industry_code, r.commune_code, r.address, r.phone, r.contact, ${ctx.userId}::uuid
    FROM employer_import_rows r
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${id}::uuid AND r.outcome = 'new'`
  await tx.$executeRaw`
    UPDATE employer_import_rows SET made_version = 1
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${id}::uuid AND outcome = 'new'`
}
