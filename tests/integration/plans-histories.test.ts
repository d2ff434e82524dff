import fc from 'fast-check'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { getAssignment } from '@/lib/plans/get-assignment'
import { listPlans } from '@/lib/plans/list-plans'
import { proposeTargets } from '@/lib/plans/propose-targets'
import { decide, newPlan, writeTargets } from '@/tests/support/plan-steps'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

// What holds whatever was decided, by whom, in which order and on which days.

let owner: pg.Client
let tenant: TestTenant

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, {
    today: '2024-07-20',
    figures: { from: 202301, through: 202406, state: 'approved' },
  })
})

afterAll(async () => {
  await owner.end()
})

const year = { kind: 'yearly', from: '2024-01', through: '2024-12' } as const
const indicators = ['DV_KNM', 'DV_TONG', 'TU_TYLE'] as const
const explanation = 'Chỉ tiêu bất kỳ'

type Step = { by: 'leader' | 'northStaff'; after: number; targets: (number | null)[] }

const target = fc.option(fc.integer({ min: 0, max: 100 }), { nil: null })
const step: fc.Arbitrary<Step> = fc.record({
  by: fc.constantFrom('leader', 'northStaff'),
  after: fc.integer({ min: 0, max: 12 }),
  targets: fc.array(target, { minLength: 9, maxLength: 9 }),
})

/** What a page says of a plan on a day. */
async function printed(ctx: Context, plan: string, asOf: CalendarDate) {
  const { plans, through } = await listPlans({ ctx, input: { asOf, through: '2024-06' } })
  return { through, plan: plans.find(({ id }) => id === plan) }
}

/** Decides anew what a step says; a draft without a target is left to the next one. */
async function take({ by, targets }: Step, plan: string, on: CalendarDate): Promise<void> {
  const ctx = tenant.contexts[by]
  const { rows, revisions } = await getAssignment({ ctx, input: { plan } })
  const cells = rows.flatMap(({ code }, row) =>
    indicators.map((indicator, column) => ({
      ...{ for: code, indicator, explanation },
      target: targets[(row * 3 + column) % targets.length] ?? null,
    })),
  )
  await writeTargets(ctx, plan, cells)
  if (cells.every((cell) => cell.target === null)) return
  const { draft } = await getAssignment({ ctx, input: { plan } })
  if (draft === null) return
  await decide(ctx, plan, { decidedOn: on, ...(revisions.length > 0 ? { reason: 'Điều chỉnh' } : {}) })
}

describe('whatever is decided', () => {
  it('every print of an earlier day comes out again, and percentages are what was done over what was asked', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 2, maxLength: 5 }), async (steps) => {
        const plan = await newPlan(tenant.contexts.leader, { ...year, title: 'Lịch sử' })
        const first = { for: 'north', indicator: 'DV_KNM', target: 50, explanation }
        await writeTargets(tenant.contexts.leader, plan, [first])
        let day: CalendarDate = '2024-01-05'
        await decide(tenant.contexts.leader, plan, { decidedOn: day })
        const prints: { ctx: Context; day: CalendarDate; said: unknown }[] = []
        for (const one of steps) {
          for (const name of ['leader', 'northStaff', 'north1Chair'] as const) {
            const ctx = tenant.contexts[name]
            prints.push({ ctx, day, said: await printed(ctx, plan, day) })
          }
          day = addDays(day, one.after + 1)
          await take(one, plan, day)
        }
        for (const { ctx, day: earlier, said } of prints) {
          expect(await printed(ctx, plan, earlier)).toEqual(said)
        }
        const { plan: now } = await printed(tenant.contexts.leader, plan, day)
        for (const { result, target: own, kind, gap, below } of now?.indicators ?? []) {
          if (own !== null && own.target > 0 && result?.actual && kind !== 'ratio') {
            const { planRatio, actual } = result
            expect(planRatio?.numerator).toBe((actual.numerator * (planRatio?.denominator ?? 0)) / own.target)
          }
          if (gap !== null) expect(gap.assigned).toBe(below.reduce((sum, unit) => sum + unit.target, 0))
        }
      }),
      { numRuns: 4 },
    )
  }, 180_000)

  it('a federation’s results are the sums of those below it, flow and stock, of both years', async () => {
    const ctx = tenant.contexts.leader
    const plan = await newPlan(ctx, { ...year, title: 'Cộng dồn' })
    const { rows } = await getAssignment({ ctx, input: { plan } })
    for (const indicator of ['DV_KNM', 'DV_TONG', 'LD_TONG', 'TU_CO', 'CDCS_MOI', 'CDCS_TONG']) {
      for (const span of ['lastYear', 'soFar'] as const) {
        const of = (own: boolean) =>
          rows
            .filter((row) => row.own === own)
            .reduce((sum, { cells }) => sum + (cells[indicator]?.[span]?.numerator ?? 0), 0)
        expect(of(true), `${indicator} ${span}`).toBe(of(false))
      }
      const { rows: stored } = await owner.query<{ sum: number }>(
        `SELECT coalesce(sum(f.contribution), 0)::int AS sum FROM figures f
         JOIN indicators i ON i.tenant_id = f.tenant_id AND i.code = f.indicator
         WHERE f.tenant_id = $1 AND f.indicator = $2 AND f.month <= 202406
           AND (i.kind = 'stock' OR f.month >= 202401)`,
        [tenant.id, indicator],
      )
      const own = rows.find((row) => row.own)?.cells[indicator]?.soFar?.numerator ?? 0
      expect(own, indicator).toBe(stored[0]?.sum)
    }
    const density = rows.map(({ cells }) => cells['TU_TYLE']?.soFar)
    const part = (at: 'numerator' | 'denominator') =>
      density.slice(1).reduce((sum, actual) => sum + (actual?.[at] ?? 0), 0)
    expect(density[0]).toEqual({ numerator: part('numerator'), denominator: part('denominator') })
  })

  it('what is proposed adds up to what was received exactly', async () => {
    const ctx = tenant.contexts.leader
    await fc.assert(
      fc.asyncProperty(
        fc.nat(100_000),
        fc.constantFrom('equal' as const, 'workers' as const, 'last_year' as const),
        fc.option(fc.nat(50), { nil: null }),
        async (total, by, kept) => {
          const plan = await newPlan(ctx, { ...year, title: 'Chia' })
          await writeTargets(ctx, plan, [
            { for: tenant.code, indicator: 'DV_KNM', target: total, explanation },
            { for: 'south', indicator: 'DV_KNM', target: kept, explanation },
          ])
          const before = await getAssignment({ ctx, input: { plan } })
          const { results } = await proposeTargets({
            ctx,
            input: {
              ...{ key: uuidv7(), plan, by, indicators: ['DV_KNM'] },
              draftVersion: before.draft?.version ?? 0,
            },
          })
          const { columns } = await getAssignment({ ctx, input: { plan } })
          const column = columns.find(({ indicator }) => indicator === 'DV_KNM')
          if (results[0]?.status === 'proposed') expect(column).toMatchObject({ sum: total, gap: { gap: 0 } })
          else expect(kept ?? 0).toBeGreaterThanOrEqual(total)
        },
      ),
      { numRuns: 8 },
    )
  }, 180_000)
})
