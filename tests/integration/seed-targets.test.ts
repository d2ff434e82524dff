import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { addEmployer } from '@/lib/employers/add-employer'
import { printPlanPercent } from '@/lib/format/print-plan-percent'
import { monthParam } from '@/lib/periods/rules/month'
import { getAssignment } from '@/lib/plans/get-assignment'
import { listPlans } from '@/lib/plans/list-plans'
import type { TargetEdit } from '@/lib/plans/schemas'
import type { PlanView } from '@/lib/plans/views'
import { national } from '@/prisma/seed/worlds/national'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { thaiNguyen } from '@/prisma/seed/worlds/thai-nguyen'
import { thanhHoa } from '@/prisma/seed/worlds/thanh-hoa'
import { writeDemoWorld } from '@/tests/support/demo-contexts'
import { decide, newPlan, writeTargets } from '@/tests/support/plan-steps'
import { publishedResults, publishedTargets, type PublishedTarget } from '@/tests/support/published-figures'
import { connectOwner } from '@/tests/support/test-database'

/*
 * Every published target is entered as somebody would enter it, through the product's own verbs over figures
 * without any plan, and read back with what was done.
 */

let owner: pg.Client
const leaders = new Map<string, Context>()
let inThaiNguyen: (login: string) => Context

beforeAll(async () => {
  owner = await connectOwner()
  const none = { plans: [] }
  const world = quangNinh({ today: '2024-08-02', throughMonth: 202406, inProgress: false })
  inThaiNguyen = await writeDemoWorld(owner, { ...thaiNguyen(), ...none })
  leaders.set('quang-ninh', (await writeDemoWorld(owner, { ...world, ...none }))('lanhdao.quangninh'))
  leaders.set('thanh-hoa', (await writeDemoWorld(owner, { ...thanhHoa(), ...none }))('lanhdao.thanhhoa'))
  leaders.set('thai-nguyen', inThaiNguyen('lanhdao.thainguyen'))
  leaders.set('tong-ldld', (await writeDemoWorld(owner, { ...national(), ...none }))('giaochitieu.toanquoc'))
}, 180_000)

afterAll(async () => {
  await owner.end()
})

function leaderOf(tenant: string): Context {
  const ctx = leaders.get(tenant)
  if (!ctx) throw new RangeError(`Nobody leads ${tenant}`)
  return ctx
}

const published = {
  yearly: (year: number) => ({ kind: 'yearly', from: `${year}-01`, through: `${year}-12` }) as const,
  milestone: (year: number) => ({ kind: 'milestone', from: '2021-06', through: `${year}-12` }) as const,
}

/** One plan for each kind and year of a tenant; gives their ids. */
async function enter(tenant: string, targets: readonly PublishedTarget[]): Promise<Map<string, string>> {
  const ctx = leaderOf(tenant)
  const plans = new Map<string, string>()
  for (const { kind, year } of targets) {
    const name = `${kind} ${year}`
    if (plans.has(name)) continue
    const plan = await newPlan(ctx, { ...published[kind](year), title: `Chương trình ${year}` })
    const cells = targets
      .filter((target) => target.kind === kind && target.year === year)
      .map(({ indicator, comparison, target, threshold }) => {
        const words = comparison as NonNullable<TargetEdit['comparison']>
        return { for: ctx.unitCode, indicator, target, comparison: words, threshold }
      })
    const { results } = await writeTargets(ctx, plan, cells)
    expect(results.map(({ status }) => status)).toEqual(cells.map(() => 'saved'))
    await decide(ctx, plan, { decidedOn: kind === 'yearly' ? `${year}-01-15` : '2021-06-30' })
    plans.set(name, plan)
  }
  return plans
}

async function planned(ctx: Context, plan: string | undefined, input: object): Promise<PlanView> {
  const { plans } = await listPlans({ ctx, input })
  const found = plans.find(({ id }) => id === plan)
  if (!found) throw new RangeError('The plan is not listed')
  return found
}

const ofThaiNguyen = publishedTargets.filter(({ tenant }) => tenant === 'thai-nguyen')
const line = (plan: PlanView, code: string) => plan.indicators.find((indicator) => indicator.code === code)

describe('the targets of Thái Nguyên', () => {
  let plans: Map<string, string>
  beforeAll(async () => {
    const staff = inThaiNguyen('tonghop.thainguyen')
    const { rows } = await owner.query<{ code: string }>(
      `SELECT u.code FROM units u JOIN units f ON f.tenant_id = u.tenant_id AND f.id = u.parent_id
       WHERE f.code = 'pho-yen' AND u.closed_on IS NULL AND u.established_on < '2019-01-01' ORDER BY u.code LIMIT 1`,
    )
    const union = rows[0]?.code ?? ''
    for (const [workers, unionised] of [
      [120, true],
      [26, true],
      [30, false],
      [24, false],
    ] as const) {
      const on = '2021-01-01'
      const added = await addEmployer({
        ctx: staff,
        input: {
          ...{
            key: uuidv7(),
            unit: 'pho-yen',
            fields: { name: `Công ty Minh Hoạ ${workers}` },
            confirmed: true,
          },
          workforce: { on, workers },
          ...(unionised ? { union: { code: union, on } } : {}),
        },
      })
      expect(added).toMatchObject({ status: 'added' })
    }
    plans = await enter('thai-nguyen', ofThaiNguyen)
  }, 120_000)

  it.each(ofThaiNguyen)('$kind $year: $indicator $comparison $target', async (target) => {
    const { kind, year, indicator, comparison, threshold } = target
    const view = await planned(leaderOf('thai-nguyen'), plans.get(`${kind} ${year}`), {
      through: kind === 'yearly' ? `${year}-12` : '2021-06',
    })
    const found = line(view, indicator)
    expect(found?.target).toMatchObject({ target: target.target, comparison, threshold, kind })
    // Legal aid is reported by nobody there, and no cases are recorded.
    if (indicator === 'PL_TYLE') expect(found?.result).toMatchObject({ missing: 'actual', band: 'no_plan' })
    else expect(found?.result?.planRatio).not.toBeNull()
    if (indicator !== 'DN_CO_CD') return
    expect(found?.source).toBe('register')
    expect(found?.result?.actual).toEqual({ numerator: 2, denominator: 3 })
  })

  it('catches the headline’s "250.000 nghìn" at entry, and is decided once it is mended', async () => {
    const ctx = leaderOf('thai-nguyen')
    const plan = await newPlan(ctx, { ...published.milestone(2030), title: 'Theo tiêu đề bài báo' })
    const own = { for: ctx.unitCode, indicator: 'DV_TONG', comparison: 'exactly' } as const
    const slipped = await writeTargets(ctx, plan, [{ ...own, target: 250_000 * 1000 }])
    expect(slipped.results).toMatchObject([{ status: 'saved' }])
    expect(slipped.findings).toMatchObject([
      { code: 'scale_slip', severity: 'refuse', for: 'thai-nguyen', params: { likely: 250_000 } },
    ])
    await expect(decide(ctx, plan, { decidedOn: '2021-06-30' })).rejects.toMatchObject({
      reason: 'plan_has_slips',
    })
    expect((await writeTargets(ctx, plan, [{ ...own, target: 250_000 }])).findings).toEqual([])
    expect(await decide(ctx, plan, { decidedOn: '2021-06-30' })).toBe(1)
  })
})

describe('plans told by their percentages', () => {
  it.each([
    {
      tenant: 'quang-ninh',
      unit: 'quang-ninh',
      plan: { kind: 'yearly', from: '2024-01', through: '2024-12' },
    },
    { tenant: 'thanh-hoa', unit: 'yen-dinh', plan: { kind: 'term', from: '2018-06', through: '2023-05' } },
  ] as const)('come out as printed: $unit', async ({ tenant, unit, plan: span }) => {
    const ctx = leaderOf(tenant)
    const results = publishedResults.filter((one) => one.unit === unit && one.plan !== undefined)
    expect(results.length).toBe(2)
    const plan = await newPlan(ctx, { ...span, title: 'Kế hoạch' })
    await writeTargets(
      ctx,
      plan,
      results.map(({ indicator, plan: target = 0 }) => ({
        ...{ for: unit, indicator, target },
        explanation: 'Theo báo cáo đã công bố',
      })),
    )
    await decide(ctx, plan, { decidedOn: `${span.from}-10` })
    for (const { indicator, actual, through, printed } of results) {
      const view = await planned(ctx, plan, { unit, through: monthParam(through) })
      const result = line(view, indicator)?.result
      expect(result?.actual?.numerator).toBe(actual)
      expect(printPlanPercent(result?.planRatio ?? null, 0, 'vi').achieved).toBe(`${printed}%`)
    }
  })
})

describe('15 million members by 2028', () => {
  it('is the nation’s own target, and what each tenant is asked is told to that tenant alone', async () => {
    const ctx = leaderOf('tong-ldld')
    const plan = await newPlan(ctx, {
      ...{ kind: 'milestone', from: '2023-12', through: '2028-12', title: 'Mục tiêu đến năm 2028' },
    })
    const { rows, level } = await getAssignment({ ctx, input: { plan } })
    expect(level).toBe('tenants')
    expect(rows.map(({ code }) => code)).toEqual(
      expect.arrayContaining(['tong-ldld', 'quang-ninh', 'thai-nguyen', 'thanh-hoa']),
    )
    const words = {
      indicator: 'DV_TONG',
      comparison: 'exactly',
      explanation: 'Chương trình toàn quốc',
    } as const
    await writeTargets(ctx, plan, [
      { for: 'tong-ldld', ...words, target: 15_000_000 },
      { for: 'quang-ninh', ...words, target: 160_000 },
    ])
    await decide(ctx, plan, { decidedOn: '2023-11-30' })
    const own = line(await planned(ctx, plan, {}), 'DV_TONG')
    expect(own?.target).toMatchObject({ target: 15_000_000, comparison: 'exactly' })

    const told = await listPlans({ ctx: leaderOf('quang-ninh'), input: {} })
    expect(told.fromNation).toMatchObject([
      {
        id: plan,
        title: 'Mục tiêu đến năm 2028',
        decidedOn: '2023-11-30',
        indicators: [{ code: 'DV_TONG', target: { target: 160_000 } }],
      },
    ])
    expect(told.fromNation[0]?.indicators[0]?.result?.planRatio).not.toBeNull()
    expect((await listPlans({ ctx: leaderOf('thanh-hoa'), input: {} })).fromNation).toEqual([])
  })
})
