import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveReports } from '@/lib/figures/approve-reports'
import { countWaiting } from '@/lib/figures/count-waiting'
import { getReport } from '@/lib/figures/get-report'
import { getReview } from '@/lib/figures/get-review'
import { listDue } from '@/lib/figures/list-due'
import { requestCorrection } from '@/lib/figures/request-correction'
import { returnReport } from '@/lib/figures/return-report'
import { submitReports } from '@/lib/figures/submit-reports'
import { lockPeriod } from '@/lib/periods/lock-period'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const month = 202406
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

/** May approved; June: north1 approved, north2 returned, north3 in, the rest of the province still entering. */
async function mixedMonth() {
  const tenant = await buildTenant(owner, { figures: { from: 202405, through: 202405, state: 'approved' } })
  const { leader, north1Chair, northStaff } = tenant.contexts
  await owner.query(
    `INSERT INTO month_reports (tenant_id, unit_id, month, unit_path, federation_id, state, due_on)
     SELECT tenant_id, unit_id, $2, unit_path, federation_id, 'draft', '2024-07-05' FROM month_reports
     WHERE tenant_id = $1 AND month = 202405`,
    [tenant.id, month],
  )
  await owner.query(
    `INSERT INTO figures (tenant_id, unit_id, month, indicator, unit_path, entry, value, contribution, changed_by)
     SELECT tenant_id, unit_id, $2, indicator, unit_path, entry, value, CASE WHEN indicator = 'DV_KNM' THEN value ELSE 0 END,
            changed_by
     FROM figures WHERE tenant_id = $1 AND month = 202405`,
    [tenant.id, month],
  )
  // The copied month would not add up: nobody joined.
  await owner.query(
    `UPDATE figures SET value = 0, contribution = 0 WHERE tenant_id = $1 AND month = $2 AND indicator = 'DV_KNM'`,
    [tenant.id, month],
  )
  await submitReports({ ctx: north1Chair, input: { month } })
  const late = { ...northStaff, today: '2024-07-08' } as const
  await submitReports({ ctx: late, input: { month, units: ['north-2', 'north-3'] } })
  await approveReports({ ctx: leader, input: { month, units: [{ unit: 'north-1' }] } })
  const cells = [{ indicator: 'TU_MOI', reason: 'Thiếu bản ký' }]
  await returnReport({
    ctx: leader,
    input: { unit: 'north-2', month, version: 2, reason: 'Xem lại TƯLĐTT', cells },
  })
  return tenant
}

describe('the review', () => {
  it('shows the province its federations: states, completeness, timeliness', async () => {
    const { contexts } = await mixedMonth()
    const { answer, statements } = await countStatements(() =>
      getReview({ ctx: contexts.leader, input: { month } }),
    )
    expect(statements).toBe(3)
    expect(answer.counts).toEqual({
      ...{ expected: 8, submitted: 3, onTime: 1, draft: 5, waiting: 1 },
      ...{ returned: 1, approved: 1, correcting: 0, requests: 0 },
    })
    expect(answer.federations).toMatchObject([
      {
        code: 'north',
        own: false,
        expected: 4,
        submitted: 3,
        onTime: 1,
        draft: 1,
        waiting: 1,
        returned: 1,
        approved: 1,
      },
      {
        code: 'south',
        own: false,
        expected: 4,
        submitted: 0,
        onTime: 0,
        draft: 4,
        waiting: 0,
        returned: 0,
        approved: 0,
      },
    ])
    expect(answer.units).toEqual([])
    expect(answer.may).toEqual({ submit: false, approve: true, return: true, lock: true })
  })

  it('shows a federation its units, what needs the asker first', async () => {
    const { contexts } = await mixedMonth()
    const { answer, statements } = await countStatements(() =>
      getReview({ ctx: contexts.leader, input: { unit: 'north', month: '2024-06' } }),
    )
    expect(statements).toBe(3)
    expect(answer.federations).toEqual([])
    expect(answer.units.map(({ code, state }) => `${code} ${state}`)).toEqual([
      'north-3 submitted',
      'north-2 returned',
      'north draft',
      'north-1 approved',
    ])
    expect(answer.units[0]).toMatchObject({
      submittedOn: '2024-07-08',
      daysLate: 3,
      version: 2,
      missingCells: 0,
    })
    expect(answer.units[1]).toMatchObject({
      returnedCells: 1,
      last: { kind: 'returned', by: 'Lãnh Đạo', reason: 'Xem lại TƯLĐTT' },
    })
    const staff = await getReview({ ctx: contexts.northStaff, input: { month } })
    expect(staff.units.map(({ code }) => code)).toEqual(['north-2', 'north', 'north-3', 'north-1'])
    expect(staff.units.find(({ code }) => code === 'north-3')?.submittedByMe).toBe(true)
  })

  it('counts a month nobody began, and only the units that existed then', async () => {
    const { contexts } = await buildTenant(owner)
    const { counts } = await getReview({ ctx: contexts.leader, input: { month: 202307 } })
    expect(counts).toMatchObject({ expected: 8, draft: 8, submitted: 0 })
    const before = await getReview({ ctx: contexts.leader, input: { month: 202306 } })
    expect(before.counts).toMatchObject({ expected: 10, draft: 10 })
  })

  it('takes the month that is reported now when none is named, and shows a chair the own report', async () => {
    const { contexts } = await mixedMonth()
    const own = await getReview({ ctx: contexts.north1Chair, input: {} })
    expect(own).toMatchObject({ month, daysLeft: 2, federations: [], counts: { expected: 1, approved: 1 } })
    await expect(getReview({ ctx: contexts.north1Chair, input: { unit: 'north' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('a report', () => {
  it('tells its way, and what each may do next', async () => {
    const { contexts } = await mixedMonth()
    const input = { unit: 'north-2', month }
    const { answer, statements } = await countStatements(() => getReport({ ctx: contexts.northStaff, input }))
    expect(statements).toBe(5)
    expect(answer).toMatchObject({
      state: 'returned',
      above: { code: 'north' },
      daysLate: 3,
      may: { edit: true, submit: true, return: false, approve: false },
      missing: { ready: true },
      stories: [
        { kind: 'returned', by: 'Lãnh Đạo', cells: [{ indicator: 'TU_MOI' }] },
        { kind: 'submitted' },
      ],
    })
    expect(answer.cells.find(({ indicator }) => indicator === 'TU_MOI')?.returnReason).toBe('Thiếu bản ký')
    expect(answer.cells.find(({ indicator }) => indicator === 'DV_TONG')?.previous).toMatchObject({
      value: 202,
    })
    const { may } = await getReport({ ctx: contexts.leader, input: { unit: 'north-3', month } })
    expect(may).toMatchObject({ edit: false, submit: false, return: true, approve: true })
    await expect(getReport({ ctx: contexts.leader, input: { month } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})

describe('what is to be done', () => {
  it('gives the leader decisions and requests, and who is behind', async () => {
    const tenant = await mixedMonth()
    const { leader, north1Chair } = tenant.contexts
    await requestCorrection({
      ctx: north1Chair,
      input: { unit: 'north-1', month, reason: 'Thiếu một người' },
    })
    const { answer, statements } = await countStatements(() => listDue({ ctx: leader }))
    expect(statements).toBeLessThanOrEqual(4)
    expect(answer).toMatchObject({
      month,
      daysLeft: 2,
      decisions: [{ month, federation: { code: 'north' }, reports: 1, since: '2024-07-08' }],
      requests: [{ unit: { code: 'north-1' }, month, by: 'Chủ Tịch Bắc', reason: 'Thiếu một người' }],
      returns: [],
    })
    expect(answer.owing).toMatchObject([
      { month, federation: { code: 'north' }, missing: 1, units: [{ code: 'north' }] },
      { month, federation: { code: 'south' }, missing: 4 },
    ])
    expect(await countWaiting(leader)).toBe(2)
  })

  it('gives the staff what came back and what is still to hand in, late or not', async () => {
    const { contexts } = await mixedMonth()
    const late = { ...contexts.northStaff, today: '2024-07-15' } as const
    const due = await listDue({ ctx: late })
    expect(due.returns).toMatchObject([{ unit: { code: 'north-2' }, reason: 'Xem lại TƯLĐTT', cells: 1 }])
    expect(due.owing).toMatchObject([{ month, daysLeft: -10, missing: 1, units: [{ code: 'north' }] }])
    expect(due).toMatchObject({ decisions: [], requests: [] })
    expect(await countWaiting(late)).toBe(2)
  })

  it('gives a chair the own union alone, and nothing when all is done', async () => {
    const { contexts } = await mixedMonth()
    const done = await listDue({ ctx: contexts.north1Chair })
    expect(done).toMatchObject({ decisions: [], requests: [], returns: [], corrections: [], owing: [] })
    expect(await countWaiting(contexts.north1Chair)).toBe(0)
    const south = await listDue({ ctx: contexts.south1Chair })
    expect(south.owing).toMatchObject([{ month, federation: null, missing: 1, units: [{ code: 'south-1' }] }])
    expect(await countWaiting(contexts.south1Chair)).toBe(1)
  })

  it('waits for nobody in a locked month, and keeps earlier months that are still open', async () => {
    const { contexts } = await mixedMonth()
    const later = { ...contexts.northStaff, today: '2024-08-02' } as const
    expect((await listDue({ ctx: later })).owing.map((row) => row.month)).toEqual([202407, month])
    await lockPeriod({ ctx: contexts.leader, input: { month } })
    expect((await listDue({ ctx: later })).owing.map((row) => row.month)).toEqual([202407])
  })

  it('asks nothing of those who only read', async () => {
    const { contexts } = await mixedMonth()
    const due = await listDue({ ctx: contexts.admin })
    expect(due).toMatchObject({ decisions: [], requests: [], returns: [], owing: [] })
    expect(await countWaiting(contexts.admin)).toBe(0)
  })
})
