import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { addEmployer } from '@/lib/employers/add-employer'
import { closeEmployer } from '@/lib/employers/close-employer'
import { editEmployer } from '@/lib/employers/edit-employer'
import { endUnion } from '@/lib/employers/end-union'
import { getEmployer } from '@/lib/employers/get-employer'
import { getEmployerForm } from '@/lib/employers/get-employer-form'
import { getNewEmployerForm } from '@/lib/employers/get-new-employer-form'
import { linkUnion } from '@/lib/employers/link-union'
import { moveEmployer } from '@/lib/employers/move-employer'
import { recordWorkforce } from '@/lib/employers/record-workforce'
import { reopenEmployer } from '@/lib/employers/reopen-employer'
import { voidEmployer } from '@/lib/employers/void-employer'
import { voidUnion } from '@/lib/employers/void-union'
import { voidWorkforce } from '@/lib/employers/void-workforce'
import { countStatements } from '@/tests/support/count-statements'
import { buildEmployer } from '@/tests/support/employer-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let staff: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  staff = tenant.contexts.northStaff
})
afterAll(() => owner.end())

const read = (id: string, ctx = staff) => getEmployer({ ctx, input: { id } })
const versionOf = async (id: string) => (await read(id)).version

describe('an employer', () => {
  it('is taken in once, with its size and its union', async () => {
    const input = {
      key: uuidv7(),
      fields: { name: 'Công ty may Bình Minh', taxCode: '5700100256', ownership: 'foreign_invested' },
      workforce: { on: '2024-01-01', workers: 120, women: 80 },
      union: { code: 'north-1', on: '2024-02-01' },
    }
    const first = await addEmployer({ ctx: staff, input })
    expect(first.status).toBe('added')
    expect(await addEmployer({ ctx: staff, input })).toEqual(first)
    if (first.status !== 'added') return
    const { answer: result, statements } = await countStatements(() => read(first.id))
    expect(statements).toBe(2)
    expect(result).toMatchObject({
      unit: { code: 'north' },
      fields: { name: 'Công ty may Bình Minh', taxCode: '5700100256', ownership: 'foreign_invested' },
      size: { workers: 120, women: 80, since: '2024-01-01', source: 'entered' },
      union: { code: 'north-1', from: '2024-02-01', to: null },
      changes: [{ kind: 'created', version: 1, by: 'Cán Bộ Bắc' }],
      may: { record: true, move: true, recognise: true },
    })
  })

  it('is refused without a name, asked about beside one of its name, and one of a tax code', async () => {
    const add = (fields: object, confirmed = false, ctx = staff) =>
      addEmployer({ ctx, input: { key: uuidv7(), fields, confirmed } })
    expect(await add({})).toMatchObject({ status: 'refused', findings: [{ code: 'name_missing' }] })
    await buildEmployer(staff, { fields: { name: 'Công ty Điện Biên', taxCode: '0100109106' } })
    expect(await add({ name: 'cong ty dien bien' })).toMatchObject({
      status: 'needs_confirmation',
      findings: [{ code: 'same_name' }],
      same: [{ by: 'name', employer: { name: 'Công ty Điện Biên' } }],
    })
    expect((await add({ name: 'cong ty dien bien' }, true)).status).toBe('added')
    expect(await add({ name: 'Khác hẳn', taxCode: '0100109106' }, true)).toMatchObject({
      status: 'held',
      same: [{ by: 'tax_code', employer: { name: 'Công ty Điện Biên' } }],
    })
    // Who keeps it elsewhere is not told.
    expect(await add({ name: 'Khác hẳn', taxCode: '0100109106' }, true, tenant.contexts.southStaff)).toEqual({
      status: 'held',
      same: [{ by: 'tax_code', employer: null }],
    })
  })

  it('is changed field by field; of two who change it at once the second sees both values', async () => {
    const { id } = await buildEmployer(staff, { fields: { name: 'Công ty Sao Mai', phone: '0912345678' } })
    const edit = (version: number, fields: object, key = uuidv7()) =>
      editEmployer({ ctx: staff, input: { key, id, version, fields } })
    const key = uuidv7()
    const saved = await edit(1, { name: 'Công ty Sao Mai Mới', phone: '0912 345 678' }, key)
    expect(saved).toEqual({ status: 'saved', version: 2 })
    expect(await edit(1, { name: 'Công ty Sao Mai Mới', phone: '0912 345 678' }, key)).toEqual(saved)
    expect(await edit(1, { name: 'Công ty Sao Hôm', note: '' })).toEqual({
      status: 'conflict',
      version: 2,
      changedBy: 'Cán Bộ Bắc',
      fields: [{ field: 'name', yours: 'Công ty Sao Hôm', theirs: 'Công ty Sao Mai Mới' }],
    })
    expect((await read(id)).changes[0]).toMatchObject({
      kind: 'changed',
      fields: [{ field: 'name', before: 'Công ty Sao Mai', after: 'Công ty Sao Mai Mới' }],
    })
    expect(await getEmployerForm({ ctx: staff, input: { id } })).toMatchObject({
      version: 2,
      fields: { name: 'Công ty Sao Mai Mới', phone: '+84912345678' },
    })
    expect(await edit(2, {})).toEqual({ status: 'saved', version: 2 })
  })

  it('has a size from each statement to the next, whatever order they come in', async () => {
    const { id } = await buildEmployer(staff, { workforce: { on: '2024-03-01', workers: 60 } })
    const state = async (on: string, workers: number, more = {}) =>
      recordWorkforce({ ctx: staff, input: { id, version: await versionOf(id), on, workers, ...more } })
    await state('2024-01-01', 50)
    await state('2024-02-01', 55, { women: 20 })
    const spans = async () =>
      (await read(id)).statements
        .filter(({ voided }) => voided === null)
        .map(({ from, to, workers }) => [from, to, workers])
    expect(await spans()).toEqual([
      ['2024-03-01', null, 60],
      ['2024-02-01', '2024-03-01', 55],
      ['2024-01-01', '2024-02-01', 50],
    ])
    // A second word on the same day takes the place of the first, which stays to be seen.
    await state('2024-02-01', 56)
    expect(await spans()).toContainEqual(['2024-02-01', '2024-03-01', 56])
    const { statements } = await read(id)
    expect(statements.find(({ voided }) => voided)).toMatchObject({
      workers: 55,
      voided: { reason: 'replaced' },
    })
    const second = statements.find(({ workers }) => workers === 56)
    const version = await versionOf(id)
    const input = { id, version, statementId: second?.id, reason: 'Nhầm đơn vị' }
    await voidWorkforce({ ctx: staff, input })
    expect(await spans()).toEqual([
      ['2024-03-01', null, 60],
      ['2024-01-01', '2024-03-01', 50],
    ])
    await expect(
      voidWorkforce({ ctx: staff, input: { ...input, version: version + 1 } }),
    ).rejects.toMatchObject({ reason: 'employer_entry_over' })
    expect(await state('2024-04-01', 10, { women: 11 })).toMatchObject({ status: 'refused' })
    expect(await state('2024-04-01', 600)).toMatchObject({
      status: 'needs_confirmation',
      findings: [{ code: 'workers_changed_much', params: { before: 60, workers: 600 } }],
    })
    expect(await state('2024-04-01', 600, { confirmed: true })).toMatchObject({ status: 'saved' })
    await expect(state('2024-07-04', 60)).rejects.toMatchObject({ fieldProblems: { on: 'day_to_come' } })
    await expect(
      recordWorkforce({ ctx: staff, input: { id, version: 1, on: '2024-04-02', workers: 1 } }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })

  it('has one union at a time, from its founding on', async () => {
    const { id } = await buildEmployer(staff)
    const link = async (union: string, on: string) =>
      linkUnion({ ctx: staff, input: { id, version: await versionOf(id), union, on } })
    await expect(link('north-closed', '2024-01-01')).rejects.toMatchObject({ reason: 'union_not_then' })
    await expect(link('north', '2024-01-01')).rejects.toMatchObject({ reason: 'union_of_grassroots' })
    await expect(link('south-1', '2024-01-01')).rejects.toMatchObject({ code: 'not_found' })
    await link('north-1', '2024-01-01')
    await expect(link('north-2', '2024-06-01')).rejects.toMatchObject({ reason: 'employer_has_union' })
    const { union, version } = await read(id)
    const end = (on: string) => endUnion({ ctx: staff, input: { id, version, linkId: union?.id, on } })
    await expect(end('2024-01-01')).rejects.toMatchObject({ fieldProblems: { on: 'day_too_early' } })
    await end('2024-05-01')
    await link('north-2', '2024-05-01')
    expect((await read(id)).unions).toMatchObject([
      { code: 'north-2', from: '2024-05-01', to: null },
      { code: 'north-1', from: '2024-01-01', to: '2024-05-01' },
    ])
    const now = await read(id)
    await voidUnion({
      ctx: staff,
      input: { id, version: now.version, linkId: now.union?.id, reason: 'Ghi nhầm công đoàn' },
    })
    expect(await read(id)).toMatchObject({ union: null, unions: [{ voided: { by: 'Cán Bộ Bắc' } }, {}] })
  })

  it('closes, opens again, moves with all it has, and is taken off the list', async () => {
    const { id } = await buildEmployer(staff, {
      fields: { name: 'Công ty Chuyển Nhà', taxCode: '5700100263' },
      workforce: { on: '2024-01-01', workers: 40 },
    })
    const at = async () => ({ id, version: await versionOf(id) })
    await closeEmployer({ ctx: staff, input: { ...(await at()), on: '2024-06-01' } })
    await expect(
      closeEmployer({ ctx: staff, input: { ...(await at()), on: '2024-06-02' } }),
    ).rejects.toMatchObject({ reason: 'employer_closed' })
    expect((await read(id)).closedOn).toBe('2024-06-01')
    await reopenEmployer({ ctx: staff, input: { ...(await at()), reason: 'Nhầm' } })
    await expect(
      reopenEmployer({ ctx: staff, input: { ...(await at()), reason: 'Nhầm' } }),
    ).rejects.toMatchObject({ reason: 'employer_open' })

    const leader = tenant.contexts.leader
    const move = async (to: string, ctx = staff) => moveEmployer({ ctx, input: { ...(await at()), to } })
    await expect(move('south')).rejects.toMatchObject({ code: 'not_found' })
    await expect(move('north-1')).rejects.toMatchObject({ reason: 'employers_of_federation' })
    await expect(move('north')).rejects.toMatchObject({ reason: 'employer_same_unit' })
    await expect(move('south', leader)).rejects.toMatchObject({ code: 'forbidden' })
    const wide = { ...leader, capabilities: staff.capabilities }
    await move('south', wide)
    await expect(read(id)).rejects.toMatchObject({ code: 'not_found' })
    const moved = await read(id, tenant.contexts.southStaff)
    expect(moved).toMatchObject({ unit: { code: 'south' }, statements: [{ workers: 40 }] })
    expect(moved.changes.map(({ kind }) => kind)).toEqual(['moved', 'changed', 'changed', 'created'])

    const { southStaff } = tenant.contexts
    await voidEmployer({ ctx: southStaff, input: { id, version: moved.version, reason: 'Nhập hai lần' } })
    expect(await read(id, southStaff)).toMatchObject({
      voided: { reason: 'Nhập hai lần' },
      may: { record: false, move: false, recognise: false },
    })
    await expect(getEmployerForm({ ctx: southStaff, input: { id } })).rejects.toMatchObject({
      reason: 'employer_void',
    })
    await buildEmployer(staff, { fields: { taxCode: '5700100263' } })
  })

  it('falls to a federation', async () => {
    await expect(buildEmployer(staff, { unit: 'north-1' })).rejects.toMatchObject({
      reason: 'employers_of_federation',
    })
    expect(await getNewEmployerForm({ ctx: staff, input: { unit: 'north-1' } })).toMatchObject({
      unit: { code: 'north' },
      units: [{ code: 'north' }],
    })
    const admin = { ctx: tenant.contexts.north1Chair, input: {} }
    await expect(getNewEmployerForm(admin)).rejects.toMatchObject({ code: 'forbidden' })
  })
})
