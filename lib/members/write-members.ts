import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { MemberEventKind } from '@/lib/members/rules/member-event'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import type { MemberStatus } from '@/lib/members/rules/member-status'
import type { Spell } from '@/lib/members/rules/membership'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { sealIdentity } from './sealed-identity'

/** The entry that something belongs to. */
export interface EntryPlace {
  memberId: string
  personId: string
  unitId: string
  unitPath: string
}

export interface NewMember {
  id: string
  personId: string
  unitId: string
  unitPath: string
  fields: MemberFields
  status: MemberStatus
  statusOn: CalendarDate
  complete: boolean
}

/** Writes new entries; their events and spells are written apart. */
export async function insertMembers(tx: Tx, ctx: Context, members: readonly NewMember[]): Promise<void> {
  const rows = members.map(({ fields, ...member }) => {
    const { identityKind, identityCipher, identityHash, identityLast4 } = sealIdentity(
      ctx,
      member.id,
      fields.identityNumber,
    )
    const cipher = identityCipher && Buffer.from(identityCipher).toString('hex')
    const hash = identityHash && Buffer.from(identityHash).toString('hex')
    return { ...fields, identityNumber: null, ...member, identityKind, cipher, hash, identityLast4 }
  })
  await tx.$executeRaw`
    INSERT INTO members (tenant_id, id, person_id, unit_id, unit_path, sub_unit_id, family_name, middle_name, given_name,
      birth_on, birth_year, sex, identity_kind, identity_cipher, identity_hash, identity_last4, phone, email, hometown,
      address, commune_code, job_title, contract, education, social_insurance_number, joined_on, admission_decision,
      card_number, note, status, status_on, complete, updated_by)
    SELECT ${ctx.tenantId}::uuid, r.id, r."personId", r."unitId", r."unitPath", r."subUnitId", r."familyName",
      r."middleName", r."givenName", r."birthOn", r."birthYear", r.sex, r."identityKind", decode(r.cipher, 'hex'),
      decode(r.hash, 'hex'), r."identityLast4", r.phone, r.email, r.hometown, r.address, r."communeCode", r."jobTitle",
      r.contract, r.education, r."socialInsuranceNumber", r."joinedOn", r."admissionDecision", r."cardNumber", r.note,
      r.status, r."statusOn", r.complete, ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "personId" uuid, "unitId" uuid, "unitPath" text,
      "subUnitId" uuid, "familyName" text, "middleName" text, "givenName" text, "birthOn" date, "birthYear" int, sex text,
      "identityKind" text, cipher text, hash text, "identityLast4" text, phone text, email text, hometown text,
      address text, "communeCode" text, "jobTitle" text, contract text, education text, "socialInsuranceNumber" text,
      "joinedOn" date, "admissionDecision" text, "cardNumber" text, note text, status text, "statusOn" date,
      complete boolean)
    ORDER BY r.id`
}

export interface NewMemberEvent {
  /** Given where the event must stand in the order of an act that makes several. */
  id?: string
  memberId: string
  unitId: string
  unitPath: string
  kind: MemberEventKind
  effectiveOn: CalendarDate
  decisionNumber?: string | null
  decidedOn?: CalendarDate | null
  /** A reason, where to or from, which position: never a name or number of a person. */
  details?: Readonly<Record<string, string | number | null>>
}

/** Writes what happened. The spells and the status that follow from it are written by whoever calls. */
export async function writeEvents(tx: Tx, ctx: Context, events: readonly NewMemberEvent[]): Promise<void> {
  if (events.length === 0) return
  const rows = events.map((event) => ({ ...event, id: event.id ?? uuidv7(), details: event.details ?? {} }))
  await tx.$executeRaw`
    INSERT INTO member_events (tenant_id, id, member_id, unit_id, unit_path, kind, effective_on, decision_number, decided_on,
      details, recorded_by)
    SELECT ${ctx.tenantId}::uuid, r.id, r."memberId", r."unitId", r."unitPath", r.kind, r."effectiveOn",
      r."decisionNumber", r."decidedOn", r.details, ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${JSON.stringify(rows)}::jsonb) AS r(id uuid, "memberId" uuid, "unitId" uuid, "unitPath" text,
      kind text, "effectiveOn" date, "decisionNumber" text, "decidedOn" date, details jsonb)`
}

/**
 * Makes the spells of entries those given. One that ends otherwise than it did gets its new end; one that no
 * longer stands is voided; the others are added.
 */
export async function rewriteSpells(
  tx: Tx,
  ctx: Context,
  entries: readonly (EntryPlace & { spells: readonly Spell[] })[],
): Promise<void> {
  const memberIds = entries.map(({ memberId }) => memberId)
  const wanted = JSON.stringify(
    entries.flatMap(({ spells, ...place }) => spells.map((spell) => ({ ...place, ...spell, id: uuidv7() }))),
  )
  // Voided first: a spell that is open again must not meet the one that was open in its place.
  await tx.$executeRaw`
    UPDATE membership_spells s SET voided_at = now()
    WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.member_id = ANY(${memberIds}::uuid[]) AND s.voided_at IS NULL
      AND NOT EXISTS (SELECT FROM jsonb_to_recordset(${wanted}::jsonb) AS w("memberId" uuid, state text, "from" date)
                      WHERE w."memberId" = s.member_id AND w.state = s.state AND w."from" = s.valid_from)`
  await tx.$executeRaw`
    UPDATE membership_spells s SET valid_to = w."to"
    FROM jsonb_to_recordset(${wanted}::jsonb) AS w("memberId" uuid, state text, "from" date, "to" date)
    WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.member_id = ANY(${memberIds}::uuid[]) AND s.voided_at IS NULL
      AND w."memberId" = s.member_id AND w.state = s.state AND w."from" = s.valid_from
      AND w."to" IS DISTINCT FROM s.valid_to`
  await tx.$executeRaw`
    INSERT INTO membership_spells (tenant_id, id, member_id, person_id, unit_id, unit_path, state, valid_from, valid_to)
    SELECT ${ctx.tenantId}::uuid, w.id, w."memberId", w."personId", w."unitId", w."unitPath", w.state, w."from", w."to"
    FROM jsonb_to_recordset(${wanted}::jsonb) AS w(id uuid, "memberId" uuid, "personId" uuid, "unitId" uuid,
      "unitPath" text, state text, "from" date, "to" date)
    WHERE NOT EXISTS (SELECT FROM membership_spells s
                      WHERE s.tenant_id = ${ctx.tenantId}::uuid AND s.member_id = w."memberId" AND s.state = w.state
                        AND s.valid_from = w."from" AND s.voided_at IS NULL)`
}
