import type pg from 'pg'
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest'
import * as clock from '@/lib/core/clock'
import { approveReports } from '@/lib/figures/approve-reports'
import { decideCorrection } from '@/lib/figures/decide-correction'
import { getFederationMonth } from '@/lib/figures/get-federation-month'
import { getReport } from '@/lib/figures/get-report'
import { requestCorrection } from '@/lib/figures/request-correction'
import { submitReports } from '@/lib/figures/submit-reports'
import { lockPeriod } from '@/lib/periods/lock-period'
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

afterEach(() => {
  vi.restoreAllMocks()
})

const stored = (tenant: TestTenant) => storedReports(owner, tenant, month)

/** June handed in, approved and closed; then a correction of north1 asked for by its chair. */
async function closedMonth() {
  const tenant = await buildTenant(owner, { figures: { from: 202405, through: month, state: 'submitted' } })
  const { leader, north1Chair } = tenant.contexts
  await approveReports({ ctx: leader, input: { month } })
  await lockPeriod({ ctx: leader, input: { month } })
  const asked = { unit: 'north-1', month, reason: 'Thiếu một quyết định kết nạp' }
  const { correction } = await requestCorrection({ ctx: north1Chair, input: asked })
  return { tenant, correction }
}

describe('closing a month', () => {
  it('closes it for the tenant, whatever is missing, and says how much that is', async () => {
    const tenant = await buildTenant(owner, { figures: { from: month, through: month, state: 'draft' } })
    const { leader, admin, northStaff, north1Chair } = tenant.contexts
    await submitReports({ ctx: north1Chair, input: { month } })
    expect(await lockPeriod({ ctx: admin, input: { month } })).toEqual({
      month,
      expected: 8,
      missing: 7,
      waiting: 1,
    })
    await expect(lockPeriod({ ctx: leader, input: { month } })).rejects.toMatchObject({
      reason: 'period_locked',
    })

    const cell = { unit: 'north2', month, indicator: 'DOI_THOAI', value: 3 } as const
    expect(await recordFigure(owner, tenant, northStaff, cell)).toMatchObject({
      status: 'refused',
      reason: 'locked',
    })
    const { submitted, notReady } = await submitReports({ ctx: northStaff, input: { month } })
    expect(submitted).toEqual([])
    expect(notReady.map(({ why }) => why)).toEqual(['locked', 'locked', 'locked'])
    await approveReports({ ctx: leader, input: { month } })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'approved' })
  })

  it('is refused before the month is over, without the capability, and below the top', async () => {
    const tenant = await buildTenant(owner)
    const { leader, northStaff } = tenant.contexts
    await expect(lockPeriod({ ctx: leader, input: { month: 202407 } })).rejects.toMatchObject({
      reason: 'month_not_over',
    })
    await expect(lockPeriod({ ctx: northStaff, input: { month } })).rejects.toMatchObject({
      code: 'forbidden',
    })
    const below = { ...leader, unitRank: 'intermediate' } as const
    await expect(lockPeriod({ ctx: below, input: { month } })).rejects.toMatchObject({ code: 'forbidden' })
  })
})

describe('a correction after the lock', () => {
  it('opens one report, and re-approves it and what is above it, and nothing beside', async () => {
    const { tenant, correction } = await closedMonth()
    const { leader, north1Chair } = tenant.contexts
    const before = {
      north: await stored(tenant).snapshots('north'),
      south: await stored(tenant).snapshots('south'),
      top: await stored(tenant).snapshots('top'),
    }
    expect(await stored(tenant).total('north', 'DV_KNM')).toEqual({ amount: 6, approved: 6 })

    const granted = await decideCorrection({
      ctx: leader,
      input: { correction, decision: 'granted', days: 3 },
    })
    expect(granted).toMatchObject({ unit: { code: 'north-1' }, decision: 'granted' })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'correcting', version: 4 })
    expect(await stored(tenant).total('north', 'DV_KNM')).toEqual({ amount: 6, approved: 5 })
    expect(await stored(tenant).counts('north')).toEqual({ submitted: 4, approved: 3, onTime: 4 })

    const cell = { unit: 'north1', month } as const
    await recordFigure(owner, tenant, north1Chair, { ...cell, indicator: 'DV_KNM', value: 3 })
    await recordFigure(owner, tenant, north1Chair, { ...cell, indicator: 'DV_TONG', value: 104 })
    await recordFigure(owner, tenant, north1Chair, { ...cell, indicator: 'HS_DU', value: 104 })
    expect(await stored(tenant).total('north', 'DV_KNM')).toEqual({ amount: 8, approved: 5 })
    const resubmitted = await submitReports({ ctx: north1Chair, input: { month } })
    expect(resubmitted.notReady).toEqual([])
    const approved = await approveReports({ ctx: leader, input: { month } })

    expect(approved.approved).toMatchObject([{ code: 'north-1', revision: 2 }])
    expect(approved.federations.map(({ code }) => code)).toEqual([tenant.code, 'north'])
    expect(await stored(tenant).total('north', 'DV_KNM')).toEqual({ amount: 8, approved: 8 })
    expect(await stored(tenant).counts('north')).toEqual({ submitted: 4, approved: 4, onTime: 4 })
    expect(await stored(tenant).snapshots('north')).toHaveLength(before.north.length + 1)
    expect(await stored(tenant).snapshots('top')).toHaveLength(before.top.length + 1)
    expect(await stored(tenant).snapshots('south')).toEqual(before.south)
    const { rows } = await owner.query('SELECT closed_at FROM corrections WHERE id = $1', [correction])
    expect(rows).toMatchObject([{ closed_at: expect.any(Date) as Date }])
  })

  it('ends at its very moment; then it can be asked for again', async () => {
    const { tenant, correction } = await closedMonth()
    const { leader, north1Chair } = tenant.contexts
    const granted = await decideCorrection({
      ctx: leader,
      input: { correction, decision: 'granted', days: 1 },
    })
    const until = new Date(granted.until ?? '')
    const at = vi.spyOn(clock, 'now')
    const change = (value: number) =>
      recordFigure(owner, tenant, north1Chair, { unit: 'north1', month, indicator: 'DOI_THOAI', value })

    at.mockReturnValue(new Date(until.getTime() - 1))
    expect(await change(2)).toMatchObject({ status: 'saved' })
    at.mockReturnValue(until)
    expect(await change(3)).toMatchObject({ status: 'refused', reason: 'correction_over' })
    const late = await submitReports({ ctx: north1Chair, input: { month } })
    expect(late).toMatchObject({ submitted: [], notReady: [{ why: 'correction_over' }] })
    expect(await getReport({ ctx: north1Chair, input: { month } })).toMatchObject({
      state: 'correcting',
      correction: { until: granted.until, running: false },
      may: { edit: false, submit: false, requestCorrection: true },
    })

    const again = { unit: 'north-1', month, reason: 'Chưa kịp sửa xong' }
    const second = await requestCorrection({ ctx: north1Chair, input: again })
    await decideCorrection({
      ctx: leader,
      input: { correction: second.correction, decision: 'granted', days: 1 },
    })
    expect(await change(3)).toMatchObject({ status: 'saved' })
    expect((await submitReports({ ctx: north1Chair, input: { month } })).submitted).toHaveLength(1)
  })

  it('is decided by somebody else, once, and a refusal has a reason', async () => {
    const { tenant, correction } = await closedMonth()
    const { leader, north1Chair, southStaff } = tenant.contexts
    const both = { ...north1Chair, capabilities: leader.capabilities }
    const grant = { correction, decision: 'granted', days: 2 }
    await expect(decideCorrection({ ctx: both, input: grant })).rejects.toMatchObject({
      code: 'forbidden',
      reason: 'own_correction',
    })
    await expect(decideCorrection({ ctx: north1Chair, input: grant })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(decideCorrection({ ctx: southStaff, input: grant })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(
      decideCorrection({ ctx: leader, input: { correction, decision: 'refused', reason: ' ' } }),
    ).rejects.toMatchObject({ fieldProblems: { reason: 'reason' } })
    const refusal = { correction, decision: 'refused', reason: 'Đã nêu trong báo cáo tháng sau' }
    await decideCorrection({ ctx: leader, input: refusal })
    await expect(decideCorrection({ ctx: leader, input: grant })).rejects.toMatchObject({
      reason: 'correction_decided',
    })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'approved' })
    const { stories } = await getReport({ ctx: north1Chair, input: { month } })
    expect(stories[0]).toMatchObject({ kind: 'correction_refused', reason: refusal.reason, by: 'Lãnh Đạo' })
    await expect(
      owner.query(
        `INSERT INTO corrections (tenant_id, id, unit_id, month, unit_path, reason, requested_by, requested_by_name,
           decided_by, decision, decision_reason)
         SELECT tenant_id, gen_random_uuid(), unit_id, month, unit_path, 'x', requested_by, 'x', requested_by, 'refused', 'x'
         FROM corrections WHERE id = $1`,
        [correction],
      ),
    ).rejects.toThrow(/corrections_two_people/)
  })

  it('is refused where it is not needed, asked for already, or elsewhere', async () => {
    const { tenant } = await closedMonth()
    const { northStaff, leader } = tenant.contexts
    const ask = (unit: string, ctx = northStaff, at = month) =>
      requestCorrection({ ctx, input: { unit, month: at, reason: 'Sửa' } })
    await expect(ask('north-1')).rejects.toMatchObject({ reason: 'correction_pending' })
    await expect(ask('south-1')).rejects.toMatchObject({ code: 'not_found' })
    await expect(ask('north-2', leader)).rejects.toMatchObject({ code: 'forbidden' })
    await expect(ask('north-2', northStaff, 202405)).rejects.toMatchObject({
      reason: 'correction_not_needed',
    })
    await expect(ask('north-closed', northStaff, month)).rejects.toMatchObject({
      reason: 'correction_not_needed',
    })
  })

  it('lets a month come in that was closed before anything was entered', async () => {
    const tenant = await buildTenant(owner, { lockedMonths: [month] })
    const { leader, north1Chair } = tenant.contexts
    const asked = { unit: 'north-1', month, reason: 'Báo cáo gửi muộn' }
    const { correction } = await requestCorrection({ ctx: north1Chair, input: asked })
    await decideCorrection({ ctx: leader, input: { correction, decision: 'granted', days: 2 } })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'draft', on: null })
    for (const [indicator, value] of Object.entries({ LD_TONG: 20, DV_TONG: 18, DV_KNM: 0 })) {
      const cell = { unit: 'north1', month, indicator, value } as const
      expect(await recordFigure(owner, tenant, north1Chair, cell)).toMatchObject({ status: 'saved' })
    }
    expect((await submitReports({ ctx: north1Chair, input: { month } })).submitted).toHaveLength(1)
    await approveReports({ ctx: leader, input: { month } })
    expect(await stored(tenant).report('north1')).toMatchObject({ state: 'approved' })
  })
})

describe('what was approved', () => {
  it('is kept as text and hash, can be produced again, and cannot be rewritten', async () => {
    const { tenant } = await closedMonth()
    const [kept] = await stored(tenant).snapshots('north1')
    expect(kept?.content).toBe(
      JSON.stringify([
        'unit-month/1',
        tenant.units.north1.id,
        month,
        Object.entries({
          ...{
            DN_CO_CDCS: 1,
            DOI_THOAI: 0,
            DV_DEN: 0,
            DV_DI: 0,
            DV_GIAM: 0,
            DV_KNM: 1,
            DV_TONG: 102,
            HS_DU: 102,
          },
          ...{ LD_NU: 61, LD_TONG: 122, TU_CO: 1, TU_MOI: 0, UT_GT: 0, UT_KN: 0 },
        }).map(([indicator, value]) => [indicator, String(value)]),
      ]),
    )
    const { rows } = await owner.query<{ same: boolean }>(
      `SELECT bool_and(encode(sha256(convert_to(content, 'UTF8')), 'hex') = sha256) AS same
       FROM report_snapshots WHERE tenant_id = $1`,
      [tenant.id],
    )
    expect(rows).toEqual([{ same: true }])
    await expect(
      owner.query(`UPDATE report_snapshots SET content = 'x' WHERE tenant_id = $1`, [tenant.id]),
    ).rejects.toThrow(/keeps what happened/)
  })

  it('holds, for a federation, the totals of its subtree and their approved part', async () => {
    const { tenant } = await closedMonth()
    const { leader } = tenant.contexts
    const view = await getFederationMonth({ ctx: leader, input: { unit: 'north', month } })
    expect(view).toMatchObject({ approvedReports: 4, comparedWith: 2 })
    const of = (totals: typeof view.totals, code: string) =>
      totals.find(({ indicator }) => indicator === code)
    expect(of(view.totals, 'DV_KNM')).toMatchObject({ total: 6, approved: 6, differs: false })
    // May is handed in but not approved: of the members at the end of June only June's own step is.
    const members = { total: 612, approved: 6 }
    expect(of(view.totals, 'DV_TONG')).toMatchObject({ ...members, kept: members, differs: false })

    await approveReports({ ctx: leader, input: { month: 202405 } })
    const later = await getFederationMonth({ ctx: leader, input: { unit: 'north', month } })
    expect(of(later.totals, 'DV_TONG')).toMatchObject({ approved: 612, kept: members, differs: true })
    await expect(
      getFederationMonth({ ctx: leader, input: { unit: 'north-1', month } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is compared with the present cell by cell, with the latest revision or an earlier one', async () => {
    const { tenant, correction } = await closedMonth()
    const { leader, north1Chair } = tenant.contexts
    await decideCorrection({ ctx: leader, input: { correction, decision: 'granted', days: 3 } })
    await recordFigure(owner, tenant, north1Chair, {
      unit: 'north1',
      month,
      indicator: 'DOI_THOAI',
      value: 1,
    })
    const report = await getReport({ ctx: north1Chair, input: { month } })
    expect(report.revisions).toMatchObject([{ revision: 1, by: 'Lãnh Đạo', intact: true }])
    expect(report.cells.filter(({ differs }) => differs)).toMatchObject([
      { indicator: 'DOI_THOAI', approved: { value: 0 }, entry: { value: 1 } },
    ])
    await submitReports({ ctx: north1Chair, input: { month } })
    await approveReports({ ctx: leader, input: { month } })
    const latest = await getReport({ ctx: leader, input: { unit: 'north-1', month } })
    expect(latest.comparedWith).toBe(2)
    expect(latest.cells.some(({ differs }) => differs)).toBe(false)
    const first = await getReport({ ctx: leader, input: { unit: 'north-1', month, revision: '1' } })
    expect(first.cells.filter(({ differs }) => differs)).toHaveLength(1)
    await expect(
      getReport({ ctx: leader, input: { unit: 'north-1', month, revision: 9 } }),
    ).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
