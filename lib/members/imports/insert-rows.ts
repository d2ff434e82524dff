import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { RowRange } from './row-range'

/**
 * Takes the new rows of a range into the register: the entry, the event that opens it, the spell that counts. The
 * three have one id, made when the row was read: later events of a member have later ids.
 */
export async function insertRows(tx: Tx, ctx: Context, { importId, from, to }: RowRange): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO members (tenant_id, id, person_id, unit_id, unit_path, sub_unit_id, family_name, middle_name, given_name,
      birth_on, birth_year, sex, identity_kind, identity_cipher, identity_hash, identity_last4, phone, email, hometown,
      address, commune_code, job_title, contract, education, social_insurance_number, joined_on, admission_decision,
      card_number, note, status, status_on, complete, updated_by, import_id)
    SELECT r.tenant_id, r.new_id, r.new_id, r.target_unit_id, r.target_path,
      su.id,
      r.family_name, r.middle_name, r.given_name, r.birth_on, r.birth_year, r.sex, r.identity_kind, r.identity_cipher,
      r.identity_hash, r.identity_last4, r.phone, r.email, r.hometown, r.address, r.commune_code, r.job_title,
      r.contract, r.education, r.social_insurance_number, r.joined_on, r.admission_decision, r.card_number, r.note,
      'active', r.opening_on, r.complete, ${ctx.userId}::uuid, r.import_id
    FROM member_import_rows r
    LEFT JOIN (
      SELECT unit_id, search_key, (array_agg(id ORDER BY id))[1] AS id FROM sub_units
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND closed_on IS NULL
      GROUP BY unit_id, search_key
    ) su ON su.unit_id = r.target_unit_id AND su.search_key = r.sub_unit_key
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'new'`
  await tx.$executeRaw`
    INSERT INTO member_events (tenant_id, id, member_id, unit_id, unit_path, kind, effective_on, decision_number, recorded_by, import_id)
    SELECT r.tenant_id, r.new_id, r.new_id, r.target_unit_id, r.target_path, r.opening_kind, r.opening_on,
           r.admission_decision, ${ctx.userId}::uuid, r.import_id
    FROM member_import_rows r
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'new'`
  await tx.$executeRaw`
    INSERT INTO membership_spells (tenant_id, id, member_id, person_id, unit_id, unit_path, state, valid_from)
    SELECT r.tenant_id, r.new_id, r.new_id, r.new_id, r.target_unit_id, r.target_path, 'active', r.opening_on
    FROM member_import_rows r
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'new'`
  await tx.$executeRaw`
    INSERT INTO member_sensitive (tenant_id, member_id, unit_id, unit_path, ethnicity, religion, party_member)
    SELECT r.tenant_id, r.new_id, r.target_unit_id, r.target_path, r.ethnicity, r.religion, r.party_member
    FROM member_import_rows r
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'new'
      AND num_nonnulls(r.ethnicity, r.religion, r.party_member) > 0`
}
