import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { ReadFilter } from '@/lib/members/member-filter'
import { fits } from '@/lib/members/member-filter'
import { mostMembersAtOnce } from '@/lib/members/member-list-schemas'
import { type MemberOrder, orderBy } from '@/lib/members/member-order'
import type { ListedMember } from '@/lib/members/read-member-page'
import type { Position, SensitiveFields } from '@/lib/members/rules/member-fields'

/** A member with all that a file may hold of it, before anything is masked. */
export interface ExportedMember extends ListedMember, SensitiveFields {
  hometown: string | null
  communeCode: string | null
  socialInsuranceNumber: string | null
  admissionDecision: string | null
  note: string | null
  positions: Position[]
}

const chunkSize = 1_000

/**
 * The members a filter asks for, in order, some at a time: who they are is settled at once, so that nobody is missed
 * or comes twice while others work; each is read as it is when its turn comes.
 */
export async function* readExportedMembers(
  ctx: Context,
  filter: ReadFilter,
  order: MemberOrder,
): AsyncGenerator<ExportedMember[]> {
  const ids = await readIds(ctx, filter, order)
  for (let from = 0; from < ids.length; from += chunkSize)
    yield await readMembers(ctx, ids.slice(from, from + chunkSize))
}

async function readIds(ctx: Context, filter: ReadFilter, order: MemberOrder): Promise<string[]> {
  const rows = await withScope(
    ctx,
    (tx) => tx.$queryRaw<{ id: string }[]>`
      SELECT m.id FROM members m WHERE ${fits(ctx, filter)} ORDER BY ${orderBy(order)} LIMIT ${mostMembersAtOnce}`,
  )
  return rows.map(({ id }) => id)
}

function readMembers(ctx: Context, ids: readonly string[]): Promise<ExportedMember[]> {
  const { lo, hi } = ctx.scope
  const sensitive = can(ctx, 'members.sensitive')
  return withScope(
    ctx,
    (tx) => tx.$queryRaw<ExportedMember[]>`
      SELECT m.id, m.version, m.unit_path AS "unitPath", u.code AS "unitCode", u.name AS "unitName",
        m.family_name AS "familyName", m.middle_name AS "middleName", m.given_name AS "givenName",
        m.birth_on::text AS "birthOn", m.birth_year::int AS "birthYear", m.sex, m.identity_last4 AS "identityLast4",
        m.phone, m.email, m.hometown, m.address, m.commune_code AS "communeCode", m.job_title AS "jobTitle", m.contract,
        m.education, m.social_insurance_number AS "socialInsuranceNumber", m.joined_on::text AS "joinedOn",
        m.admission_decision AS "admissionDecision", m.card_number AS "cardNumber", m.sub_unit_id AS "subUnitId",
        s.name AS "subUnitName", m.note, m.status, m.status_on::text AS "statusOn", m.complete,
        x.ethnicity, x.religion, x.party_member AS "partyMember", coalesce(p.positions, '{}') AS positions
      FROM unnest(${[...ids]}::uuid[]) WITH ORDINALITY AS chosen (id, line)
      -- One look into the index for each: planned as a join, all members of the scope would be read for each chunk.
      CROSS JOIN LATERAL (
        SELECT * FROM members f WHERE f.tenant_id = ${ctx.tenantId}::uuid AND f.id = chosen.id
          AND f.unit_path >= ${lo} AND f.unit_path < ${hi} OFFSET 0) m
      JOIN units u ON u.tenant_id = m.tenant_id AND u.path = m.unit_path AND u.id = m.unit_id
      LEFT JOIN sub_units s ON s.tenant_id = m.tenant_id AND s.id = m.sub_unit_id
      LEFT JOIN member_sensitive x ON ${sensitive} AND x.tenant_id = m.tenant_id AND x.member_id = m.id
        AND x.unit_path >= ${lo} AND x.unit_path < ${hi}
      LEFT JOIN LATERAL (
        SELECT array_agg(DISTINCT q.position) AS positions FROM member_positions q
        WHERE q.tenant_id = m.tenant_id AND q.member_id = m.id AND q.voided_at IS NULL
          AND q.valid_from <= ${ctx.today}::date AND (q.valid_to IS NULL OR q.valid_to > ${ctx.today}::date)
          AND q.unit_path >= ${lo} AND q.unit_path < ${hi}) p ON true
      ORDER BY chosen.line`,
  )
}
