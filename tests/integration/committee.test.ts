import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { assignResponsibility } from '@/lib/committee/assign-responsibility'
import { editVisit } from '@/lib/committee/edit-visit'
import { endResponsibility } from '@/lib/committee/end-responsibility'
import { finishFollowUp } from '@/lib/committee/finish-follow-up'
import { getMyUnits } from '@/lib/committee/get-my-units'
import { listCommittee } from '@/lib/committee/list-committee'
import { listVisits, visitsPerPage } from '@/lib/committee/list-visits'
import { recordVisit } from '@/lib/committee/record-visit'
import { voidResponsibility } from '@/lib/committee/void-responsibility'
import { voidVisit } from '@/lib/committee/void-visit'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, {
    figures: { from: 202401, through: 202406, state: 'approved' },
    plans: ({ north }) => [
      {
        ...{ id: uuidv7(), kind: 'yearly', title: 'Kế hoạch 2024', from: 202401, through: 202412 },
        revisions: [
          {
            ...{ decidedOn: '2024-01-10', decisionNumber: '1/QĐ', reason: null },
            targets: [
              {
                ...{ unit: north, indicator: 'DV_KNM', comparison: 'at_least', target: 144 },
                ...{ threshold: null, derived: false },
              },
            ],
          },
        ],
      },
    ],
  })
})
afterAll(() => owner.end())

const assign = (unit: string, userId: string, from = '2024-01-01', key = uuidv7()) =>
  assignResponsibility({
    ctx: tenant.contexts.leader,
    input: { key, unit, userId, title: 'Uỷ viên Ban chỉ đạo', from },
  })
const visit = (over: object = {}) => ({
  key: uuidv7(),
  unit: 'north-2',
  visitedOn: '2024-06-20',
  purpose: 'Nắm tình hình đoàn viên',
  conclusions: 'Ban chấp hành thiếu người.',
  followUp: 'Bầu bổ sung ban chấp hành',
  followUpOn: '2024-07-01',
  ...over,
})
const record = (over: object = {}) => recordVisit({ ctx: tenant.contexts.northStaff, input: visit(over) })

describe('responsibility', () => {
  it('is assigned once under one key, ends on a day, and is told on the page of the committee', async () => {
    const { leader } = tenant.contexts
    const key = uuidv7()
    const made = await assign('north', tenant.people.northStaff.id, '2024-01-01', key)
    expect(await assign('north', tenant.people.northStaff.id, '2024-01-01', key)).toEqual(made)
    const list = await listCommittee({ ctx: leader, input: {} })
    expect(list.rows.map(({ unit }) => unit.code)).toEqual([tenant.code, 'north', 'south'])
    expect(list.rows[1]?.answering).toMatchObject([
      { id: made.id, name: 'Cán Bộ Bắc', title: 'Uỷ viên Ban chỉ đạo', from: '2024-01-01', to: null },
    ])
    expect(list.without).toBe(1)
    expect(list.assignable.map(({ name }) => name)).toContain('Lãnh Đạo')
    await expect(assign('north', tenant.people.northStaff.id, '2024-03-01')).rejects.toMatchObject({
      reason: 'answers_already',
    })
    const ended = await endResponsibility({
      ctx: leader,
      input: { id: made.id, version: 1, on: '2024-06-30' },
    })
    expect(ended).toMatchObject({ version: 2, to: '2024-06-30' })
    await expect(
      endResponsibility({ ctx: leader, input: { id: made.id, version: 2, on: '2024-07-30' } }),
    ).rejects.toMatchObject({ reason: 'responsibility_over' })
    const again = await assign('north', tenant.people.northStaff.id, '2024-06-30')
    expect(
      await voidResponsibility({ ctx: leader, input: { id: again.id, version: 1, reason: 'Nhầm đơn vị' } }),
    ).toEqual({ id: again.id, version: 2 })
    expect((await listCommittee({ ctx: leader, input: {} })).rows[1]?.answering).toEqual([])
  })

  it('is given to nobody who could not see the unit, and by nobody but who may', async () => {
    await expect(assign('south', tenant.people.northStaff.id)).rejects.toMatchObject({
      reason: 'cannot_see_unit',
    })
    await expect(assign('north', tenant.people.north1Chair.id)).rejects.toMatchObject({ code: 'not_found' })
    await expect(assign('north-closed', tenant.people.northStaff.id)).rejects.toMatchObject({
      reason: 'unit_closed',
    })
    await expect(assign('north', tenant.people.leader.id, '2019-01-01')).rejects.toMatchObject({
      fieldProblems: { from: 'day_too_early' },
    })
    await expect(
      assignResponsibility({
        ctx: tenant.contexts.northStaff,
        input: { key: uuidv7(), unit: 'north', userId: tenant.people.northStaff.id, from: '2024-01-01' },
      }),
    ).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('visits', () => {
  it('are recorded once, changed, followed up and voided', async () => {
    const { northStaff, leader } = tenant.contexts
    const input = visit()
    const made = await recordVisit({ ctx: northStaff, input })
    expect(await recordVisit({ ctx: northStaff, input })).toEqual(made)
    const overdue = await listVisits({ ctx: leader, input: { unit: 'north', state: 'overdue' } })
    expect(overdue.rows).toMatchObject([
      { id: made.id, state: 'overdue', by: { name: 'Cán Bộ Bắc' }, mayChange: true },
    ])
    const { key: _key, unit: _unit, ...fields } = input
    const edited = await editVisit({
      ctx: leader,
      input: { id: made.id, version: 1, ...fields, conclusions: 'Thiếu hai người.' },
    })
    expect(edited.version).toBe(2)
    await expect(
      editVisit({ ctx: northStaff, input: { id: made.id, version: 1, ...fields } }),
    ).rejects.toMatchObject({ code: 'conflict' })
    const done = await finishFollowUp({
      ctx: northStaff,
      input: { id: made.id, version: 2, doneOn: '2024-07-02' },
    })
    expect(
      (await listVisits({ ctx: leader, input: { state: 'open' } })).rows.map(({ id }) => id),
    ).not.toContain(made.id)
    await finishFollowUp({ ctx: northStaff, input: { id: made.id, version: done.version, doneOn: null } })
    await voidVisit({ ctx: northStaff, input: { id: made.id, version: 4, reason: 'Ghi nhầm đơn vị' } })
    expect((await listVisits({ ctx: leader, input: {} })).rows.map(({ id }) => id)).not.toContain(made.id)
    const trail = await owner.query<{ act: string; details: object }>(
      `SELECT act, details FROM audit_events WHERE tenant_id = $1 AND subject_id = $2 ORDER BY id`,
      [tenant.id, made.id],
    )
    expect(trail.rows.map(({ act }) => act)).toEqual([
      ...[
        'visit.recorded',
        'visit.edited',
        'visit.follow_up_done',
        'visit.follow_up_reopened',
        'visit.voided',
      ],
    ])
    expect(JSON.stringify(trail.rows)).not.toContain('Thiếu hai người')
  })

  it('of somebody else are changed by who assigns the committee alone', async () => {
    const made = await recordVisit({
      ctx: tenant.contexts.leader,
      input: visit({ followUp: null, followUpOn: null }),
    })
    const { northStaff } = tenant.contexts
    await expect(
      voidVisit({ ctx: northStaff, input: { id: made.id, version: 1, reason: 'Không phải của tôi' } }),
    ).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      finishFollowUp({ ctx: northStaff, input: { id: made.id, version: 1, doneOn: null } }),
    ).rejects.toMatchObject({ reason: 'no_follow_up' })
  })

  it('cannot lie ahead', async () => {
    await expect(record({ visitedOn: '2024-07-04' })).rejects.toMatchObject({
      fieldProblems: { visitedOn: 'day_to_come' },
    })
    await expect(record({ followUp: '' })).rejects.toMatchObject({ fieldProblems: { followUp: 'required' } })
  })

  it('come a page at a time, in both directions', async () => {
    for (let day = 0; day < visitsPerPage + 5; day += 1)
      await record({ unit: 'north-3', visitedOn: `2024-05-${String((day % 20) + 1).padStart(2, '0')}` })
    const { leader } = tenant.contexts
    const first = await listVisits({ ctx: leader, input: { unit: 'north-3' } })
    expect(first).toMatchObject({ counts: { all: visitsPerPage + 5 }, previousAfter: null })
    const second = await listVisits({ ctx: leader, input: { unit: 'north-3', after: first.nextAfter ?? '' } })
    expect(second.rows).toHaveLength(5)
    expect(second).toMatchObject({ nextAfter: null, previousAfter: '' })
    const seen = [...first.rows, ...second.rows].map(({ id }) => id)
    expect(new Set(seen).size).toBe(visitsPerPage + 5)
    const mine = await listVisits({ ctx: leader, input: { person: tenant.people.northStaff.id } })
    expect(mine.filter.person?.name).toBe('Cán Bộ Bắc')
  })
})

describe('what somebody answers for', () => {
  it('shows each unit with its results against the plan and what is to be done', async () => {
    await assign('north', tenant.people.northStaff.id, '2024-06-30')
    const open = await record({ unit: 'north-1' })
    const view = await getMyUnits({ ctx: tenant.contexts.northStaff, input: {} })
    expect(view).toMatchObject({ month: 202405, person: { own: true } })
    // 1 + 2 + 3 members admitted in each of five months, of 144 a year.
    expect(view.units).toMatchObject([
      {
        unit: { code: 'north' },
        unions: 3,
        targets: [
          {
            indicator: 'DV_KNM',
            planRatio: { numerator: 30, denominator: 144 },
            pace: { numerator: 5, denominator: 12 },
            band: 'behind',
          },
        ],
      },
    ])
    expect(view.followUps.map(({ id }) => id)).toContain(open.id)
    expect(
      await getMyUnits({ ctx: tenant.contexts.leader, input: { person: tenant.people.northStaff.id } }),
    ).toMatchObject({ person: { own: false }, units: [{ unit: { code: 'north' } }] })
    expect(await getMyUnits({ ctx: tenant.contexts.southStaff, input: {} })).toMatchObject({
      units: [],
      followUps: [],
    })
    await expect(
      getMyUnits({ ctx: tenant.contexts.southStaff, input: { person: tenant.people.northStaff.id } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})
