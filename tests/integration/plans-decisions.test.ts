import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { decidePlan } from '@/lib/plans/decide-plan'
import { getAssignment } from '@/lib/plans/get-assignment'
import { getPlan } from '@/lib/plans/get-plan'
import { listPlans } from '@/lib/plans/list-plans'
import { proposeTargets } from '@/lib/plans/propose-targets'
import { setPhasing } from '@/lib/plans/set-phasing'
import { voidPlan } from '@/lib/plans/void-plan'
import { getGridHistory } from '@/lib/figures/get-grid-history'
import { decide, newPlan, writeTargets } from '@/tests/support/plan-steps'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let leader: Context
let north: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, {
    today: '2024-07-20',
    figures: { from: 202301, through: 202406, state: 'approved' },
  })
  leader = tenant.contexts.leader
  north = tenant.contexts.northStaff
})

afterAll(async () => {
  await owner.end()
})

const year = { kind: 'yearly', from: '2024-01', through: '2024-12' } as const
const cell = (unit: string, indicator: string, target: number | null) => ({ for: unit, indicator, target })

async function cellOf(ctx: Context, plan: string, unit: string, indicator: string) {
  const { rows } = await getAssignment({ ctx, input: { plan } })
  return rows.find(({ code }) => code === unit)?.cells[indicator]
}

async function listed(ctx: Context, plan: string, asOf?: string) {
  const { plans } = await listPlans({ ctx, input: asOf ? { asOf } : {} })
  return plans.find(({ id }) => id === plan)
}

describe('a decision', () => {
  it('holds from its day, goes down level by level, and can be printed again after a revision', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Cả năm' })
    await writeTargets(leader, plan, [
      ...[cell(tenant.code, 'DV_KNM', 80), cell('north', 'DV_KNM', 40), cell('south', 'DV_KNM', 30)],
    ])
    expect(await decide(leader, plan, { decidedOn: '2024-01-10' })).toBe(1)

    const received = await getAssignment({ ctx: north, input: { plan } })
    expect(received.rows.map(({ code }) => code)).toEqual(['north-1', 'north-2', 'north-3'])
    expect(received.columns.find(({ indicator }) => indicator === 'DV_KNM')?.received?.target).toBe(40)
    expect(received.columns.some(({ indicator }) => indicator === 'CDCS_MOI')).toBe(false)
    const proposal = await proposeTargets({
      ctx: north,
      input: { key: uuidv7(), plan, draftVersion: 0, by: 'workers', indicators: ['DV_KNM'] },
    })
    expect(proposal.results).toMatchObject([{ status: 'proposed' }])
    expect(await decide(north, plan, { decidedOn: '2024-02-01' })).toBe(1)
    const chair = await listed(tenant.contexts.north1Chair, plan)
    expect(chair?.indicators[0]?.target?.target).toBeGreaterThan(0)
    expect(chair?.revisions).toMatchObject([{ revision: 1, issuer: null, decidedOn: '2024-02-01' }])

    const before = await listed(leader, plan)
    await writeTargets(leader, plan, [cell(tenant.code, 'DV_KNM', 100), cell('south', 'DV_KNM', null)])
    await expect(decide(leader, plan, { decidedOn: '2024-07-10' })).rejects.toMatchObject({
      code: 'invalid_input',
      fieldProblems: { reason: 'reason' },
    })
    const reason = 'Thêm doanh nghiệp mới'
    for (const [day, problem] of [
      ['2024-07-21', 'day_to_come'],
      ['2024-01-09', 'before_last_decision'],
    ] as const) {
      await expect(decide(leader, plan, { decidedOn: day, reason })).rejects.toMatchObject({
        fieldProblems: { decidedOn: problem },
      })
    }
    expect(await decide(leader, plan, { decidedOn: '2024-07-10', reason })).toBe(2)
    const after = await listed(leader, plan)
    expect(after?.indicators[0]).toMatchObject({
      target: { target: 100, revision: 2 },
      earlier: [{ revision: 1, target: 80 }],
      below: [{ code: 'north', target: 40 }],
    })
    const printed = await listed(leader, plan, '2024-07-09')
    expect(printed?.indicators).toEqual(before?.indicators)
    expect(printed?.revisions).toEqual(before?.revisions)

    const page = await getPlan({ ctx: leader, input: { plan } })
    expect(page.decisions.map(({ revision, changes }) => [revision, changes.length])).toEqual([
      [2, 2],
      [1, 3],
    ])
    expect(page.decisions[0]?.changes).toMatchObject([
      { unit: { code: tenant.code }, before: 80, after: 100 },
      { unit: { code: 'south' }, before: 30, after: null },
    ])
    const history = await getGridHistory({ ctx: leader, input: { unit: 'south', month: '2024-06' } })
    // What the last decision withdrew is no plan of the month's form either.
    expect(history.units[tenant.units.south.id]?.plans['DV_KNM']).toBeUndefined()
    await expect(voidPlan({ ctx: leader, input: { plan, reason: 'x' } })).rejects.toMatchObject({
      reason: 'plan_already_decided',
    })
  })

  it('keeps a phasing by last year as it was worked out, and the pace follows it', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Theo tháng' })
    await writeTargets(leader, plan, [cell(tenant.code, 'DV_KNM', 60), cell('north', 'DV_KNM', 36)])
    const { draft } = await getAssignment({ ctx: leader, input: { plan } })
    const own = [1, 1, 1, 1, 5, 1, 5, 1, 1, 1, 1, 1]
    const phased = await setPhasing({
      ctx: leader,
      input: {
        plan,
        draftVersion: draft?.version,
        indicators: ['DV_KNM'],
        spread: { phasing: 'own', weights: own },
      },
    })
    expect(phased.cells).toBe(2)
    const set = (spread: object, indicators = ['DV_KNM']) =>
      setPhasing({ ctx: leader, input: { plan, draftVersion: phased.draftVersion, indicators, spread } })
    await expect(set({ phasing: 'own', weights: [1] })).rejects.toMatchObject({ reason: 'phasing_weights' })
    await expect(set({ phasing: 'even' }, ['DV_TONG'])).rejects.toMatchObject({ reason: 'phasing_of_flows' })
    await decide(leader, plan, { decidedOn: '2024-01-10' })
    const [indicator] = (await listPlans({ ctx: leader, input: { through: '2024-06' } })).plans
      .filter(({ id }) => id === plan)
      .flatMap(({ indicators }) => indicators)
    expect(indicator?.result?.pace).toEqual({ numerator: 10, denominator: 20 })

    await setPhasing({
      ctx: leader,
      input: { plan, draftVersion: 0, indicators: ['DV_KNM'], spread: { phasing: 'last_year' } },
    })
    await decide(leader, plan, { decidedOn: '2024-07-10', reason: 'Theo nhịp năm trước' })
    const shaped = await cellOf(leader, plan, 'north', 'DV_KNM')
    expect(shaped?.decided?.phasing).toBe('last_year')
    expect(shaped?.decided?.weights).toHaveLength(12)
  })

  it('is made by those who may, from their own unit', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Phân quyền' })
    await writeTargets(leader, plan, [cell('north', 'DV_KNM', 40)])
    const { draft } = await getAssignment({ ctx: leader, input: { plan } })
    const input = {
      key: uuidv7(),
      plan,
      draftVersion: draft?.version,
      decisionNumber: '1',
      decidedOn: '2024-01-10',
    }
    await expect(decidePlan({ ctx: tenant.contexts.admin, input })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(decidePlan({ ctx: north, input })).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      decidePlan({ ctx: leader, input: { ...input, draftVersion: (draft?.version ?? 0) + 1 } }),
    ).rejects.toMatchObject({ code: 'conflict', reason: 'plan_draft_changed' })
    const decided = await decidePlan({ ctx: leader, input })
    expect(await decidePlan({ ctx: leader, input })).toEqual(decided)
    const above = await getAssignment({ ctx: leader, input: { plan, unit: 'north' } })
    expect(above).toMatchObject({ editable: false, draft: null, unit: { code: 'north' } })
    await expect(getAssignment({ ctx: tenant.contexts.north1Chair, input: { plan } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })
})
