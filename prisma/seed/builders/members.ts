import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { sealIdentity } from '@/lib/members/sealed-identity'
import { missingFields, usualRequiredFields } from '@/lib/members/rules/completeness'
import { foldEvents, isMembership, type Membership } from '@/lib/members/rules/membership'
import { insertRows } from '@/prisma/seed/builders/insert-rows'
import type { MemberDraft } from '@/prisma/seed/model/world'

/** Inserts the registers of unions: entries, what happened to them, and the days they counted. */
export async function insertMembers(
  client: ClientBase,
  tenantId: string,
  members: readonly MemberDraft[],
): Promise<void> {
  const entries = members.map((member) => ({ ...member, membership: membershipOf(member) }))
  await insertEntries(client, tenantId, entries)
  await insertEvents(client, tenantId, members)
  await insertSpells(client, tenantId, entries)
  await insertSensitive(client, tenantId, members)
  await insertPositions(client, tenantId, members)
}

type Entry = MemberDraft & { membership: Membership }

async function insertEntries(client: ClientBase, tenantId: string, entries: readonly Entry[]): Promise<void> {
  const rows = entries.map((entry) => ({
    ...entry,
    identity: sealIdentity({ tenantId }, entry.id, entry.fields.identityNumber),
  }))
  await insertRows<(typeof rows)[number]>(
    client,
    'members',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      person_id: ['uuid', ({ personId }) => personId],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      family_name: ['text', ({ fields }) => fields.familyName],
      middle_name: ['text', ({ fields }) => fields.middleName],
      given_name: ['text', ({ fields }) => fields.givenName],
      birth_on: ['date', ({ fields }) => fields.birthOn],
      birth_year: ['int', ({ fields }) => fields.birthYear],
      sex: ['text', ({ fields }) => fields.sex],
      identity_kind: ['text', ({ identity }) => identity.identityKind],
      identity_cipher: ['bytea', ({ identity }) => bytes(identity.identityCipher)],
      identity_hash: ['bytea', ({ identity }) => bytes(identity.identityHash)],
      identity_last4: ['text', ({ identity }) => identity.identityLast4],
      phone: ['text', ({ fields }) => fields.phone],
      hometown: ['text', ({ fields }) => fields.hometown],
      address: ['text', ({ fields }) => fields.address],
      job_title: ['text', ({ fields }) => fields.jobTitle],
      contract: ['text', ({ fields }) => fields.contract],
      education: ['text', ({ fields }) => fields.education],
      social_insurance_number: ['text', ({ fields }) => fields.socialInsuranceNumber],
      joined_on: ['date', ({ fields }) => fields.joinedOn],
      admission_decision: ['text', ({ fields }) => fields.admissionDecision],
      card_number: ['text', ({ fields }) => fields.cardNumber],
      status: ['text', ({ membership }) => membership.status],
      status_on: ['date', ({ membership }) => membership.statusOn],
      complete: ['boolean', ({ fields }) => missingFields(fields, usualRequiredFields).length === 0],
    },
    rows,
  )
}

async function insertEvents(
  client: ClientBase,
  tenantId: string,
  members: readonly MemberDraft[],
): Promise<void> {
  const events = members.flatMap(({ id: memberId, unit, events }) =>
    events.map((event) => ({ ...event, memberId, unit })),
  )
  await insertRows<(typeof events)[number]>(
    client,
    'member_events',
    tenantId,
    {
      id: ['uuid', ({ id }) => id],
      member_id: ['uuid', ({ memberId }) => memberId],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      kind: ['text', ({ kind }) => kind],
      effective_on: ['date', ({ effectiveOn }) => effectiveOn],
      decision_number: ['text', ({ decisionNumber }) => decisionNumber],
      recorded_by: ['uuid', ({ recordedBy }) => recordedBy?.id ?? null],
    },
    events,
  )
}

async function insertSpells(client: ClientBase, tenantId: string, entries: readonly Entry[]): Promise<void> {
  const spells = entries.flatMap(({ id: memberId, personId, unit, membership }) =>
    membership.spells.map((spell) => ({ ...spell, memberId, personId, unit })),
  )
  await insertRows<(typeof spells)[number]>(
    client,
    'membership_spells',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      member_id: ['uuid', ({ memberId }) => memberId],
      person_id: ['uuid', ({ personId }) => personId],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      state: ['text', ({ state }) => state],
      valid_from: ['date', ({ from }) => from],
      valid_to: ['date', ({ to }) => to],
    },
    spells,
  )
}

async function insertSensitive(
  client: ClientBase,
  tenantId: string,
  members: readonly MemberDraft[],
): Promise<void> {
  await insertRows<MemberDraft>(
    client,
    'member_sensitive',
    tenantId,
    {
      member_id: ['uuid', ({ id }) => id],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      ethnicity: ['text', ({ sensitive }) => sensitive?.ethnicity ?? null],
      religion: ['text', ({ sensitive }) => sensitive?.religion ?? null],
      party_member: ['boolean', ({ sensitive }) => sensitive?.partyMember ?? null],
    },
    members.filter(({ sensitive }) => sensitive !== null),
  )
}

async function insertPositions(
  client: ClientBase,
  tenantId: string,
  members: readonly MemberDraft[],
): Promise<void> {
  const held = members.flatMap(({ id: memberId, unit, position }) =>
    position ? [{ ...position, memberId, unit }] : [],
  )
  await insertRows<(typeof held)[number]>(
    client,
    'member_positions',
    tenantId,
    {
      id: ['uuid', () => uuidv7()],
      member_id: ['uuid', ({ memberId }) => memberId],
      unit_id: ['uuid', ({ unit }) => unit.id],
      unit_path: ['text', ({ unit }) => unit.path],
      position: ['text', ({ position }) => position],
      valid_from: ['date', ({ from }) => from],
    },
    held,
  )
}

function membershipOf({ id, events }: MemberDraft): Membership {
  const folded = foldEvents(events)
  if (!isMembership(folded)) throw new RangeError(`The events of ${id} do not follow: ${folded.code}`)
  return folded
}

function bytes(sealed: Uint8Array | null): Buffer | null {
  return sealed === null ? null : Buffer.from(sealed)
}
