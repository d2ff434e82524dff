import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { addMember } from '@/lib/members/add-member'
import { getMember } from '@/lib/members/get-member'
import type { AddMemberInput } from '@/lib/members/schemas'
import { countStatements } from '@/tests/support/count-statements'
import { buildMember, madeUpIdentity } from '@/tests/support/member-builder'
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

const wish = (more: Partial<AddMemberInput> = {}): AddMemberInput => ({
  key: uuidv7(),
  fields: { fullName: 'Trần Thị Mai', birth: '05/07/1985', sex: 'Nữ' },
  opening: { kind: 'admitted', on: '2024-05-10', decisionNumber: '12/QĐ-CĐCS', decidedOn: '2024-05-08' },
  ...more,
})

async function added(ctx: Context, input: AddMemberInput): Promise<string> {
  const answer = await addMember({ ctx, input })
  if (answer.status !== 'added') throw new Error(JSON.stringify(answer))
  return answer.id
}

const headCount = async (day: string) => {
  const { rows } = await owner.query<{ count: number }>(
    `SELECT count(*)::int FROM membership_spells WHERE tenant_id = $1 AND unit_id = $2 AND state = 'active' AND voided_at IS NULL
       AND valid_from <= $3 AND (valid_to IS NULL OR valid_to > $3)`,
    [tenant.id, tenant.units.north1.id, day],
  )
  return rows[0]?.count
}

describe('adding a member', () => {
  it('admits at once by a decision: they count from its day', async () => {
    const before = [await headCount('2024-05-09'), await headCount('2024-05-10')]
    const id = await added(chair, wish())
    expect([await headCount('2024-05-09'), await headCount('2024-05-10')]).toEqual([
      before[0],
      (before[1] ?? 0) + 1,
    ])
    expect(await getMember({ ctx: chair, input: { id } })).toMatchObject({
      version: 1,
      status: 'active',
      statusOn: '2024-05-10',
      unit: { code: 'north-1', rank: 'grassroots' },
      fields: {
        ...{ fullName: 'Trần Thị Mai', familyName: 'Trần', middleName: 'Thị', givenName: 'Mai' },
        ...{ birthOn: '1985-07-05', birthYear: 1985, sex: 'female', joinedOn: '2024-05-10' },
        admissionDecision: '12/QĐ-CĐCS',
      },
      complete: false,
      spells: [{ state: 'active', from: '2024-05-10', to: null }],
      events: [
        {
          kind: 'admitted',
          on: '2024-05-10',
          decisionNumber: '12/QĐ-CĐCS',
          decidedOn: '2024-05-08',
          voided: null,
        },
      ],
      sight: { masked: false, by: 'own_union' },
    })
  })

  it('keeps an application waiting: it does not count', async () => {
    const id = await added(chair, wish({ opening: { kind: 'applied', on: '2024-06-01' } }))
    expect(await getMember({ ctx: chair, input: { id } })).toMatchObject({
      status: 'pending',
      spells: [],
      fields: { joinedOn: null },
    })
  })

  it.each([
    ['03/02/2021', 'admitted', '2021-02-03'],
    ['03/02/2015', 'entered', '2020-01-01'],
    ['', 'entered', '2024-07-03'],
  ])('takes in who already was a member, joined on "%s": %s on %s', async (joinedOn, kind, on) => {
    const id = await added(
      chair,
      wish({ fields: { fullName: 'Lê Văn An', joinedOn }, opening: { kind: 'entered' }, confirmed: true }),
    )
    const { events } = await getMember({ ctx: chair, input: { id } })
    expect(events).toMatchObject([{ kind, on }])
  })

  it('keeps no identity number in the open, and shows its last digits', async () => {
    const identityNumber = madeUpIdentity()
    const id = await added(chair, wish({ fields: { ...wish().fields, identityNumber }, confirmed: true }))
    const { rows } = await owner.query<{ row: string }>(
      `SELECT to_jsonb(m)::text AS row FROM members m WHERE id = $1`,
      [id],
    )
    expect(rows[0]?.row).not.toContain(identityNumber)
    const { fields } = await getMember({ ctx: chair, input: { id } })
    expect(fields).toMatchObject({ identityNumber: `•••• ${identityNumber.slice(-4)}`, identityKind: 'cccd' })
  })

  it('refuses what cannot be, and asks about what seldom is', async () => {
    const refused = await addMember({
      ctx: chair,
      input: wish({ fields: { fullName: 'Trần Thị Mai', birth: '05/07/2012', phone: 'không' } }),
    })
    expect(refused).toMatchObject({
      status: 'refused',
      findings: [
        { code: 'phone_unreadable', severity: 'refuse', field: 'phone' },
        { code: 'age_unlikely', severity: 'warn' },
        { code: 'joined_too_young', severity: 'refuse' },
      ],
    })
    const doubtful = wish({
      fields: { fullName: 'Trần Văn Hùng', sex: 'Nam', identityNumber: madeUpIdentity('female') },
    })
    const asked = await addMember({ ctx: chair, input: doubtful })
    expect(asked).toMatchObject({ status: 'needs_confirmation' })
    expect(asked.status === 'needs_confirmation' && asked.findings.map(({ code }) => code)).toContain(
      'identity_sex_differs',
    )
    expect(await addMember({ ctx: chair, input: { ...doubtful, confirmed: true } })).toMatchObject({
      status: 'added',
    })
  })

  it('sent twice under one key is done once, at the same moment too', async () => {
    const input = wish()
    const before = await headCount('2024-07-03')
    const ids = await Promise.all([1, 2, 3].map(() => added(chair, input)))
    expect(new Set(ids).size).toBe(1)
    expect(await headCount('2024-07-03')).toBe((before ?? 0) + 1)
  })

  it.each([
    ['a federation keeps none', { unit: 'north' }, 'register_of_grassroots'],
    ['a closed union takes nobody', { unit: 'north-closed' }, 'unit_closed'],
  ])('%s', async (_, more, reason) => {
    await expect(addMember({ ctx: tenant.contexts.northStaff, input: wish(more) })).rejects.toMatchObject({
      code: 'conflict',
      reason,
    })
  })

  it('does not record what has not happened', async () => {
    const opening = { kind: 'applied', on: '2024-07-04' } as const
    await expect(addMember({ ctx: chair, input: wish({ opening }) })).rejects.toMatchObject({
      fieldProblems: { 'opening.on': 'day_to_come' },
    })
  })

  it.each([
    ['leader', 'forbidden'],
    ['admin', 'forbidden'],
  ] as const)('is not for the %s', async (post, code) => {
    await expect(
      addMember({ ctx: tenant.contexts[post], input: wish({ unit: 'north-1' }) }),
    ).rejects.toMatchObject({ code })
  })

  it('keeps what is sensitive apart, and only from who may', async () => {
    const sensitive = { ethnicity: 'Tày', religion: null, partyMember: true }
    await expect(
      addMember({ ctx: tenant.contexts.northStaff, input: wish({ unit: 'north-1', sensitive }) }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    const id = await added(chair, wish({ sensitive }))
    expect((await getMember({ ctx: chair, input: { id } })).sensitive).toEqual(sensitive)
  })
})

describe('a number that somebody has already', () => {
  it('is refused with their name within the own scope', async () => {
    const identityNumber = madeUpIdentity()
    const { id } = await buildMember(chair, tenant.units.north1, {
      fields: { identityNumber, cardNumber: 'QN1' },
    })
    const input = wish({
      fields: { fullName: 'Lê Văn An', identityNumber, cardNumber: 'qn 1' },
      confirmed: true,
    })
    const member = { id, name: 'Nguyễn Thị Mẫu', unit: tenant.units.north1.name }
    expect(await addMember({ ctx: chair, input })).toEqual({
      status: 'held_elsewhere',
      held: [
        { by: 'identity', member, unitName: tenant.units.north1.name },
        { by: 'card', member, unitName: tenant.units.north1.name },
      ],
    })
  })

  it('is refused with the union’s name elsewhere in the tenant, a card without one', async () => {
    const identityNumber = madeUpIdentity()
    await buildMember(tenant.contexts.south1Chair, tenant.units.south1, {
      fields: { identityNumber, cardNumber: 'QN2' },
    })
    const input = wish({
      fields: { fullName: 'Lê Văn An', identityNumber, cardNumber: 'QN2' },
      confirmed: true,
    })
    expect(await addMember({ ctx: chair, input })).toEqual({
      status: 'held_elsewhere',
      held: [
        { by: 'identity', member: null, unitName: tenant.units.south1.name },
        { by: 'card', member: null, unitName: null },
      ],
    })
  })

  it('is masked for who sees members masked', async () => {
    const identityNumber = madeUpIdentity()
    await buildMember(chair, tenant.units.north1, { fields: { identityNumber } })
    const input = wish({
      unit: 'north-2',
      fields: { fullName: 'Lê Văn An', identityNumber },
      confirmed: true,
    })
    expect(await addMember({ ctx: tenant.contexts.northStaff, input })).toMatchObject({
      held: [{ member: { name: 'Nguyễn T. M.' } }],
    })
  })

  it('may be used again once its holder is gone, and in another tenant', async () => {
    const identityNumber = madeUpIdentity()
    const gone = [
      { kind: 'admitted', on: '2021-01-01' },
      { kind: 'resigned', on: '2022-01-01' },
    ] as const
    await buildMember(tenant.contexts.south1Chair, tenant.units.south1, {
      fields: { identityNumber },
      events: gone,
    })
    await added(chair, wish({ fields: { fullName: 'Lê Văn An', identityNumber }, confirmed: true }))
    const other = await buildTenant(owner)
    await added(
      other.contexts.north1Chair,
      wish({ fields: { fullName: 'Lê Văn An', identityNumber }, confirmed: true }),
    )
  })

  it('written twice at one moment in two unions gets through once', async () => {
    const identityNumber = madeUpIdentity()
    const input = () => wish({ fields: { fullName: 'Lê Văn An', identityNumber }, confirmed: true })
    const outcomes = await Promise.allSettled([
      addMember({ ctx: chair, input: input() }),
      addMember({ ctx: tenant.contexts.south1Chair, input: input() }),
    ])
    const kept = outcomes.filter(
      (outcome) => outcome.status === 'fulfilled' && outcome.value.status === 'added',
    )
    expect(kept).toHaveLength(1)
    for (const outcome of outcomes)
      if (outcome.status === 'rejected')
        expect(outcome.reason).toMatchObject({ reason: 'member_held_elsewhere' })
  })
})

it('a unit elsewhere is a unit that is nowhere, with as many statements', async () => {
  const asked = async (unit: string) => {
    let failure: unknown
    const { statements } = await countStatements(async () => {
      failure = await addMember({ ctx: chair, input: wish({ unit }) }).catch((error: unknown) => error)
    })
    expect(failure).toMatchObject({ code: 'not_found' })
    return statements
  }
  expect(await asked('south-1')).toBe(await asked('no-such-unit'))
})
