import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { IdentityKind } from '@/lib/members/rules/identity-number'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import type { MemberStatus } from '@/lib/members/rules/member-status'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** An entry as it stands, with its union. The identity number stays sealed. */
export interface MemberRow extends Omit<MemberFields, 'identityNumber'> {
  id: string
  personId: string
  unitId: string
  unitPath: string
  unitCode: string
  unitName: string
  unitRank: UnitRank
  unitEstablishedOn: CalendarDate
  identityKind: IdentityKind | null
  identityCipher: Uint8Array<ArrayBuffer> | null
  identityHash: Uint8Array<ArrayBuffer> | null
  identityLast4: string | null
  status: MemberStatus
  statusOn: CalendarDate
  complete: boolean
  version: number
}

/**
 * A member's entry by its id, within the context's scope; also one made by mistake or merged.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function findMember(tx: Tx, ctx: Context, id: string): Promise<MemberRow> {
  const rows = await tx.$queryRaw<MemberRow[]>`
    SELECT m.id, m.person_id AS "personId", m.unit_id AS "unitId", m.unit_path AS "unitPath", u.code AS "unitCode",
      u.name AS "unitName", u.rank AS "unitRank", u.established_on::text AS "unitEstablishedOn",
      m.family_name AS "familyName", m.middle_name AS "middleName", m.given_name AS "givenName",
      m.birth_on::text AS "birthOn", m.birth_year::int AS "birthYear", m.sex, m.identity_kind AS "identityKind",
      m.identity_cipher AS "identityCipher", m.identity_hash AS "identityHash", m.identity_last4 AS "identityLast4",
      m.phone, m.email, m.hometown, m.address, m.commune_code AS "communeCode", m.job_title AS "jobTitle", m.contract,
      m.education, m.social_insurance_number AS "socialInsuranceNumber", m.joined_on::text AS "joinedOn",
      m.admission_decision AS "admissionDecision", m.card_number AS "cardNumber", m.sub_unit_id AS "subUnitId", m.note,
      m.status, m.status_on::text AS "statusOn", m.complete, m.version
    FROM members m JOIN units u ON u.tenant_id = m.tenant_id AND u.id = m.unit_id
    WHERE m.tenant_id = ${ctx.tenantId}::uuid AND m.id = ${id}::uuid
      AND m.unit_path >= ${ctx.scope.lo} AND m.unit_path < ${ctx.scope.hi}`
  const member = rows[0]
  if (!member) throw notFound()
  return member
}

/**
 * Locks members' entries, ordered by id, until the transaction ends.
 * @throws DomainError not_found when one of them is not in scope
 */
export async function lockMembers(tx: Tx, ctx: Context, ids: readonly string[]): Promise<void> {
  const wanted = [...new Set(ids)]
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT id FROM members
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ANY(${wanted}::uuid[])
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    ORDER BY id FOR UPDATE`
  if (rows.length !== wanted.length) throw notFound()
}

/** An entry, locked and as it stands now. */
export async function lockMember(tx: Tx, ctx: Context, id: string): Promise<MemberRow> {
  await lockMembers(tx, ctx, [id])
  return findMember(tx, ctx, id)
}

/**
 * Stops an act on a record that has changed since it was on the screen.
 * @throws DomainError conflict
 */
export function requireVersion(member: { version: number }, seen: number): void {
  if (member.version !== seen) throw new DomainError('conflict')
}

export interface RegisterUnit {
  id: string
  code: string
  name: string
  path: string
  rank: UnitRank
  establishedOn: CalendarDate
}

/**
 * A unit by its code, within scope; without a code, the context's own.
 * @throws DomainError not_found
 */
export async function findUnion(tx: Tx, ctx: Context, code: string | undefined): Promise<RegisterUnit> {
  const rows = await tx.$queryRaw<RegisterUnit[]>`
    SELECT id, code, name, path, rank, established_on::text AS "establishedOn" FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code ?? ctx.unitCode}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  const unit = rows[0]
  if (!unit) throw notFound()
  return unit
}

/**
 * A union that keeps a register, locked against another's adding at once: two persons with one number are then
 * seen one after the other. Without a code, the context's own unit.
 * @throws DomainError not_found; conflict register_of_grassroots, unit_closed
 */
export async function lockRegister(tx: Tx, ctx: Context, code: string | undefined): Promise<RegisterUnit> {
  const rows = await tx.$queryRaw<(RegisterUnit & { closedOn: CalendarDate | null })[]>`
    SELECT id, code, name, path, rank, established_on::text AS "establishedOn", closed_on::text AS "closedOn"
    FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code ?? ctx.unitCode}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
    FOR NO KEY UPDATE`
  const unit = rows[0]
  if (!unit) throw notFound()
  if (unit.rank !== 'grassroots') throw new DomainError('conflict', 'register_of_grassroots')
  if (unit.closedOn !== null && unit.closedOn <= ctx.today) throw new DomainError('conflict', 'unit_closed')
  return unit
}
