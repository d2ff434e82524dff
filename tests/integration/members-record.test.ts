import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { editMember } from '@/lib/members/edit-member'
import { editSensitive } from '@/lib/members/edit-sensitive'
import { getMember } from '@/lib/members/get-member'
import { getMemberForm } from '@/lib/members/get-member-form'
import { giveConsent } from '@/lib/members/give-consent'
import type { EditMemberInput } from '@/lib/members/schemas'
import { voidMember } from '@/lib/members/void-member'
import { withdrawConsent } from '@/lib/members/withdraw-consent'
import { countStatements } from '@/tests/support/count-statements'
import { buildMember, madeUpIdentity, type MemberWishes } from '@/tests/support/member-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let chair: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  chair = tenant.contexts.north1Chair
})
afterAll(() => owner.end())

const member = (fields: MemberWishes['fields'] = {}) => buildMember(chair, tenant.units.north1, { fields })
const look = (id: string) => getMember({ ctx: chair, input: { id } })
const edit = (id: string, fields: EditMemberInput['fields'], more: Partial<EditMemberInput> = {}) =>
  editMember({ ctx: chair, input: { key: uuidv7(), id, version: 1, fields, ...more } })

describe('changing a record', () => {
  it('keeps before and after, under a new version', async () => {
    const { id } = await member({ phone: '+84300000001', birthYear: 1985 })
    expect(
      await edit(id, { phone: '0300 000 002', birth: '05/07/1985', jobTitle: ' Kế toán ' }),
    ).toMatchObject({
      status: 'saved',
      version: 2,
    })
    const { fields, changes, version } = await look(id)
    expect(fields).toMatchObject({ phone: '+84300000002', birthOn: '1985-07-05', jobTitle: 'Kế toán' })
    expect(version).toBe(2)
    expect(changes).toMatchObject([
      {
        version: 2,
        by: chair.userName,
        imported: false,
        fields: [
          { field: 'birthOn', before: null, after: '1985-07-05' },
          { field: 'jobTitle', before: null, after: 'Kế toán' },
          { field: 'phone', before: '+84300000001', after: '+84300000002' },
        ],
      },
    ])
  })

  it('splits a name anew where the split is wrong', async () => {
    const { id } = await member({ familyName: "H'Hen", middleName: '', givenName: 'Niê' })
    await edit(id, { familyName: 'Niê', middleName: '', givenName: "H'Hen" })
    expect((await look(id)).fields).toMatchObject({
      familyName: 'Niê',
      givenName: "H'Hen",
      fullName: "Niê H'Hen",
    })
  })

  it('seals a new identity number, and shows of both the last digits', async () => {
    const [before, after] = [madeUpIdentity(), madeUpIdentity()]
    const { id } = await member({ identityNumber: before })
    expect(await edit(id, { identityNumber: after }, { confirmed: true })).toMatchObject({ status: 'saved' })
    const { rows } = await owner.query<{ kept: string }>(
      `SELECT jsonb_build_object('m', to_jsonb(m), 'c', (SELECT jsonb_agg(c) FROM member_changes c WHERE c.member_id = m.id))::text
         AS kept FROM members m WHERE id = $1`,
      [id],
    )
    for (const number of [before, after]) expect(rows[0]?.kept).not.toContain(number)
    const { fields, changes } = await look(id)
    expect(fields.identityNumber).toBe(`•••• ${after.slice(-4)}`)
    expect(changes[0]?.fields).toEqual([
      { field: 'identityNumber', before: before.slice(-4), after: after.slice(-4) },
    ])
  })

  it('shows both values where somebody else was quicker', async () => {
    const { id } = await member({ phone: '+84300000001' })
    await edit(id, { phone: '0300000002' })
    const answer = await edit(id, { phone: '0300000003' })
    expect(answer).toMatchObject({
      status: 'conflict',
      version: 2,
      changedBy: chair.userName,
      fields: [{ field: 'phone', yours: '+84300000003', theirs: '+84300000002' }],
    })
    expect(await edit(id, { phone: '0300000003' }, { version: 2 })).toMatchObject({
      status: 'saved',
      version: 3,
    })
  })

  it('sent twice under one key is done once', async () => {
    const { id } = await member()
    const input = { key: uuidv7(), id, version: 1, fields: { jobTitle: 'Lái xe' } }
    const answers = await Promise.all([1, 2].map(() => editMember({ ctx: chair, input })))
    expect(answers).toMatchObject([
      { status: 'saved', version: 2 },
      { status: 'saved', version: 2 },
    ])
    expect((await look(id)).changes).toHaveLength(1)
  })

  it('asks about what the change touches, not about what stood there before', async () => {
    const { id } = await member({ sex: 'male', identityNumber: madeUpIdentity('female') })
    expect(await edit(id, { jobTitle: 'Lái xe' })).toMatchObject({ status: 'saved' })
    const asked = await edit(id, { sex: 'Nữ' }, { version: 2 })
    expect(asked).toMatchObject({ status: 'saved' })
    expect(await edit(id, { sex: 'Nam' }, { version: 3 })).toMatchObject({
      status: 'needs_confirmation',
      findings: [{ code: 'identity_sex_differs' }],
    })
  })

  it('refuses another’s number, and takes the own one again', async () => {
    const [own, theirs] = [madeUpIdentity(), madeUpIdentity()]
    await buildMember(tenant.contexts.south1Chair, tenant.units.south1, {
      fields: { identityNumber: theirs },
    })
    const { id } = await member({ identityNumber: own })
    expect(await edit(id, { identityNumber: theirs }, { confirmed: true })).toMatchObject({
      status: 'held_elsewhere',
      held: [{ by: 'identity', member: null, unitName: tenant.units.south1.name }],
    })
    expect(await edit(id, { identityNumber: own })).toMatchObject({ status: 'saved' })
  })

  it('of a void record is refused', async () => {
    const { id } = await member()
    await voidMember({ ctx: chair, input: { id, version: 1, reason: 'Nhầm' } })
    await expect(edit(id, { jobTitle: 'x' }, { version: 2 })).rejects.toMatchObject({ reason: 'member_void' })
  })

  it('tells what the record still lacks', async () => {
    const { id } = await member()
    const answer = await edit(id, { jobTitle: 'Lái xe' })
    expect(answer.status === 'saved' && answer.missing).toEqual([
      ...['birthOn', 'sex', 'identityNumber', 'phone', 'address', 'hometown', 'joinedOn', 'cardNumber'],
    ])
  })
})

describe('the edit form', () => {
  it('holds every field but the number', async () => {
    const identityNumber = madeUpIdentity()
    const { id } = await member({ phone: '+84300000001', identityNumber })
    const form = await getMemberForm({ ctx: chair, input: { id } })
    expect(form.fields).toMatchObject({ phone: '+84300000001' })
    expect(JSON.stringify(form)).not.toContain(identityNumber)
    expect(form.identityNumber).toBe(`•••• ${identityNumber.slice(-4)}`)
  })
})

describe('what is sensitive', () => {
  it('is changed and told apart, and a change says only that there was one', async () => {
    const { id } = await member()
    const sensitive = { ethnicity: 'Tày', religion: null, partyMember: false }
    await editSensitive({ ctx: chair, input: { id, version: 1, sensitive } })
    const seen = await look(id)
    expect(seen.sensitive).toEqual(sensitive)
    expect(seen.changes[0]?.fields).toEqual([
      { field: 'ethnicity', before: null, after: null },
      { field: 'partyMember', before: null, after: null },
    ])
    const { rows } = await owner.query(
      `SELECT 1 FROM member_changes WHERE member_id = $1 AND changes::text LIKE '%Tày%'`,
      [id],
    )
    expect(rows).toEqual([])
    const staff = await getMember({ ctx: tenant.contexts.northStaff, input: { id } })
    expect([staff.sensitive, staff.changes]).toEqual([null, []])
    await expect(
      editSensitive({ ctx: tenant.contexts.northStaff, input: { id, version: 2, sensitive } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('consent', () => {
  it('is given for one purpose at a time, withdrawn, and given again', async () => {
    const { id } = await member()
    const give = (on: string) =>
      giveConsent({
        ctx: chair,
        input: { id, purpose: 'contact', on, manner: 'paper', evidence: 'Hồ sơ số 3' },
      })
    expect((await look(id)).consents).toEqual([])
    const first = await give('2024-01-01')
    await expect(give('2024-01-02')).rejects.toMatchObject({ reason: 'consent_given' })
    const withdraw = (on: string) => withdrawConsent({ ctx: chair, input: { id, consentId: first.id, on } })
    await expect(withdraw('2023-12-31')).rejects.toMatchObject({ fieldProblems: { on: 'day_too_early' } })
    await withdraw('2024-02-01')
    await expect(withdraw('2024-02-02')).rejects.toMatchObject({ reason: 'consent_withdrawn' })
    await give('2024-03-01')
    expect((await look(id)).consents.map(({ givenOn, withdrawnOn }) => [givenOn, withdrawnOn])).toEqual([
      ['2024-03-01', null],
      ['2024-01-01', '2024-02-01'],
    ])
  })
})

describe('a member elsewhere is one that is nowhere', () => {
  it.each<[string, (id: string) => Promise<unknown>]>([
    ['getMember', look],
    ['getMemberForm', (id) => getMemberForm({ ctx: chair, input: { id } })],
    ['editMember', (id) => edit(id, { jobTitle: 'x' })],
    ['editSensitive', (id) => editSensitive({ ctx: chair, input: { id, version: 1, sensitive: {} } })],
    [
      'giveConsent',
      (id) =>
        giveConsent({ ctx: chair, input: { id, purpose: 'contact', on: '2024-01-01', manner: 'paper' } }),
    ],
    [
      'withdrawConsent',
      (id) => withdrawConsent({ ctx: chair, input: { id, consentId: uuidv7(), on: '2024-01-01' } }),
    ],
  ])('%s, with as many statements', async (_, act) => {
    const { id } = await buildMember(tenant.contexts.south1Chair, tenant.units.south1)
    const asked = async (asking: string) => {
      let failure: unknown
      const { statements } = await countStatements(async () => {
        failure = await act(asking).catch((error: unknown) => error)
      })
      expect(failure).toMatchObject({ code: 'not_found' })
      return statements
    }
    expect(await asked(id)).toBe(await asked(uuidv7()))
  })
})
