import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { withScope } from '@/lib/db/with-scope'
import { assignSubUnitToMembers } from '@/lib/members/assign-sub-unit-to-members'
import { createSubUnit } from '@/lib/members/create-sub-unit'
import { listMemberFilters } from '@/lib/members/list-member-filters'
import { listMembers } from '@/lib/members/list-members'
import { membersOfFilter } from '@/lib/members/members-of-filter'
import { removeMemberFilter } from '@/lib/members/remove-member-filter'
import { saveMemberFilter } from '@/lib/members/save-member-filter'
import { buildMembers, type BuiltMember } from '@/tests/support/member-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let members: BuiltMember[]
let groupId: string

beforeAll(async () => {
  owner = await connectOwner()
})
beforeEach(async () => {
  tenant = await buildTenant(owner)
  const { north1Chair, south1Chair } = tenant.contexts
  members = await buildMembers(north1Chair, tenant.units.north1, [
    { fields: { givenName: 'An', sex: 'female' } },
    { fields: { givenName: 'Bình', sex: 'female' } },
    { fields: { givenName: 'Chi', sex: 'female' } },
    { fields: { givenName: 'Dũng', sex: 'male' } },
  ])
  await buildMembers(south1Chair, tenant.units.south1, [{ fields: { givenName: 'Nam' } }])
  await createSubUnit({ ctx: north1Chair, input: { key: uuidv7(), kind: 'group', name: 'Tổ 1' } })
  const { rows } = await owner.query<{ id: string }>('SELECT id FROM sub_units WHERE tenant_id = $1', [
    tenant.id,
  ])
  groupId = rows[0]!.id
})
afterAll(() => owner.end())

const women = (expected: number, except: string[] = []) => ({
  ...{ kind: 'filter', filter: { sex: 'female' }, expected, except },
})
const assign = (input: object, post: 'north1Chair' | 'south1Chair' = 'north1Chair') =>
  assignSubUnitToMembers({
    ctx: tenant.contexts[post],
    input: { key: uuidv7(), subUnitId: groupId, on: '2024-07-01', ...input },
  })

describe('putting all that a filter finds into a sub-unit', () => {
  it('takes all but those unmarked, each with what happened, what changed and a new version', async () => {
    const [an, binh, chi] = members as [BuiltMember, BuiltMember, BuiltMember]
    expect(await assign({ selection: women(3, [chi.id]) })).toEqual({ changed: 2 })
    const { rows } = await listMembers({ ctx: tenant.contexts.north1Chair, input: { subUnit: groupId } })
    expect(rows.map(({ id, version }) => [id, version])).toEqual([
      [an.id, 2],
      [binh.id, 2],
    ])
    const { rows: kept } = await owner.query(
      `SELECT c.version, c.changes, e.effective_on::text AS day, e.details
       FROM member_changes c JOIN member_events e ON e.tenant_id = c.tenant_id AND e.member_id = c.member_id
       WHERE c.tenant_id = $1 AND e.kind = 'sub_unit_changed' AND c.member_id = $2`,
      [tenant.id, an.id],
    )
    expect(kept).toEqual([
      {
        version: 2,
        changes: { subUnitId: { before: null, after: groupId } },
        day: '2024-07-01',
        details: { subUnitId: groupId },
      },
    ])
  })

  it('leaves alone who is there already, and does nothing the second time', async () => {
    await assign({ selection: { kind: 'marked', ids: [members[0]!.id] } })
    const key = uuidv7()
    expect(await assign({ key, selection: women(3) })).toEqual({ changed: 2 })
    expect(await assign({ key, selection: women(3) })).toEqual({ changed: 2 })
    expect(await assign({ selection: women(3) })).toEqual({ changed: 0 })
    expect(await assign({ selection: women(3), subUnitId: null })).toEqual({ changed: 3 })
  })

  it('judges anew whether the records are complete', async () => {
    const complete = async () => {
      const { rows } = await owner.query<{ complete: boolean }>(
        'SELECT complete FROM members WHERE tenant_id = $1 AND id = $2',
        [tenant.id, members[0]!.id],
      )
      return rows[0]?.complete
    }
    await owner.query(
      `INSERT INTO member_settings (tenant_id, required_fields) VALUES ($1, '{sex,subUnitId}')`,
      [tenant.id],
    )
    await assign({ selection: women(3) })
    expect(await complete()).toBe(true)
    await assign({ selection: women(3), subUnitId: null })
    expect(await complete()).toBe(false)
  })

  it('stops where the filter finds others than the screen showed', async () => {
    await expect(assign({ selection: women(2) })).rejects.toMatchObject({
      ...{ code: 'conflict', reason: 'selection_changed', params: { now: 3, expected: 2 } },
    })
  })

  it('takes nobody of another union, no day to come, and nobody out of scope', async () => {
    const marked = { selection: { kind: 'marked', ids: [members[0]!.id] } }
    await expect(assign(marked, 'south1Chair')).rejects.toMatchObject({ code: 'not_found' })
    const everybody = { selection: { kind: 'filter', filter: {}, expected: 1 } }
    await expect(assign(everybody, 'south1Chair')).rejects.toMatchObject({ code: 'not_found' })
    await expect(assign({ ...marked, on: '2024-07-04' })).rejects.toMatchObject({ code: 'invalid_input' })
  })
})

describe('all that a filter finds', () => {
  it('comes in the order of the list', async () => {
    const ids = (filter: object) =>
      withScope(tenant.contexts.north1Chair, (tx) => membersOfFilter(tx, tenant.contexts.north1Chair, filter))
    const [an, binh, chi, dung] = members.map(({ id }) => id)
    expect(await ids({})).toEqual([an, binh, chi, dung])
    expect(await ids({ dir: 'desc', sex: 'female' })).toEqual([chi, binh, an])
    expect(await ids({ q: 'thi b' })).toEqual([binh])
  })
})

describe('kept filters', () => {
  const save = (name: string, filter: object, post: 'north1Chair' | 'northStaff' = 'north1Chair') =>
    saveMemberFilter({ ctx: tenant.contexts[post], input: { name, filter } })
  const kept = (post: 'north1Chair' | 'northStaff' = 'north1Chair') =>
    listMemberFilters({ ctx: tenant.contexts[post] })

  it('are their user’s alone, by name, without the words searched for', async () => {
    const { id } = await save('Nữ chưa đủ hồ sơ', {
      sex: 'female',
      incomplete: '1',
      q: 'Nguyễn',
      sort: 'joined',
    })
    await save('Ấn', { status: 'all' })
    expect(await kept()).toEqual([
      { id: expect.any(String), name: 'Ấn', query: 'status=all' },
      { id, name: 'Nữ chưa đủ hồ sơ', query: 'incomplete=1&sex=female&sort=joined' },
    ])
    expect(await kept('northStaff')).toEqual([])
    const { savedFilters } = await listMembers({ ctx: tenant.contexts.north1Chair, input: {} })
    expect(savedFilters).toEqual(await kept())
  })

  it('are replaced under the same name, and removed once', async () => {
    const first = await save('Nữ', { sex: 'female' })
    const second = await save('Nữ', { sex: 'female', ageFrom: 55 })
    expect(second.id).toBe(first.id)
    const remove = (post: 'north1Chair' | 'northStaff') =>
      removeMemberFilter({ ctx: tenant.contexts[post], input: { id: first.id } })
    await expect(remove('northStaff')).rejects.toMatchObject({ code: 'not_found' })
    await remove('north1Chair')
    await expect(remove('north1Chair')).rejects.toMatchObject({ code: 'not_found' })
    expect(await kept()).toEqual([])
  })

  it('are thirty at most', async () => {
    for (let number = 0; number < 30; number += 1) await save(`Bộ lọc ${number}`, {})
    await expect(save('Một nữa', {})).rejects.toMatchObject({ reason: 'too_many_filters' })
  })
})
