import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { approveReports } from '@/lib/figures/approve-reports'
import { returnReport } from '@/lib/figures/return-report'
import { submitReports } from '@/lib/figures/submit-reports'
import { recordFigure } from '@/tests/support/record-figure'
import { storedReports } from '@/tests/support/stored-reports'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const month = 202406
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const drafts = () =>
  buildTenant(owner, { figures: { from: 202405, through: month, state: 'draft' }, today: '2024-07-03' })
const submitted = () =>
  buildTenant(owner, { figures: { from: 202405, through: month, state: 'submitted' }, today: '2024-07-03' })

const stored = (tenant: TestTenant) => storedReports(owner, tenant, month)

describe('submitting', () => {
  it('lets a chair hand in the own month, on time by the working day', async () => {
    const tenant = await drafts()
    const { north1Chair } = tenant.contexts
    const outcome = await submitReports({ ctx: north1Chair, input: { month } })
    expect(outcome.submitted).toEqual([
      { code: 'north-1', name: 'CĐCS LĐLĐ huyện Bắc 1', version: 2, onTime: true },
    ])
    expect(outcome.notReady).toEqual([])
    expect(await stored(tenant).report('north1')).toEqual({
      state: 'submitted',
      version: 2,
      on: '2024-07-03',
    })
    expect(await stored(tenant).counts('north')).toEqual({ submitted: 1, approved: 0, onTime: 1 })
    expect(await stored(tenant).audited('reports.submitted')).toEqual([{ units: [tenant.units.north1.id] }])
  })

  it('counts a month handed in after the days of grace as late, once and for all', async () => {
    const tenant = await drafts()
    const ctx = { ...tenant.contexts.north1Chair, today: '2024-07-06' } as const
    expect((await submitReports({ ctx, input: { month } })).submitted[0]).toMatchObject({ onTime: false })
    await returnReport({
      ctx: tenant.contexts.leader,
      input: { unit: 'north-1', month, version: 2, reason: 'Xem lại' },
    })
    await submitReports({ ctx: { ...ctx, today: '2024-07-20' }, input: { month } })
    expect(await stored(tenant).report('north1')).toEqual({
      state: 'submitted',
      version: 4,
      on: '2024-07-06',
    })
    expect(await stored(tenant).counts('north')).toEqual({ submitted: 1, approved: 0, onTime: 0 })
  })

  it('hands in what is ready in a federation and says what the others miss', async () => {
    const tenant = await drafts()
    const { northStaff } = tenant.contexts
    await recordFigure(owner, tenant, northStaff, { unit: 'north2', month, indicator: 'DV_KNM', value: 40 })
    await owner.query(
      `UPDATE figures SET entry = 'blank', value = NULL, contribution = 0
      WHERE tenant_id = $1 AND unit_id = $2 AND month = $3 AND indicator = 'LD_TONG'`,
      [tenant.id, tenant.units.north3.id, month],
    )
    const { submitted, notReady } = await submitReports({ ctx: northStaff, input: { month } })
    expect(submitted.map(({ code }) => code)).toEqual(['north', 'north-1'])
    expect(notReady).toMatchObject([
      {
        code: 'north-2',
        why: 'incomplete',
        missing: { blanks: [], unexplained: [{ code: 'members_do_not_add_up' }] },
      },
      { code: 'north-3', why: 'incomplete', missing: { blanks: ['LD_TONG'], unexplained: [] } },
    ])
    expect(await stored(tenant).report('north2')).toMatchObject({ state: 'draft' })
    expect(await stored(tenant).report('northClosed')).toBeNull()
  })

  it('accepts an explained warning', async () => {
    const tenant = await drafts()
    const { northStaff } = tenant.contexts
    const cell = { unit: 'north2', month, indicator: 'DV_TONG', value: 222 } as const
    await recordFigure(owner, tenant, northStaff, cell)
    expect(
      (await submitReports({ ctx: northStaff, input: { month, units: ['north-2'] } })).submitted,
    ).toEqual([])
    await recordFigure(owner, tenant, northStaff, {
      ...cell,
      explanation: 'Nhận đoàn viên từ đơn vị giải thể',
    })
    const again = await submitReports({ ctx: northStaff, input: { month, units: ['north-2'] } })
    expect(again).toMatchObject({ submitted: [{ code: 'north-2' }], notReady: [] })
  })

  it('takes a chosen few and tells which were in already', async () => {
    const tenant = await drafts()
    const { northStaff } = tenant.contexts
    const input = { month, units: ['north-1', 'north-2'] }
    expect((await submitReports({ ctx: northStaff, input })).submitted).toHaveLength(2)
    const again = await submitReports({ ctx: northStaff, input })
    expect(again.submitted).toEqual([])
    expect(again.notReady.map(({ why }) => why)).toEqual(['handed_in', 'handed_in'])
    expect((await submitReports({ ctx: northStaff, input: { month } })).notReady).toEqual([])
    expect(await stored(tenant).report('north3')).toMatchObject({ state: 'submitted' })
  })

  it('checks a month never begun, and begins none', async () => {
    const tenant = await buildTenant(owner)
    const { submitted, notReady } = await submitReports({
      ctx: tenant.contexts.north1Chair,
      input: { month },
    })
    expect(submitted).toEqual([])
    expect(notReady[0]).toMatchObject({
      why: 'incomplete',
      missing: { blanks: ['LD_TONG', 'DV_TONG', 'DV_KNM'] },
    })
    expect(await stored(tenant).report('north1')).toBeNull()
  })

  it('sends a returned month on its own again only after a change, or when it is named', async () => {
    const tenant = await submitted()
    const { northStaff, leader } = tenant.contexts
    for (const unit of ['north-1', 'north-2']) {
      await returnReport({ ctx: leader, input: { unit, month, version: 2, reason: 'Xem lại' } })
    }
    await recordFigure(owner, tenant, northStaff, { unit: 'north1', month, indicator: 'DOI_THOAI', value: 1 })
    const all = await submitReports({ ctx: northStaff, input: { month } })
    expect(all.submitted.map(({ code }) => code)).toEqual(['north-1'])
    expect(all.notReady).toMatchObject([{ code: 'north-2', why: 'unchanged' }])
    const named = await submitReports({ ctx: northStaff, input: { month, units: ['north-2'] } })
    expect(named.submitted).toHaveLength(1)
  })

  it('is refused for a month to come, a foreign unit, and without the capability', async () => {
    const tenant = await drafts()
    const { northStaff, leader } = tenant.contexts
    await expect(submitReports({ ctx: northStaff, input: { month: 202408 } })).rejects.toMatchObject({
      reason: 'month_not_begun',
    })
    await expect(submitReports({ ctx: northStaff, input: { month, unit: 'south-1' } })).rejects.toMatchObject(
      {
        code: 'not_found',
      },
    )
    await expect(
      submitReports({ ctx: northStaff, input: { month, units: ['north-1', 'south-1'] } }),
    ).rejects.toMatchObject({ code: 'not_found' })
    await expect(submitReports({ ctx: leader, input: { month } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(submitReports({ ctx: northStaff, input: { month: '2024-13' } })).rejects.toMatchObject({
      code: 'invalid_input',
    })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'draft' })
  })
})

describe('returning', () => {
  it('keeps the reason, and those of single cells', async () => {
    const tenant = await submitted()
    const cells = [
      { indicator: 'DV_KNM', reason: 'Thiếu quyết định kết nạp' },
      { indicator: 'TU_MOI', reason: 'Bản này đã tính tháng trước' },
    ]
    const outcome = await returnReport({
      ctx: tenant.contexts.leader,
      input: { unit: 'north-1', month, version: 2, reason: 'Hai chỗ cần xem lại', cells },
    })
    expect(outcome).toMatchObject({ unit: { code: 'north-1' }, month, version: 3, cells: 2 })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'returned', version: 3 })
    const { rows } = await owner.query<{ indicator: string; reason: string }>(
      `SELECT c.indicator, c.reason FROM report_cell_returns c
       JOIN report_events e ON e.tenant_id = c.tenant_id AND e.id = c.event_id
       WHERE e.tenant_id = $1 AND e.unit_id = $2 AND e.reason = 'Hai chỗ cần xem lại' ORDER BY 1`,
      [tenant.id, tenant.units.north1.id],
    )
    expect(rows).toEqual(cells)
  })

  it('tells a stale screen what happened meanwhile', async () => {
    const tenant = await submitted()
    const { leader } = tenant.contexts
    await approveReports({ ctx: leader, input: { month, units: [{ unit: 'north-1', version: 2 }] } })
    const late = returnReport({ ctx: leader, input: { unit: 'north-1', month, version: 2, reason: 'Chậm' } })
    await expect(late).rejects.toMatchObject({
      code: 'conflict',
      reason: 'report_changed',
      params: { act: 'approved', name: 'Lãnh Đạo' },
    })
    const again = { month, units: [{ unit: 'north-1', version: 2 }] }
    await expect(approveReports({ ctx: leader, input: again })).rejects.toMatchObject({
      reason: 'report_changed',
    })
  })

  it('is refused for what is not submitted, not on the form, without a reason, elsewhere, or to others', async () => {
    const tenant = await drafts()
    const { leader, northStaff } = tenant.contexts
    const input = { unit: 'north-1', month, version: 1, reason: 'Xem lại' }
    await expect(returnReport({ ctx: leader, input })).rejects.toMatchObject({
      reason: 'report_not_submitted',
    })
    await expect(returnReport({ ctx: leader, input: { ...input, reason: '  ' } })).rejects.toMatchObject({
      fieldProblems: { reason: 'reason' },
    })
    await expect(returnReport({ ctx: northStaff, input })).rejects.toMatchObject({ code: 'forbidden' })
    await expect(
      returnReport({ ctx: northStaff, input: { ...input, unit: 'south-1' } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
    await submitReports({ ctx: northStaff, input: { month } })
    await expect(
      returnReport({
        ctx: leader,
        input: { ...input, version: 2, cells: [{ indicator: 'TU_TYLE', reason: 'Không phải ô nhập' }] },
      }),
    ).rejects.toMatchObject({ fieldProblems: { cells: 'invalid' } })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'submitted', version: 2 })
  })
})

describe('approving', () => {
  it('approves a subtree with a snapshot of each unit and of each federation above', async () => {
    const tenant = await submitted()
    const outcome = await approveReports({ ctx: tenant.contexts.leader, input: { month, unit: 'north' } })
    expect(outcome.approved.map(({ code }) => code)).toEqual(['north', 'north-1', 'north-2', 'north-3'])
    expect(outcome.federations.map(({ code }) => code)).toEqual([tenant.code, 'north'])
    expect(outcome.notApproved).toEqual([])
    expect(await stored(tenant).counts('north')).toEqual({ submitted: 4, approved: 4, onTime: 4 })
    expect(await stored(tenant).total('north', 'DV_KNM')).toEqual({ amount: 6, approved: 6 })
    expect(await stored(tenant).total('south', 'DV_KNM')).toEqual({ amount: 15, approved: 0 })
    expect(await stored(tenant).report('south1')).toMatchObject({ state: 'submitted' })
    expect(await stored(tenant).report('top')).toMatchObject({ state: 'draft', on: null })
  })

  it('approves several federations, or exactly the reports named', async () => {
    const tenant = await submitted()
    const { leader } = tenant.contexts
    const named = await approveReports({
      ctx: leader,
      input: { month, units: [{ unit: 'north' }, { unit: 'south-2' }] },
    })
    expect(named.approved.map(({ code }) => code)).toEqual(['north', 'south-2'])
    const rest = await approveReports({ ctx: leader, input: { month, federations: ['north', 'south'] } })
    expect(rest.approved).toHaveLength(6)
    expect(await approveReports({ ctx: leader, input: { month } })).toMatchObject({
      approved: [],
      notApproved: [],
    })
  })

  it('is never done by the one who handed it in', async () => {
    const tenant = await drafts()
    const { leader } = tenant.contexts
    const everything = {
      ...leader,
      capabilities: new Set([...leader.capabilities, 'reports.submit'] as const),
    }
    await submitReports({ ctx: everything, input: { month, units: ['north-1'] } })
    await submitReports({ ctx: tenant.contexts.northStaff, input: { month, units: ['north-2'] } })
    await expect(
      approveReports({ ctx: everything, input: { month, units: [{ unit: 'north-1' }] } }),
    ).rejects.toMatchObject({ code: 'forbidden', reason: 'own_submission' })
    const all = await approveReports({ ctx: everything, input: { month } })
    expect(all.approved.map(({ code }) => code)).toEqual(['north-2'])
    expect(all.notApproved).toMatchObject([{ code: 'north-1', why: 'own_submission' }])
  })

  it('leaves out, among many, what has changed since it was seen', async () => {
    const tenant = await submitted()
    const { leader, northStaff } = tenant.contexts
    await returnReport({ ctx: leader, input: { unit: 'north-2', month, version: 2, reason: 'Xem lại' } })
    await submitReports({ ctx: northStaff, input: { month, units: ['north-2'] } })
    const units = ['north-1', 'north-2'].map((unit) => ({ unit, version: 2 }))
    const outcome = await approveReports({ ctx: leader, input: { month, units } })
    expect(outcome.approved.map(({ code }) => code)).toEqual(['north-1'])
    expect(outcome.notApproved).toMatchObject([{ code: 'north-2', why: 'changed' }])
  })

  it('is refused without the capability and for a foreign unit', async () => {
    const tenant = await submitted()
    const other = await submitted()
    const { leader, northStaff } = tenant.contexts
    await expect(approveReports({ ctx: northStaff, input: { month } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(approveReports({ ctx: leader, input: { month, unit: other.code } })).rejects.toMatchObject({
      code: 'not_found',
    })
    const own = { ...leader, ...ownPart(northStaff) }
    await expect(approveReports({ ctx: own, input: { month, unit: 'south' } })).rejects.toMatchObject({
      code: 'not_found',
    })
    expect(
      (await approveReports({ ctx: own, input: { month } })).federations.map(({ code }) => code),
    ).toEqual(['north'])
  })
})

function ownPart({ unitId, unitCode, unitPath, unitRank, scope }: TestTenant['contexts']['northStaff']) {
  return { unitId, unitCode, unitPath, unitRank, scope }
}
