import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { RosterMoved } from './roster-stamp'
import type { RowRange } from './row-range'

/**
 * Changes the members of a range as the check said, keeping an image of each for the undo.
 * @param required fields of a complete record
 * @throws RosterMoved where a member has another version than the check saw
 */
export async function updateRows(
  tx: Tx,
  ctx: Context,
  { importId, from, to }: RowRange,
  required: readonly string[],
): Promise<void> {
  const wanted = await tx.$executeRaw`
    UPDATE member_import_rows r SET made_version = r.member_version + 1
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'changed'`
  if (wanted === 0) return
  const kept = await tx.$executeRaw`
    UPDATE member_import_rows r SET before = jsonb_build_object('member', to_jsonb(m), 'sensitive', to_jsonb(s))
    FROM members m LEFT JOIN member_sensitive s ON s.tenant_id = m.tenant_id AND s.member_id = m.id
      AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'changed'
      AND m.tenant_id = r.tenant_id AND m.id = r.member_id AND m.version = r.member_version
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  if (kept !== wanted) throw new RosterMoved()
  const changed = await tx.$executeRaw`
    UPDATE members m SET
      family_name = CASE WHEN 'fullName' = ANY(r.changed) THEN r.family_name ELSE m.family_name END,
      middle_name = CASE WHEN 'fullName' = ANY(r.changed) THEN r.middle_name ELSE m.middle_name END,
      given_name = CASE WHEN 'fullName' = ANY(r.changed) THEN r.given_name ELSE m.given_name END,
      birth_on = CASE WHEN 'birthOn' = ANY(r.changed) THEN r.birth_on ELSE m.birth_on END,
      birth_year = CASE WHEN 'birthOn' = ANY(r.changed) THEN r.birth_year ELSE m.birth_year END,
      sex = coalesce(r.sex, m.sex),
      identity_kind = CASE WHEN 'identityNumber' = ANY(r.changed) THEN r.identity_kind ELSE m.identity_kind END,
      identity_cipher = CASE WHEN 'identityNumber' = ANY(r.changed) THEN r.identity_cipher ELSE m.identity_cipher END,
      identity_hash = CASE WHEN 'identityNumber' = ANY(r.changed) THEN r.identity_hash ELSE m.identity_hash END,
      identity_last4 = CASE WHEN 'identityNumber' = ANY(r.changed) THEN r.identity_last4 ELSE m.identity_last4 END,
      phone = coalesce(r.phone, m.phone),
      email = coalesce(r.email, m.email),
      hometown = coalesce(r.hometown, m.hometown),
      address = coalesce(r.address, m.address),
      commune_code = coalesce(r.commune_code, m.commune_code),
      job_title = coalesce(r.job_title, m.job_title),
      contract = coalesce(r.contract, m.contract),
      education = coalesce(r.education, m.education),
      social_insurance_number = coalesce(r.social_insurance_number, m.social_insurance_number),
      joined_on = coalesce(r.joined_on, m.joined_on),
      admission_decision = coalesce(r.admission_decision, m.admission_decision),
      card_number = coalesce(r.card_number, m.card_number),
      note = coalesce(r.note, m.note),
      sub_unit_id = CASE WHEN 'subUnit' = ANY(r.changed) THEN su.id ELSE m.sub_unit_id END,
      complete = NOT EXISTS (
        SELECT FROM unnest(${[...required]}::text[]) AS field
        WHERE CASE field
          WHEN 'birthOn' THEN CASE WHEN 'birthOn' = ANY(r.changed) THEN r.birth_on ELSE m.birth_on END IS NULL
          WHEN 'sex' THEN coalesce(r.sex, m.sex) IS NULL
          WHEN 'identityNumber' THEN coalesce(r.identity_hash, m.identity_hash) IS NULL
          WHEN 'phone' THEN coalesce(r.phone, m.phone) IS NULL
          WHEN 'address' THEN coalesce(r.address, m.address) IS NULL
          WHEN 'hometown' THEN coalesce(r.hometown, m.hometown) IS NULL
          WHEN 'jobTitle' THEN coalesce(r.job_title, m.job_title) IS NULL
          WHEN 'contract' THEN coalesce(r.contract, m.contract) IS NULL
          WHEN 'education' THEN coalesce(r.education, m.education) IS NULL
          WHEN 'socialInsuranceNumber' THEN coalesce(r.social_insurance_number, m.social_insurance_number) IS NULL
          WHEN 'joinedOn' THEN coalesce(r.joined_on, m.joined_on) IS NULL
          WHEN 'admissionDecision' THEN coalesce(r.admission_decision, m.admission_decision) IS NULL
          WHEN 'cardNumber' THEN coalesce(r.card_number, m.card_number) IS NULL
          WHEN 'subUnitId' THEN r.sub_unit_key IS NULL AND m.sub_unit_id IS NULL
          ELSE false END),
      version = m.version + 1, updated_at = now(), updated_by = ${ctx.userId}::uuid
    FROM member_import_rows r
    LEFT JOIN (
      SELECT unit_id, search_key, (array_agg(id ORDER BY id))[1] AS id FROM sub_units
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND closed_on IS NULL
      GROUP BY unit_id, search_key
    ) su ON su.unit_id = r.target_unit_id AND su.search_key = r.sub_unit_key
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'changed'
      AND m.tenant_id = r.tenant_id AND m.id = r.member_id AND m.version = r.member_version
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  if (changed !== wanted) throw new RosterMoved()
  await writeSensitive(tx, ctx, { importId, from, to })
  await writeChanges(tx, ctx, { importId, from, to })
}

async function writeSensitive(tx: Tx, ctx: Context, { importId, from, to }: RowRange): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO member_sensitive AS s (tenant_id, member_id, unit_id, unit_path, ethnicity, religion, party_member)
    SELECT m.tenant_id, m.id, m.unit_id, m.unit_path, r.ethnicity, r.religion, r.party_member
    FROM member_import_rows r JOIN members m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'changed'
      AND r.changed && ARRAY['ethnicity', 'religion', 'partyMember']
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
    ON CONFLICT (tenant_id, member_id) DO UPDATE SET
      ethnicity = coalesce(excluded.ethnicity, s.ethnicity), religion = coalesce(excluded.religion, s.religion),
      party_member = coalesce(excluded.party_member, s.party_member), updated_at = now()`
}

/** What changed, for the member's history: before and after; of a number its last digits, of sensitive fields nothing. */
async function writeChanges(tx: Tx, ctx: Context, { importId, from, to }: RowRange): Promise<void> {
  await tx.$executeRaw`
    INSERT INTO member_changes (tenant_id, id, member_id, unit_id, unit_path, version, changes, by, import_id)
    SELECT m.tenant_id, r.new_id, m.id, m.unit_id, m.unit_path, m.version, c.changes || s.changes, ${ctx.userId}::uuid, r.import_id
    FROM member_import_rows r
    JOIN members m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_object_agg(v.field, jsonb_build_object('before', r.before->'member'->v.col, 'after', to_jsonb(m)->v.col)), '{}') AS changes
      FROM (VALUES ('familyName', 'family_name'), ('middleName', 'middle_name'), ('givenName', 'given_name'),
        ('birthOn', 'birth_on'), ('birthYear', 'birth_year'), ('sex', 'sex'), ('identityNumber', 'identity_last4'),
        ('phone', 'phone'), ('email', 'email'), ('hometown', 'hometown'), ('address', 'address'),
        ('communeCode', 'commune_code'), ('jobTitle', 'job_title'), ('contract', 'contract'), ('education', 'education'),
        ('socialInsuranceNumber', 'social_insurance_number'), ('joinedOn', 'joined_on'),
        ('admissionDecision', 'admission_decision'), ('cardNumber', 'card_number'), ('subUnitId', 'sub_unit_id'),
        ('note', 'note')) AS v(field, col)
      WHERE r.before->'member'->v.col IS DISTINCT FROM to_jsonb(m)->v.col
        OR v.field = 'identityNumber' AND 'identityNumber' = ANY(r.changed)
    ) c
    CROSS JOIN LATERAL (
      SELECT coalesce(jsonb_object_agg(field, 'changed'), '{}') AS changes FROM unnest(r.changed) AS field
      WHERE field IN ('ethnicity', 'religion', 'partyMember')
    ) s
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid
      AND r.row_number >= ${from} AND r.row_number < ${to} AND r.outcome = 'changed'
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
}
