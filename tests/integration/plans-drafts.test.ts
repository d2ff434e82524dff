import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { createPlan } from '@/lib/plans/create-plan'
import { discardDraft } from '@/lib/plans/discard-draft'
import { getAssignment } from '@/lib/plans/get-assignment'
import { getPlan } from '@/lib/plans/get-plan'
import { listPlans } from '@/lib/plans/list-plans'
import { proposeTargets } from '@/lib/plans/propose-targets'
import { recordTargets } from '@/lib/plans/record-targets'
import { renamePlan } from '@/lib/plans/rename-plan'
import { voidPlan } from '@/lib/plans/void-plan'
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

describe('a plan in preparation', () => {
  it('is its owner’s alone, may be renamed and taken back', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Nháp' })
    expect((await listPlans({ ctx: leader, input: {} })).prepared.map(({ id }) => id)).toContain(plan)
    for (const read of [getPlan, getAssignment]) {
      await expect(read({ ctx: north, input: { plan } })).rejects.toMatchObject({ code: 'not_found' })
    }
    await renamePlan({ ctx: leader, input: { plan, title: 'Kế hoạch', titleBefore: 'Nháp' } })
    await expect(
      renamePlan({ ctx: leader, input: { plan, title: 'Khác', titleBefore: 'Nháp' } }),
    ).rejects.toMatchObject({ code: 'conflict' })
    expect((await getPlan({ ctx: leader, input: { plan } })).may).toEqual({
      ...{ assign: true, rename: true, void: true },
    })
    await voidPlan({ ctx: leader, input: { plan, reason: 'Lập nhầm' } })
    await expect(getPlan({ ctx: leader, input: { plan } })).rejects.toMatchObject({ code: 'not_found' })
  })

  it('needs months that its kind can have, and is begun once for one key', async () => {
    const input = { key: uuidv7(), ...year, title: 'Một lần' }
    const first = await createPlan({ ctx: leader, input })
    expect(await createPlan({ ctx: leader, input })).toEqual(first)
    await expect(
      createPlan({ ctx: leader, input: { ...input, key: uuidv7(), through: '2024-11' } }),
    ).rejects.toMatchObject({ code: 'invalid_input', reason: 'plan_span_yearly' })
    await expect(createPlan({ ctx: tenant.contexts.north1Chair, input })).rejects.toMatchObject({
      code: 'forbidden',
    })
  })
})

describe('a draft', () => {
  it('keeps each cell for itself, tells of conflicts and refuses what is no target', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Từng ô' })
    const first = await writeTargets(leader, plan, [
      cell(tenant.code, 'DV_KNM', 40),
      cell('north', 'DV_KNM', 25),
      cell('north', 'TU_TYLE', 101),
      cell('south', 'DV_KNM', 1.5),
      cell('south', 'DV_KNM', -1),
      cell('south', 'TU_TYLE', 82.5),
      cell('south', 'DN_DU_DK', 5),
    ])
    expect(first.results).toEqual([
      { for: tenant.code, indicator: 'DV_KNM', status: 'saved', version: 1 },
      { for: 'north', indicator: 'DV_KNM', status: 'saved', version: 1 },
      { for: 'north', indicator: 'TU_TYLE', status: 'refused', reason: 'above_hundred' },
      { for: 'south', indicator: 'DV_KNM', status: 'refused', reason: 'negative' },
      { for: 'south', indicator: 'TU_TYLE', status: 'saved', version: 1 },
      { for: 'south', indicator: 'DN_DU_DK', status: 'refused', reason: 'not_asked' },
    ])
    const stale = await recordTargets({
      ctx: leader,
      input: { key: uuidv7(), plan, cells: [{ ...cell('north', 'DV_KNM', 30), baseVersion: 0 }] },
    })
    expect(stale.results).toMatchObject([
      { status: 'conflict', theirs: { version: 1, planned: { target: 25 } } },
    ])
    expect(await cellOf(leader, plan, 'north', 'DV_KNM')).toMatchObject({
      planned: { target: 25 },
      decided: null,
    })

    const { columns } = await getAssignment({ ctx: leader, input: { plan } })
    expect(columns.find(({ indicator }) => indicator === 'DV_KNM')).toMatchObject({
      ...{ received: { target: 40 }, sum: 25, gap: { gap: 15, units: 1 }, used: true },
    })
    await expect(
      recordTargets({
        ctx: leader,
        input: { key: uuidv7(), plan, cells: [{ ...cell('north1', 'DV_KNM', 1), baseVersion: 0 }] },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
    const { draft } = await getAssignment({ ctx: leader, input: { plan } })
    await discardDraft({ ctx: leader, input: { plan, draftVersion: draft?.version } })
    expect((await getAssignment({ ctx: leader, input: { plan } })).draft).toBeNull()
  })

  it('answers a repeated request as before, also after the decision', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Lặp lại' })
    const input = { key: uuidv7(), plan, cells: [{ ...cell('north', 'DV_KNM', 25), baseVersion: 0 }] }
    const answer = await recordTargets({ ctx: leader, input })
    expect(await recordTargets({ ctx: leader, input })).toEqual(answer)
    await decide(leader, plan, { decidedOn: '2024-01-10' })
    expect(await recordTargets({ ctx: leader, input })).toEqual(answer)
    expect((await getAssignment({ ctx: leader, input: { plan } })).draft).toBeNull()
  })

  it('finds a slip of scale, and is decided only once it is changed or explained', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Nhầm đơn vị' })
    const members = (await cellOf(leader, plan, 'north', 'DV_TONG'))?.soFar?.numerator ?? 0
    expect(members).toBeGreaterThan(100)
    const slipped = await writeTargets(leader, plan, [cell('north', 'DV_TONG', members * 1000)])
    expect(slipped.results).toMatchObject([{ status: 'saved' }])
    expect(slipped.findings).toMatchObject([
      { code: 'scale_slip', severity: 'refuse', for: 'north', params: { likely: members } },
      { code: 'no_target', for: 'south' },
    ])
    await expect(decide(leader, plan, { decidedOn: '2024-01-10' })).rejects.toMatchObject({
      ...{ code: 'not_ready', reason: 'plan_has_slips', params: { count: 1 } },
    })
    await writeTargets(leader, plan, [
      { ...cell('north', 'DV_TONG', members * 1000), explanation: 'Tiếp nhận cả ngành' },
    ])
    await decide(leader, plan, { decidedOn: '2024-01-10' })
    expect(await cellOf(leader, plan, 'north', 'DV_TONG')).toMatchObject({
      decided: { target: members * 1000 },
    })
  })
})

describe('a proposal', () => {
  it('divides what was received exactly, keeps what is filled, and asks everybody the same rate', async () => {
    const plan = await newPlan(leader, { ...year, title: 'Đề xuất' })
    await writeTargets(leader, plan, [cell(tenant.code, 'DV_KNM', 71), cell(tenant.code, 'TU_TYLE', 82.5)])
    const propose = async (more: object) => {
      const { draft } = await getAssignment({ ctx: leader, input: { plan } })
      return proposeTargets({
        ctx: leader,
        input: { key: uuidv7(), plan, draftVersion: draft?.version ?? 0, by: 'equal', ...more },
      })
    }
    expect((await propose({ indicators: ['DV_KNM', 'TU_TYLE', 'GIAM_SAT'] })).results).toMatchObject([
      {
        status: 'proposed',
        cells: [
          { for: 'north', target: 36 },
          { for: 'south', target: 35 },
        ],
      },
      {
        status: 'proposed',
        cells: [
          { for: 'north', target: 82.5 },
          { for: 'south', target: 82.5 },
        ],
      },
      { status: 'refused', reason: 'no_total' },
    ])
    expect((await propose({ indicators: ['DV_KNM'] })).results).toMatchObject([{ reason: 'nobody_left' }])
    expect((await propose({ indicators: ['TU_TYLE'], by: 'workers' })).results).toMatchObject([
      { reason: 'key_not_for_ratio' },
    ])
    await writeTargets(leader, plan, [cell('south', 'DV_KNM', null)])
    expect((await propose({ indicators: ['DV_KNM'], by: 'workers' })).results).toMatchObject([
      { cells: [{ for: 'south', target: 35 }] },
    ])
    const all = await propose({ indicators: ['GIAM_SAT'], overwrite: 'all', total: 7 })
    expect(all.results).toMatchObject([{ cells: [{ target: 4 }, { target: 3 }] }])
    await expect(
      proposeTargets({
        ctx: leader,
        input: { key: uuidv7(), plan, draftVersion: 1, by: 'equal', indicators: ['DV_KNM'] },
      }),
    ).rejects.toMatchObject({ code: 'conflict' })
  })
})
