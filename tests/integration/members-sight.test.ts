import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { discloseList } from '@/lib/members/disclose-list'
import { discloseMember } from '@/lib/members/disclose-member'
import { editMember } from '@/lib/members/edit-member'
import { getMember } from '@/lib/members/get-member'
import { getMemberForm } from '@/lib/members/get-member-form'
import { revealIdentity } from '@/lib/members/reveal-identity'
import { countStatements } from '@/tests/support/count-statements'
import { buildMember, madeUpIdentity, type MemberWishes } from '@/tests/support/member-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
})
afterAll(() => owner.end())

const reason = 'Đối chiếu hồ sơ theo công văn 12'
const identityNumber = () => madeUpIdentity('female', 1985)

async function recorded(number = identityNumber()) {
  const fields: MemberWishes['fields'] = {
    ...{
      birthOn: '1985-07-05',
      birthYear: 1985,
      sex: 'female',
      identityNumber: number,
      phone: '+84300000678',
    },
    ...{
      email: 'mau@vi-du.vn',
      address: 'Tổ 3, phường Mẫu',
      hometown: 'xã Mẫu',
      cardNumber: `QN7${number.slice(-6)}`,
    },
    ...{ socialInsuranceNumber: '9912345678', note: 'Ghi chú riêng', communeCode: '12345' },
  }
  return buildMember(tenant.contexts.north1Chair, tenant.units.north1, {
    fields,
    sensitive: { ethnicity: 'Dao', religion: 'không', partyMember: true },
  })
}

const audited = async (id: string) => {
  const { rows } = await owner.query<{ act: string }>(
    `SELECT act FROM audit_events WHERE tenant_id = $1 AND subject_id = $2 ORDER BY at`,
    [tenant.id, id],
  )
  return rows.map(({ act }) => act)
}

describe('who sees members masked', () => {
  it('gets nothing that would name them', async () => {
    const number = identityNumber()
    const { id } = await recorded(number)
    const seen = await getMember({ ctx: tenant.contexts.northStaff, input: { id } })
    expect(seen.fields).toMatchObject({
      fullName: 'Nguyễn T. M.',
      birthOn: null,
      birthYear: 1985,
      phone: '•••• ••• 678',
      identityNumber: `•••• ${number.slice(-4)}`,
      cardNumber: `•••• ${number.slice(-3)}`,
      address: '••••',
      email: '••••',
    })
    expect(seen.sight).toEqual({ masked: true, by: 'none', until: null, reason: null })
    expect(seen.may).toMatchObject({ edit: false, disclose: true })
    const all = JSON.stringify(seen)
    for (const secret of [
      number,
      'Mẫu"',
      '1985-07-05',
      '0300000678',
      'vi-du.vn',
      'Tổ 3',
      'xã Mẫu',
      '9912345678',
      `QN7`,
      'Ghi chú',
      'Dao',
      '12345"',
    ])
      expect(all, secret).not.toContain(secret)
    expect(await audited(id)).toEqual([])
  })

  it('cannot edit what they do not see', async () => {
    const { id } = await recorded()
    const ctx = tenant.contexts.northStaff
    await expect(getMemberForm({ ctx, input: { id } })).rejects.toMatchObject({ reason: 'member_masked' })
    const input = { key: uuidv7(), id, version: 1, fields: { jobTitle: 'x' } }
    await expect(editMember({ ctx, input })).rejects.toMatchObject({ reason: 'member_masked' })
  })
})

describe('asking to see in full', () => {
  it('takes a reason that says something', async () => {
    const { id } = await recorded()
    await expect(
      discloseMember({ ctx: tenant.contexts.northStaff, input: { id, reason: 'xem' } }),
    ).rejects.toMatchObject({ fieldProblems: { reason: 'reason' } })
  })

  it('opens one record for half an hour, and the record says who and why', async () => {
    const { id } = await recorded()
    const other = await recorded()
    const ctx = tenant.contexts.northStaff
    const { until } = await discloseMember({ ctx, input: { id, reason } })
    expect(Math.round((new Date(until).getTime() - Date.now()) / 60_000)).toBe(30)
    const seen = await getMember({ ctx, input: { id } })
    expect(seen.fields).toMatchObject({
      fullName: 'Nguyễn Thị Mẫu',
      phone: '+84300000678',
      birthOn: '1985-07-05',
    })
    expect(seen.sight).toEqual({ masked: false, by: 'disclosure', until, reason })
    expect(seen.sensitive).toBeNull()
    expect((await getMember({ ctx, input: { id: other.id } })).sight.masked).toBe(true)
    const { looks } = await getMember({ ctx: tenant.contexts.north1Chair, input: { id } })
    expect(looks.map(({ by, kind, reason: why }) => [by, kind, why])).toEqual([
      [ctx.userName, 'viewed', null],
      [ctx.userName, 'disclosed', reason],
    ])
    expect(
      await editMember({ ctx, input: { key: uuidv7(), id, version: 1, fields: { jobTitle: 'Kế toán' } } }),
    ).toMatchObject({
      status: 'saved',
    })
  })

  it('is over when it is over', async () => {
    const { id } = await recorded()
    await owner.query(
      `INSERT INTO member_disclosures (tenant_id, id, user_id, unit_id, unit_path, member_id, what, reason, at, expires_at)
       VALUES ($1, $2, $3, $4, $5, $6, 'record', 'lý do đã cũ', now() - interval '31 minutes', now() - interval '1 minute')`,
      [
        tenant.id,
        uuidv7(),
        tenant.contexts.northStaff.userId,
        tenant.units.north1.id,
        tenant.units.north1.path,
        id,
      ],
    )
    expect((await getMember({ ctx: tenant.contexts.northStaff, input: { id } })).sight.masked).toBe(true)
  })

  it('opens nothing to anybody else', async () => {
    const colleague = { ...tenant.contexts.southStaff }
    const { id } = await buildMember(tenant.contexts.south1Chair, tenant.units.south1)
    await discloseMember({ ctx: tenant.contexts.bothAsStaff, input: { id, reason } })
    expect((await getMember({ ctx: tenant.contexts.bothAsStaff, input: { id } })).sight.masked).toBe(false)
    expect((await getMember({ ctx: colleague, input: { id } })).sight.masked).toBe(true)
  })

  it('opens a unit’s list for an hour', async () => {
    const { south1Chair, southStaff } = tenant.contexts
    const { id } = await buildMember(south1Chair, tenant.units.south1)
    const elsewhere = await buildMember(tenant.contexts.southStaff, tenant.units.south2)
    const { until } = await discloseList({ ctx: southStaff, input: { unit: 'south-1', reason } })
    expect(Math.round((new Date(until).getTime() - Date.now()) / 60_000)).toBe(60)
    expect((await getMember({ ctx: southStaff, input: { id } })).sight).toMatchObject({
      masked: false,
      by: 'disclosure',
    })
    expect((await getMember({ ctx: southStaff, input: { id: elsewhere.id } })).sight.masked).toBe(true)
  })
})

describe('the identity number', () => {
  it('is told once, to who says why, and noted', async () => {
    const number = identityNumber()
    const { id } = await recorded(number)
    const ctx = tenant.contexts.north1Chair
    expect(await revealIdentity({ ctx, input: { id, reason } })).toEqual({
      identityNumber: number,
      kind: 'cccd',
    })
    const seen = await getMember({ ctx, input: { id } })
    expect(JSON.stringify(seen)).not.toContain(number)
    expect(seen.looks).toMatchObject([{ kind: 'identity', reason, by: ctx.userName }])
    const bare = await buildMember(ctx, tenant.units.north1)
    await expect(revealIdentity({ ctx, input: { id: bare.id, reason } })).rejects.toMatchObject({
      reason: 'member_no_identity',
    })
  })

  it('does not open once it was copied to another row', async () => {
    const [one, other] = [await recorded(), await recorded()]
    await owner.query(
      `UPDATE members SET identity_cipher = (SELECT identity_cipher FROM members WHERE id = $1) WHERE id = $2`,
      [one.id, other.id],
    )
    await expect(
      revealIdentity({ ctx: tenant.contexts.north1Chair, input: { id: other.id, reason } }),
    ).rejects.toThrow(/auth/i)
  })
})

describe('looking at a record', () => {
  it('in full is noted once in a quarter of an hour', async () => {
    const { id } = await recorded()
    const ctx = tenant.contexts.north1Chair
    for (let time = 0; time < 3; time += 1) await getMember({ ctx, input: { id } })
    expect(await audited(id)).toEqual(['member.viewed'])
  })

  it('says who may see it', async () => {
    const { id } = await recorded()
    const { readers } = await getMember({ ctx: tenant.contexts.north1Chair, input: { id } })
    expect(readers).toEqual([
      { role: 'Chủ tịch công đoàn cơ sở', unit: tenant.units.north1.name, full: true, people: 1 },
      { role: 'Cán bộ công đoàn cấp trên', unit: tenant.units.north.name, full: false, people: 1 },
    ])
  })

  it('takes few statements', async () => {
    const { id } = await recorded()
    const asked = async (ctx: typeof tenant.contexts.north1Chair) =>
      (await countStatements(() => getMember({ ctx, input: { id } }))).statements
    expect(await asked(tenant.contexts.north1Chair)).toBe(4)
    expect(await asked(tenant.contexts.north1Chair)).toBe(3)
    expect(await asked(tenant.contexts.northStaff)).toBe(4)
  })

  it.each(['leader', 'admin'] as const)('is not for the %s', async (post) => {
    const { id } = await recorded()
    await expect(getMember({ ctx: tenant.contexts[post], input: { id } })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

it.each<[string, (id: string) => Promise<unknown>]>([
  ['discloseMember', (id) => discloseMember({ ctx: tenant.contexts.northStaff, input: { id, reason } })],
  ['revealIdentity', (id) => revealIdentity({ ctx: tenant.contexts.northStaff, input: { id, reason } })],
])('%s: a member elsewhere is one that is nowhere', async (_, act) => {
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
