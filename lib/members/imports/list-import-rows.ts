import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { readSight } from '@/lib/members/sight'
import { seesImport } from './get-import'
import { rowViewOf, type StoredRow } from './import-row-view'
import { findImport } from './internal'
import { importRowsInput } from './schemas'
import type { ImportRowsView } from './views'

const pageSize = 50

/**
 * A page of an import's rows, as they stand in the file: what each says, what it would change, what was found.
 * @throws DomainError not_found
 */
export async function listImportRows({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<ImportRowsView> {
  const { id, outcome, finding, after } = parseInput(importRowsInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'members.import')
    const found = await findImport(tx, ctx, id)
    const masked = !seesImport(await readSight(tx, ctx), found)
    const sought = finding === undefined ? null : JSON.stringify([{ code: finding }])
    const rows = await tx.$queryRaw<StoredRow[]>`
      SELECT r.row_number AS "rowNumber", r.outcome, r.doubt, r.choice, r.findings, r.same_as_row AS "sameAsRow",
        r.changed, r.score, r.before,
        jsonb_build_object('fullName', concat_ws(' ', nullif(r.family_name, ''), nullif(r.middle_name, ''), r.given_name),
          'birthOn', coalesce(r.birth_on::text, r.birth_year::text), 'sex', r.sex, 'identityNumber', r.identity_last4,
          'phone', r.phone, 'email', r.email, 'hometown', r.hometown, 'address', r.address, 'communeCode', r.commune_code,
          'jobTitle', r.job_title, 'contract', r.contract, 'education', r.education,
          'socialInsuranceNumber', r.social_insurance_number, 'joinedOn', r.joined_on,
          'admissionDecision', r.admission_decision, 'cardNumber', r.card_number, 'subUnit', r.sub_unit, 'note', r.note,
          'ethnicity', r.ethnicity, 'religion', r.religion, 'partyMember', r.party_member::text,
          'unitName', CASE WHEN t.path <> ${found.unitPath} THEN t.name END) AS said,
        m.id AS "memberId", u.name AS "memberUnit",
        CASE WHEN m.id IS NOT NULL THEN jsonb_build_object(
          'fullName', concat_ws(' ', nullif(m.family_name, ''), nullif(m.middle_name, ''), m.given_name),
          'birthOn', coalesce(m.birth_on::text, m.birth_year::text), 'sex', m.sex, 'identityNumber', m.identity_last4,
          'phone', m.phone, 'email', m.email, 'hometown', m.hometown, 'address', m.address, 'communeCode', m.commune_code,
          'jobTitle', m.job_title, 'contract', m.contract, 'education', m.education,
          'socialInsuranceNumber', m.social_insurance_number, 'joinedOn', m.joined_on,
          'admissionDecision', m.admission_decision, 'cardNumber', m.card_number, 'subUnit', su.name, 'note', m.note,
          'ethnicity', s.ethnicity, 'religion', s.religion, 'partyMember', s.party_member::text) END AS held
      FROM member_import_rows r
      LEFT JOIN units t ON t.tenant_id = r.tenant_id AND t.id = r.target_unit_id
      LEFT JOIN members m ON m.tenant_id = r.tenant_id AND m.id = r.member_id
        AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
      LEFT JOIN units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
      LEFT JOIN sub_units su ON su.tenant_id = m.tenant_id AND su.id = m.sub_unit_id
        AND su.unit_path >= ${ctx.scope.lo} AND su.unit_path < ${ctx.scope.hi}
      LEFT JOIN member_sensitive s ON s.tenant_id = m.tenant_id AND s.member_id = m.id
        AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${id}::uuid AND r.row_number > ${after}::int
        AND (${outcome ?? null}::text IS NULL OR r.outcome = ${outcome ?? null}::text)
        AND (${sought}::jsonb IS NULL OR r.findings @> ${sought}::jsonb)
      ORDER BY r.row_number LIMIT ${pageSize + 1}`
    const [counted] = await tx.$queryRaw<{ total: number }[]>`
      SELECT count(*)::int AS total FROM member_import_rows r
      WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${id}::uuid
        AND (${outcome ?? null}::text IS NULL OR r.outcome = ${outcome ?? null}::text)
        AND (${sought}::jsonb IS NULL OR r.findings @> ${sought}::jsonb)`
    const page = rows.slice(0, pageSize)
    const sensitive = ctx.capabilities.has('members.sensitive')
    return {
      rows: page.map((row) => rowViewOf(row, { masked, sensitive })),
      total: counted?.total ?? 0,
      next: rows.length > pageSize ? (page.at(-1)?.rowNumber ?? null) : null,
    }
  })
}
