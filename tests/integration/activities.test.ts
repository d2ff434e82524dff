import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editActivity } from '@/lib/activities/edit-activity'
import { getActivity } from '@/lib/activities/get-activity'
import { getNewActivity } from '@/lib/activities/get-new-activity'
import { listActivities } from '@/lib/activities/list-activities'
import { recordActivity } from '@/lib/activities/record-activity'
import { voidActivity } from '@/lib/activities/void-activity'
import type { Context } from '@/lib/core/context'
import { addDays } from '@/lib/periods/rules/calendar-date'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, { today: '2024-07-03' })
})

afterAll(async () => {
  await owner.end()
})

const said = { kind: 'dialogue', happenedOn: '2024-06-12', title: 'Đối thoại định kỳ', participants: 20 }

async function recorded(ctx: Context, more: object = {}): Promise<string> {
  const made = await recordActivity({ ctx, input: { ...said, key: uuidv7(), confirmed: true, ...more } })
  if (made.status !== 'saved') throw new Error('not recorded')
  return made.id
}

describe('recording', () => {
  it('asks about another of the kind and day, and records one request once', async () => {
    const ctx = tenant.contexts.north1Chair
    const day = { happenedOn: '2024-03-05' }
    const key = uuidv7()
    const made = await recordActivity({ ctx, input: { ...said, ...day, key } })
    expect(made).toMatchObject({ status: 'saved', version: 1 })
    expect(await recordActivity({ ctx, input: { ...said, ...day, key } })).toEqual(made)
    const second = { ...said, ...day, key: uuidv7(), title: 'Đối thoại đột xuất' }
    expect(await recordActivity({ ctx, input: second })).toEqual({ status: 'alike', titles: [said.title] })
    expect(await recordActivity({ ctx, input: { ...second, confirmed: true } })).toMatchObject({
      status: 'saved',
    })
    const { rows } = await owner.query<{ act: string; details: object }>(
      `SELECT act, details FROM audit_events WHERE tenant_id = $1 AND act = 'activity.recorded'`,
      [tenant.id],
    )
    expect(rows).toHaveLength(2)
    expect(JSON.stringify(rows)).not.toContain('định kỳ')
  })

  it.each([
    ['2024-07-04', 'day_to_come'],
    ['2019-12-31', 'day_too_early'],
    ['12/06/2024', 'date'],
  ])('refuses %s: %s', async (happenedOn, problem) => {
    await expect(
      recordActivity({ ctx: tenant.contexts.northStaff, input: { ...said, key: uuidv7(), happenedOn } }),
    ).rejects.toMatchObject({ code: 'invalid_input', fieldProblems: { happenedOn: problem } })
  })

  it('is for those who may, at units in scope that lived then', async () => {
    const { leader, south1Chair, northStaff } = tenant.contexts
    const input = { ...said, key: uuidv7(), unit: 'north-1' }
    await expect(recordActivity({ ctx: leader, input })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(recordActivity({ ctx: south1Chair, input })).rejects.toMatchObject({ code: 'not_found' })
    const closed = { ...input, unit: tenant.units.northClosed.code }
    await expect(recordActivity({ ctx: northStaff, input: closed })).rejects.toMatchObject({
      fieldProblems: { happenedOn: 'unit_over' },
    })
    await expect(getNewActivity({ ctx: leader, input: {} })).rejects.toMatchObject({ code: 'forbidden' })
    expect(await getNewActivity({ ctx: northStaff, input: { unit: 'north-1', kind: '' } })).toMatchObject({
      ...{ unit: { code: 'north-1' }, kind: null, today: '2024-07-03' },
    })
  })
})

describe('changing and voiding', () => {
  it('tells of both values when somebody else was quicker', async () => {
    const { north1Chair, northStaff } = tenant.contexts
    const id = await recorded(north1Chair)
    const edit = { id, version: 1, ...said }
    expect(await editActivity({ ctx: northStaff, input: { ...edit, title: 'Tên mới' } })).toEqual({
      ...{ status: 'saved', id, version: 2 },
    })
    expect(await editActivity({ ctx: north1Chair, input: { ...edit, participants: 35 } })).toMatchObject({
      ...{ status: 'conflict', version: 2, theirs: { title: 'Tên mới', participants: 20 } },
      differing: ['title', 'participants'],
    })
    expect(await editActivity({ ctx: north1Chair, input: { ...edit, title: 'Tên mới' } })).toMatchObject({
      ...{ status: 'saved', version: 2 },
    })
  })

  it('keeps a voided one to be looked at, and changes it no more', async () => {
    const ctx = tenant.contexts.north1Chair
    const id = await recorded(ctx, { kind: 'legal_case', done: false })
    await expect(voidActivity({ ctx, input: { id, version: 2, reason: 'Nhầm' } })).rejects.toMatchObject({
      code: 'conflict',
    })
    await voidActivity({ ctx, input: { id, version: 1, reason: 'Ghi nhầm đơn vị' } })
    expect(await getActivity({ ctx, input: { id } })).toMatchObject({
      ...{
        done: false,
        voidReason: 'Ghi nhầm đơn vị',
        may: { record: false },
        createdBy: tenant.contexts.north1Chair.userName,
      },
      indicators: [
        { indicator: 'PL_DD', source: 'entered' },
        { indicator: 'PL_YC', source: 'entered' },
      ],
    })
    await expect(voidActivity({ ctx, input: { id, version: 2, reason: 'Nhầm' } })).rejects.toMatchObject({
      reason: 'activity_void',
    })
    await expect(editActivity({ ctx, input: { id, version: 2, ...said } })).rejects.toMatchObject({
      reason: 'activity_void',
    })
    await expect(getActivity({ ctx: tenant.contexts.south1Chair, input: { id } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('the list', () => {
  it('filters, searches without marks, counts by kind, and pages both ways, in three statements', async () => {
    const own = await buildTenant(owner, { today: '2024-07-03' })
    const { northStaff, north1Chair, southStaff } = own.contexts
    const days = Array.from({ length: 55 }, (_, at) => addDays('2024-01-05', at))
    for (const happenedOn of days) await recorded(north1Chair, { happenedOn })
    await recorded(northStaff, { kind: 'supervision', title: 'Giám sát đóng bảo hiểm', unit: 'north' })
    await recorded(northStaff, { kind: 'party_referral', amount: 4, title: 'Đợt 1', unit: 'north-2' })
    const { answer, statements } = await countStatements(() => listActivities({ ctx: northStaff, input: {} }))
    expect(statements).toBe(3)
    expect(answer).toMatchObject({ total: 57, previousBefore: null, may: { record: true } })
    expect(answer.rows).toHaveLength(50)
    expect(answer.counts.find(({ kind }) => kind === 'party_referral')).toEqual({
      ...{ kind: 'party_referral', records: 1, amount: 4 },
    })
    const next = await listActivities({ ctx: northStaff, input: { after: answer.nextAfter } })
    expect(next.rows).toHaveLength(7)
    expect(next.nextAfter).toBeNull()
    const back = await listActivities({ ctx: northStaff, input: { before: next.previousBefore } })
    expect(back.rows).toEqual(answer.rows)

    const found = await listActivities({ ctx: northStaff, input: { q: 'dong BAO hiem' } })
    expect(found.rows.map(({ title, unit }) => [title, unit.code])).toEqual([
      ['Giám sát đóng bảo hiểm', 'north'],
    ])
    const june = { kind: 'dialogue', from: '2024-02-01', through: '2024-02-10' }
    expect(await listActivities({ ctx: northStaff, input: june })).toMatchObject({ total: 10 })
    expect(await listActivities({ ctx: northStaff, input: { unit: 'north-2' } })).toMatchObject({ total: 1 })
    expect((await listActivities({ ctx: southStaff, input: {} })).total).toBe(0)
    await expect(listActivities({ ctx: southStaff, input: { unit: 'north-1' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
