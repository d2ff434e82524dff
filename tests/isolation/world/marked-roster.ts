import type { ClientBase } from 'pg'
import { issueCard } from '@/lib/members/cards/issue-card'
import { beginPosition } from '@/lib/members/begin-position'
import { createSubUnit } from '@/lib/members/create-sub-unit'
import { mergeMembers } from '@/lib/members/duplicates/merge-members'
import { exportMembers } from '@/lib/members/export/export-members'
import { giveConsent } from '@/lib/members/give-consent'
import type { MemberFields } from '@/lib/members/rules/member-fields'
import { saveMemberFilter } from '@/lib/members/save-member-filter'
import { offerTransfer } from '@/lib/members/transfers/offer-transfer'
import { v7 as uuidv7 } from 'uuid'
import type { MarkedTenant } from '@/tests/isolation/world/build-world'
import { markedImport } from '@/tests/isolation/world/marked-import'
import { titled, type Word } from '@/tests/isolation/world/marks'
import { onlyRow } from '@/tests/isolation/world/only-row'
import { buildMembers, madeUpIdentity, type MemberWishes } from '@/tests/support/member-builder'

/** Unions that have a register. */
export const rosterPlaces = ['north1', 'north2', 'south1'] as const
export type RosterPlace = (typeof rosterPlaces)[number]

/** A union's register, its texts marked with the union's word; all is ids, save the code. Written by its chair. */
export interface MarkedRoster {
  /** In `group`, holds `position`, `consent` and `card`. */
  active: string
  /** Of the same name and birth as `active`. */
  twin: string
  pending: string
  suspended: string
  left: string
  /** With the open offer `transfer`. */
  offered: string
  group: string
  /** A sub-unit that nobody is in. */
  emptyGroup: string
  position: string
  consent: string
  /** One that can be voided: the suspension of `suspended`. */
  event: string
  /** To `south2` from `south1`; without a destination elsewhere, so that no other part of the world sees it. */
  transfer: string
  /** Opens the offer of a further member, to whoever has it. */
  code: string
  card: string
  /** Imports: checked and ready, with a row that goes in and a wrong one; and committed. */
  importReady: string
  importCommitted: string
  /** A saved filter of the chair. */
  filter: string
  /** `active` and `twin`, the smaller first. */
  pair: readonly [string, string]
  /** Of two further entries. */
  merge: string
  exportId: string
  /** By member: the version it has. */
  versionOf: Readonly<Record<string, number>>
}

/** Gives a union its register; `made` has been written already. */
export async function markedRoster(
  owner: ClientBase,
  { units, seats, wordOf }: Pick<MarkedTenant, 'units' | 'seats' | 'wordOf'>,
  place: RosterPlace,
): Promise<MarkedRoster> {
  const unit = units[place]
  const word = wordOf[place]
  const { chair, staff } = seats[place]
  const group = await createSubUnit({ ctx: chair, input: subUnit(`Tổ ${word}`) })
  const emptyGroup = await createSubUnit({ ctx: chair, input: subUnit(`Tổ trống ${word}`) })
  const built = await buildMembers(chair, unit, wishes(word, place, group.id))
  const [active, twin, pending, suspended, left, offered, further, kept, absorbed] = built.map(({ id }) => id)
  if (!active || !twin || !pending || !suspended || !left || !offered || !further || !kept || !absorbed)
    throw new Error('the register lacks members')

  const begun = { id: active, version: 1, on, position: 'group_head', decisionNumber: `3/QĐ-${word}` }
  await beginPosition({ ctx: chair, input: begun })
  const agreed = { id: active, purpose: 'contact', on, manner: 'paper', evidence: `Tủ ${word}` }
  const consent = await giveConsent({ ctx: chair, input: agreed })
  const issued = await issueCard({ ctx: chair, input: { member: active } })
  const to = place === 'south1' ? units.south2.code : undefined
  const offer = { version: 1, deadline: '2024-07-30', reason: `Chuyển ${word}` }
  const transfer = await offerTransfer({ ctx: chair, input: { ...offer, member: offered, to } })
  const byCode = await offerTransfer({ ctx: chair, input: { ...offer, member: further } })
  const merged = { keep: kept, keepVersion: 1, absorb: absorbed, absorbVersion: 1 }
  const merge = await mergeMembers({ ctx: chair, input: merged })
  const kind = { name: `Bộ lọc ${word}`, filter: { unit: unit.code } }
  const filter = await saveMemberFilter({ ctx: chair, input: kind })
  const taken = { filter: { unit: unit.code }, format: 'csv' }
  const exported = await exportMembers({ ctx: chair, input: taken })
  const file = { owner, ctx: chair, unit, word }
  const importReady = await markedImport(file, 'ready')
  const importCommitted = await markedImport(file, 'committed')
  const pair = [active, twin].sort() as [string, string]
  await writeTheRest(owner, { ctx: chair, asker: staff, unit, word, member: active, pair })

  if (!issued.card || !byCode.code) throw new Error('no card, or no code')
  const { rows: versions } = await owner.query<{ id: string; version: number }>(
    'SELECT id, version FROM members WHERE tenant_id = $1 AND unit_id = $2',
    [chair.tenantId, unit.id],
  )
  return {
    ...{ active, twin, pending, suspended, left, offered, importReady, importCommitted, pair },
    ...{ group: group.id, emptyGroup: emptyGroup.id, consent: consent.id, filter: filter.id },
    position: await idOf(owner, 'member_positions', active, chair.tenantId),
    event: await idOf(owner, 'member_events', suspended, chair.tenantId),
    ...{ transfer: transfer.transferId, code: byCode.code, card: issued.card.cardId },
    ...{ merge: merge.mergeId, exportId: exported.id },
    versionOf: Object.fromEntries(versions.map(({ id, version }) => [id, version])),
  }
}

const on = '2024-06-03'
const subUnit = (name: string) => ({ key: uuidv7(), kind: 'group', name })

function wishes(word: Word, place: RosterPlace, group: string): MemberWishes[] {
  const person = (what: string, more: Partial<MemberFields> = {}): MemberWishes => ({
    fields: { ...fieldsOf(word, what), cardNumber: `${word}-${place}-${what}`, ...more },
  })
  const admitted = { kind: 'admitted', on: '2021-01-01' } as const
  const twins = { birthOn: '1985-03-02', birthYear: 1985, sex: 'female' } as const
  return [
    {
      ...person('Chính', { ...twins, subUnitId: group, identityNumber: madeUpIdentity() }),
      sensitive: { ethnicity: `Dân tộc ${word}`, religion: `Đạo ${word}`, partyMember: false },
    },
    { ...person('Chính', { ...twins, cardNumber: `${word}-${place}-2` }) },
    { ...person('Chờ'), events: [{ kind: 'applied', on: '2024-06-01' }] },
    { ...person('Nghỉ'), events: [admitted, { kind: 'suspended', on: '2024-06-01' }] },
    { ...person('Thôi'), events: [admitted, { kind: 'resigned', on: '2024-01-15' }] },
    ...['Chuyển', 'Đi', 'Giữ', 'Gộp'].map((what) => person(what)),
  ]
}

function fieldsOf(word: Word, what: string): Partial<MemberFields> {
  const name = { familyName: titled(word), middleName: titled(word), givenName: `${titled(word)} ${what}` }
  return {
    ...name,
    phone: `+84 ${word}`,
    email: `${word}@vi-du.vn`,
    hometown: `Quê ${word}`,
    address: `Ngõ ${word}`,
    jobTitle: `Nghề ${word}`,
    joinedOn: '2021-01-01',
    admissionDecision: `1/QĐ-${word}`,
    note: `Ghi chú ${word}`,
  }
}

type Rest = Parameters<typeof markedImport>[0]['ctx']

/** What no verb leaves behind without a change of what others see. */
async function writeTheRest(
  owner: ClientBase,
  {
    ctx,
    asker,
    unit,
    word,
    member,
    pair,
  }: {
    ctx: Rest
    asker: Rest
    unit: { id: string; path: string }
    word: Word
    member: string
    pair: readonly [string, string]
  },
): Promise<void> {
  const place = [ctx.tenantId, unit.id, unit.path]
  await owner.query(
    `INSERT INTO duplicate_pairs (tenant_id, first_unit_id, first_path, second_unit_id, second_path, first_id, second_id, score, signs, state)
     VALUES ($1, $2, $3, $2, $3, $4, $5, 85, '{name_birth}', 'open')`,
    [...place, ...pair],
  )
  // It ran out: nobody sees more by it.
  await owner.query(
    `INSERT INTO member_disclosures (tenant_id, unit_id, unit_path, id, user_id, member_id, what, reason, at, expires_at)
     VALUES ($1, $2, $3, $4, $5, $6, 'record', $7, now() - interval '2 days', now() - interval '1 day')`,
    [...place, uuidv7(), asker.userId, member, `Đối chiếu hồ sơ ${word}`],
  )
  await owner.query(
    `INSERT INTO member_changes (tenant_id, unit_id, unit_path, id, member_id, version, changes, by)
     VALUES ($1, $2, $3, $4, $5, 1, $6, $7)`,
    [
      ...place,
      ...[uuidv7(), member, JSON.stringify({ note: { before: null, after: `Ghi chú ${word}` } }), ctx.userId],
    ],
  )
  await owner.query(
    `INSERT INTO member_column_memory (tenant_id, unit_id, unit_path, header_key, field)
     VALUES ($1, $2, $3, $4, 'note')`,
    [...place, `cot ${word}`],
  )
  await owner.query(
    `INSERT INTO jobs (tenant_id, unit_path, id, kind, user_id, assignment_id, payload, state, ended_at)
     VALUES ($1, $2, $3, 'member-import.read', $4, $5, $6, 'done', now())`,
    [ctx.tenantId, unit.path, uuidv7(), ctx.userId, ctx.assignmentId, JSON.stringify({ word })],
  )
}

async function idOf(owner: ClientBase, table: string, member: string, tenantId: string): Promise<string> {
  const kind = table === 'member_events' ? `AND kind = 'suspended'` : ''
  const { rows } = await owner.query<{ id: string }>(
    `SELECT id FROM ${table} WHERE tenant_id = $1 AND member_id = $2 ${kind}`,
    [tenantId, member],
  )
  return onlyRow(rows).id
}
