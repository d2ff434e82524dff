import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ImportCounts } from './import-record'
import { joinByTables } from './import-steps'

/** The reason that stands with the events an undo voids: a key of the texts. */
export const undoneReason = 'import_undone'

/**
 * Takes back what an import wrote: entries it made are voided, members it changed are as before. Whoever was
 * touched since is left as they are, and is told of.
 */
export async function undoRows(
  tx: Tx,
  ctx: Context,
  importId: string,
  madeSubUnits: readonly string[],
): Promise<NonNullable<ImportCounts['undo']>> {
  await joinByTables(tx)
  const untouched = await lockUntouched(tx, ctx, importId)
  const voided = await voidMade(tx, ctx, importId, untouched.made)
  const restored = await restoreChanged(tx, ctx, importId, untouched.changed)
  await closeSubUnits(tx, ctx, madeSubUnits)
  const kept = await tx.$queryRaw<{ id: string }[]>`
    SELECT CASE outcome WHEN 'new' THEN new_id ELSE member_id END AS id FROM member_import_rows
    WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome IN ('new', 'changed')
      AND CASE outcome WHEN 'new' THEN new_id ELSE member_id END <> ALL (${[...untouched.made, ...untouched.changed]}::uuid[])
    ORDER BY row_number`
  return { voided, restored, kept: kept.length, keptIds: kept.slice(0, mostNamed).map(({ id }) => id) }
}

const mostNamed = 200

/**
 * Members whom nobody has changed since: their version is still the import's, and nothing else was recorded of
 * them. Locked in the order in which all verbs lock members.
 */
async function lockUntouched(
  tx: Tx,
  ctx: Context,
  importId: string,
): Promise<{ made: string[]; changed: string[] }> {
  const rows = await tx.$queryRaw<{ id: string; made: boolean }[]>`
    WITH r AS MATERIALIZED (
      SELECT outcome = 'new' AS made, CASE outcome WHEN 'new' THEN new_id ELSE member_id END AS member_id,
             CASE outcome WHEN 'new' THEN 1 ELSE made_version END AS version
      FROM member_import_rows
      WHERE tenant_id = ${ctx.tenantId}::uuid AND import_id = ${importId}::uuid AND outcome IN ('new', 'changed')
    ), taken_back AS (
      -- A later import that was itself undone has left nothing behind.
      SELECT r.member_id, count(*) AS changes
      FROM r
      JOIN member_changes c ON c.tenant_id = ${ctx.tenantId}::uuid AND c.member_id = r.member_id AND c.version > r.version
        AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
      JOIN member_imports i ON i.tenant_id = ${ctx.tenantId}::uuid AND i.id = c.import_id AND i.state = 'undone'
        AND i.unit_path >= ${ctx.scope.lo} AND i.unit_path < ${ctx.scope.hi}
      GROUP BY r.member_id
    ), touched AS (
      SELECT member_id FROM member_events
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND import_id IS DISTINCT FROM ${importId}::uuid
      UNION SELECT member_id FROM member_positions
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      UNION SELECT member_id FROM member_consents
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
      UNION SELECT member_id FROM member_cards
      WHERE tenant_id = ${ctx.tenantId}::uuid AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
        AND revoked_at IS NULL
    )
    SELECT m.id, r.made
    FROM r
    JOIN members m ON m.tenant_id = ${ctx.tenantId}::uuid AND m.id = r.member_id
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}
    LEFT JOIN taken_back b ON b.member_id = r.member_id
    LEFT JOIN touched t ON t.member_id = r.member_id
    WHERE m.version = r.version + coalesce(b.changes, 0)
      AND (NOT r.made OR m.status = 'active' AND t.member_id IS NULL)
    ORDER BY m.id FOR UPDATE OF m`
  const ids = (made: boolean) => rows.filter((row) => row.made === made).map(({ id }) => id)
  return { made: ids(true), changed: ids(false) }
}

async function voidMade(tx: Tx, ctx: Context, importId: string, made: readonly string[]): Promise<number> {
  if (made.length === 0) return 0
  const ids = [...made]
  await tx.$executeRaw`
    UPDATE member_events SET voided_at = now(), voided_by = ${ctx.userId}::uuid, void_reason = ${undoneReason}
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ANY(${ids}::uuid[]) AND import_id = ${importId}::uuid
      AND voided_at IS NULL AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  await tx.$executeRaw`
    UPDATE membership_spells SET voided_at = now()
    WHERE tenant_id = ${ctx.tenantId}::uuid AND member_id = ANY(${ids}::uuid[]) AND voided_at IS NULL
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
  return tx.$executeRaw`
    UPDATE members SET status = 'voided', status_on = ${ctx.today}::date, version = version + 1, updated_at = now(),
      updated_by = ${ctx.userId}::uuid
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${ids}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}`
}

async function restoreChanged(
  tx: Tx,
  ctx: Context,
  importId: string,
  changed: readonly string[],
): Promise<number> {
  if (changed.length === 0) return 0
  const ids = [...changed]
  await tx.$executeRaw`
    INSERT INTO member_changes (tenant_id, id, member_id, unit_id, unit_path, version, changes, by, import_id)
    SELECT m.tenant_id, gen_random_uuid(), m.id, m.unit_id, m.unit_path, m.version + 1,
      (SELECT jsonb_object_agg(field, CASE WHEN jsonb_typeof(change) = 'object'
         THEN jsonb_build_object('before', change->'after', 'after', change->'before') ELSE change END)
       FROM jsonb_each(c.changes) AS v(field, change)),
      ${ctx.userId}::uuid, ${importId}::uuid
    FROM members m
    JOIN member_import_rows r ON r.tenant_id = m.tenant_id AND r.import_id = ${importId}::uuid AND r.member_id = m.id
      AND r.outcome = 'changed'
    JOIN member_changes c ON c.tenant_id = r.tenant_id AND c.id = r.new_id
      AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ANY(${ids}::uuid[])
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  await tx.$executeRaw`
    UPDATE member_sensitive s SET ethnicity = b.ethnicity, religion = b.religion, party_member = b.party_member, updated_at = now()
    FROM member_import_rows r
    CROSS JOIN LATERAL jsonb_populate_record(NULL::member_sensitive, coalesce(nullif(r.before->'sensitive', 'null'), '{}')) b
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.member_id = ANY(${ids}::uuid[])
      AND r.changed && ARRAY['ethnicity', 'religion', 'partyMember'] AND r.outcome = 'changed'
      AND s.tenant_id = r.tenant_id AND s.member_id = r.member_id
      AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}`
  return tx.$executeRaw`
    UPDATE members m SET
      family_name = b.family_name, middle_name = b.middle_name, given_name = b.given_name, birth_on = b.birth_on,
      birth_year = b.birth_year, sex = b.sex, identity_kind = b.identity_kind, identity_cipher = b.identity_cipher,
      identity_hash = b.identity_hash, identity_last4 = b.identity_last4, phone = b.phone, email = b.email,
      hometown = b.hometown, address = b.address, commune_code = b.commune_code, job_title = b.job_title,
      contract = b.contract, education = b.education, social_insurance_number = b.social_insurance_number,
      joined_on = b.joined_on, admission_decision = b.admission_decision, card_number = b.card_number, note = b.note,
      sub_unit_id = b.sub_unit_id, complete = b.complete,
      version = m.version + 1, updated_at = now(), updated_by = ${ctx.userId}::uuid
    FROM member_import_rows r
    CROSS JOIN LATERAL jsonb_populate_record(NULL::members, r.before->'member') b
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.import_id = ${importId}::uuid AND r.outcome = 'changed'
      AND m.tenant_id = r.tenant_id AND m.id = r.member_id AND m.id = ANY(${ids}::uuid[])
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
}

/** Sub-units that the import made and nobody else uses. */
async function closeSubUnits(tx: Tx, ctx: Context, made: readonly string[]): Promise<void> {
  if (made.length === 0) return
  await tx.$executeRaw`
    UPDATE sub_units s SET closed_on = ${ctx.today}::date
    WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.id = ANY(${[...made]}::uuid[]) AND s.closed_on IS NULL
      AND s.unit_path >= ${ctx.scope.lo} AND s.unit_path < ${ctx.scope.hi}
      AND NOT EXISTS (SELECT FROM members m WHERE m.tenant_id = s.tenant_id AND m.sub_unit_id = s.id
        AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi} AND m.status <> 'voided')`
}
