import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { assignSubUnit } from '@/lib/members/assign-sub-unit'
import { addMember } from '@/lib/members/add-member'
import { closeSubUnit } from '@/lib/members/close-sub-unit'
import { createSubUnit } from '@/lib/members/create-sub-unit'
import { getMember } from '@/lib/members/get-member'
import { getMemberSettings } from '@/lib/members/get-member-settings'
import { getNewMemberForm } from '@/lib/members/get-new-member-form'
import { listSubUnits } from '@/lib/members/list-sub-units'
import { renameSubUnit } from '@/lib/members/rename-sub-unit'
import { saveMemberSettings } from '@/lib/members/save-member-settings'
import { voidEvent } from '@/lib/members/void-event'
import { countStatements } from '@/tests/support/count-statements'
import { buildMember, buildMembers } from '@/tests/support/member-builder'
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

const create = (name: string, key = uuidv7()) =>
  createSubUnit({ ctx: chair, input: { key, kind: 'group', name } })

describe('sub-units', () => {
  it('are made once, named once, and listed in Vietnamese order with their members', async () => {
    const key = uuidv7()
    const [first, again] = [await create('Tổ May 2', key), await create('Tổ May 2', key)]
    expect(again.id).toBe(first.id)
    await create('Tổ Đóng gói')
    await expect(create('to may 2')).rejects.toMatchObject({ reason: 'sub_unit_name_taken' })
    const { id } = await buildMember(chair, tenant.units.north1)
    await assignSubUnit({ ctx: chair, input: { id, version: 1, on: '2024-06-01', subUnitId: first.id } })
    const { subUnits, mayChange } = await listSubUnits({ ctx: chair, input: {} })
    expect(subUnits.map(({ name, members }) => [name, members])).toEqual([
      ['Tổ Đóng gói', 0],
      ['Tổ May 2', 1],
    ])
    expect(mayChange).toBe(true)
    expect(await getMember({ ctx: chair, input: { id } })).toMatchObject({
      fields: { subUnit: { id: first.id, name: 'Tổ May 2', kind: 'group' } },
      events: [{ kind: 'sub_unit_changed', on: '2024-06-01' }, { kind: 'admitted' }],
    })
    const [moved] = (await getMember({ ctx: chair, input: { id } })).events
    await voidEvent({ ctx: chair, input: { id, version: 2, eventId: moved?.id, reason: 'Nhầm tổ' } })
    expect((await getMember({ ctx: chair, input: { id } })).fields.subUnit).toBeNull()
  })

  it('are renamed, and closed once nobody is left in them', async () => {
    const { id: subUnitId } = await create('Tổ Cắt')
    const member = await buildMember(chair, tenant.units.north1, { fields: { subUnitId } })
    await renameSubUnit({ ctx: chair, input: { subUnitId, name: 'Tổ Cắt 1' } })
    const close = () => closeSubUnit({ ctx: chair, input: { subUnitId, on: '2024-06-30' } })
    await expect(close()).rejects.toMatchObject({ reason: 'sub_unit_in_use' })
    await assignSubUnit({
      ctx: chair,
      input: { id: member.id, version: 1, on: '2024-06-30', subUnitId: null },
    })
    await close()
    await expect(close()).rejects.toMatchObject({ reason: 'sub_unit_closed' })
    await expect(
      assignSubUnit({ ctx: chair, input: { id: member.id, version: 2, on: '2024-07-01', subUnitId } }),
    ).rejects.toMatchObject({ reason: 'sub_unit_closed' })
    const names = async (withClosed: boolean) =>
      (await listSubUnits({ ctx: chair, input: { withClosed } })).subUnits.map(({ name }) => name)
    expect(await names(false)).not.toContain('Tổ Cắt 1')
    expect(await names(true)).toContain('Tổ Cắt 1')
    await create('Tổ Cắt 1')
  })

  it('of another union take nobody', async () => {
    const theirs = await createSubUnit({
      ctx: tenant.contexts.northStaff,
      input: { key: uuidv7(), unit: 'north-2', kind: 'group', name: 'Tổ 1' },
    })
    const { id } = await buildMember(chair, tenant.units.north1)
    const assign = (ctx: Context) =>
      assignSubUnit({ ctx, input: { id, version: 1, on: '2024-06-01', subUnitId: theirs.id } })
    await expect(assign(chair)).rejects.toMatchObject({ code: 'not_found' })
    await expect(assign(tenant.contexts.northStaff)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      addMember({
        ctx: chair,
        input: {
          key: uuidv7(),
          fields: { fullName: 'Lê An' },
          subUnitId: theirs.id,
          opening: { kind: 'entered' },
        },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it.each<[string, (subUnitId: string) => Promise<unknown>]>([
    ['renameSubUnit', (subUnitId) => renameSubUnit({ ctx: chair, input: { subUnitId, name: 'x' } })],
    ['closeSubUnit', (subUnitId) => closeSubUnit({ ctx: chair, input: { subUnitId, on: '2024-01-01' } })],
  ])('elsewhere are nowhere: %s', async (_, act) => {
    const { id } = await createSubUnit({
      ctx: tenant.contexts.south1Chair,
      input: { key: uuidv7(), kind: 'group', name: `Tổ ${uuidv7()}` },
    })
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

describe('what a tenant asks of its records', () => {
  it('is what is usual until it says otherwise, and judges all records anew', async () => {
    const own = await buildTenant(owner)
    const { admin, north1Chair, leader } = own.contexts
    await buildMembers(north1Chair, own.units.north1, [
      { fields: { phone: '+84300000001' } },
      { fields: { phone: '+84300000002', sex: 'female' } },
      {},
    ])
    const before = await getMemberSettings({ ctx: admin })
    expect(before).toMatchObject({ cardPattern: null, version: 0, members: 3, complete: 0 })
    expect(before.requiredFields).toContain('identityNumber')
    const save = (version: number, requiredFields: string[], cardPattern = '') =>
      saveMemberSettings({ ctx: admin, input: { version, requiredFields, cardPattern } })
    expect(await save(0, ['phone'], 'qn9999999')).toEqual({
      ...{ requiredFields: ['phone'], cardPattern: 'QN9999999', version: 1, members: 3, complete: 2 },
    })
    await expect(save(0, ['sex'])).rejects.toMatchObject({ code: 'conflict' })
    expect(await save(1, ['phone', 'sex'])).toMatchObject({ complete: 1, cardPattern: null, version: 2 })
    expect(await save(2, [])).toMatchObject({ complete: 3 })
    await expect(getMemberSettings({ ctx: leader })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      saveMemberSettings({ ctx: north1Chair, input: { version: 3, requiredFields: [], cardPattern: null } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('stands in the form of a new member', async () => {
    const form = await getNewMemberForm({ ctx: chair, input: {} })
    expect(form).toMatchObject({
      unit: { code: 'north-1' },
      cardPattern: null,
      maySensitive: true,
      today: '2024-07-03',
    })
    await expect(getNewMemberForm({ ctx: tenant.contexts.northStaff, input: {} })).rejects.toMatchObject({
      reason: 'register_of_grassroots',
    })
  })
})
