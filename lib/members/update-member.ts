import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { missingFields } from '@/lib/members/rules/completeness'
import type { CompletenessField, MemberFieldName, MemberFields } from '@/lib/members/rules/member-fields'
import type { MemberStatus } from '@/lib/members/rules/member-status'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { MemberRow } from './internal'
import { readSettings } from './read-settings'
import { sealIdentity } from './sealed-identity'

export interface MemberWrite {
  /** The identity number only where it changes. */
  fields?: Partial<MemberFields>
  status?: MemberStatus
  statusOn?: CalendarDate
}

/** What an edit changed, by field; identity numbers as their last four signs. */
export type FieldChanges = Partial<Record<MemberFieldName, { before: string | null; after: string | null }>>

export interface UpdatedMember {
  version: number
  missing: CompletenessField[]
}

/**
 * Writes a locked entry's new state under a new version, with what changed in its fields beside it, and whether
 * it is complete now.
 */
export async function updateMember(
  tx: Tx,
  ctx: Context,
  member: MemberRow,
  { fields = {}, status = member.status, statusOn = member.statusOn }: MemberWrite,
): Promise<UpdatedMember> {
  const { requiredFields } = await readSettings(tx, ctx)
  const { identityNumber, ...plain } = fields
  const sealed = identityNumber === undefined ? member : sealIdentity(ctx, member.id, identityNumber)
  const next = { ...member, ...plain }
  const missing = missingFields({ ...next, identityNumber: sealed.identityLast4 }, requiredFields)
  const version = member.version + 1
  await tx.$executeRaw`
    UPDATE members SET sub_unit_id = ${next.subUnitId}::uuid, family_name = ${next.familyName},
      middle_name = ${next.middleName}, given_name = ${next.givenName}, birth_on = ${next.birthOn}::date,
      birth_year = ${next.birthYear}::int, sex = ${next.sex}, identity_kind = ${sealed.identityKind},
      identity_cipher = ${sealed.identityCipher}::bytea, identity_hash = ${sealed.identityHash}::bytea,
      identity_last4 = ${sealed.identityLast4}, phone = ${next.phone}, email = ${next.email},
      hometown = ${next.hometown}, address = ${next.address}, commune_code = ${next.communeCode},
      job_title = ${next.jobTitle}, contract = ${next.contract}, education = ${next.education},
      social_insurance_number = ${next.socialInsuranceNumber}, joined_on = ${next.joinedOn}::date,
      admission_decision = ${next.admissionDecision}, card_number = ${next.cardNumber}, note = ${next.note},
      status = ${status}, status_on = ${statusOn}::date, complete = ${missing.length === 0}, version = ${version},
      updated_at = now(), updated_by = ${ctx.userId}::uuid
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${member.id}::uuid`
  const changes = changesOf(
    member,
    plain,
    identityNumber === undefined ? member.identityLast4 : sealed.identityLast4,
  )
  if (identityNumber !== undefined && changes.identityNumber === undefined)
    changes.identityNumber = { before: member.identityLast4, after: sealed.identityLast4 }
  await writeChanges(tx, ctx, member, version, changes)
  return { version, missing }
}

/** The fields that differ from what stands there. */
function changesOf(
  member: MemberRow,
  plain: Partial<MemberFields>,
  identityLast4: string | null,
): FieldChanges {
  const changes: FieldChanges = {}
  for (const [name, after] of Object.entries(plain) as [
    Exclude<MemberFieldName, 'identityNumber'>,
    unknown,
  ][]) {
    const before = member[name]
    if (before !== after) changes[name] = { before: textOf(before), after: textOf(after) }
  }
  if (identityLast4 !== member.identityLast4)
    changes.identityNumber = { before: member.identityLast4, after: identityLast4 }
  return changes
}

/** Keeps what changed; nothing where nothing did. Sensitive fields are named with `null` both: changed, no more. */
export async function writeChanges(
  tx: Tx,
  ctx: Context,
  member: Pick<MemberRow, 'id' | 'unitId' | 'unitPath'>,
  version: number,
  changes: Readonly<Record<string, { before: string | null; after: string | null }>>,
): Promise<void> {
  if (Object.keys(changes).length === 0) return
  await tx.$executeRaw`
    INSERT INTO member_changes (tenant_id, id, member_id, unit_id, unit_path, version, changes, by)
    VALUES (${ctx.tenantId}::uuid, ${uuidv7()}::uuid, ${member.id}::uuid, ${member.unitId}::uuid, ${member.unitPath},
            ${version}, ${JSON.stringify(changes)}::jsonb, ${ctx.userId}::uuid)`
}

function textOf(value: unknown): string | null {
  return value === null || value === undefined ? null : String(value)
}
