import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { getDashboard } from '@/lib/reports/get-dashboard'
import { getRanking } from '@/lib/reports/get-ranking'
import type { RankingView } from '@/lib/reports/views'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { countStatements } from '@/tests/support/count-statements'
import { writeDemoWorld } from '@/tests/support/demo-contexts'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let inQuangNinh: (login: string) => Context

beforeAll(async () => {
  owner = await connectOwner()
  const world = quangNinh({ today: '2024-08-02', throughMonth: 202406, inProgress: true })
  inQuangNinh = await writeDemoWorld(owner, world)
}, 180_000)

afterAll(async () => {
  await owner.end()
})

const leader = () => inQuangNinh('lanhdao.quangninh')
const ask = (input: Record<string, string>, ctx = leader()) => getRanking({ ctx, input })

function rankingOf(view: RankingView) {
  if (!view.ranking) throw new RangeError('Nothing is ranked')
  return view.ranking
}

describe('getRanking', () => {
  it.each(['CDCS_MOI', 'DV_KNM', 'DV_TONG', 'TU_TYLE'])(
    'gives %s the numbers of the overview',
    async (indicator) => {
      const { below } = await getDashboard({ ctx: leader(), input: { indicator } })
      const { units, total, reports } = rankingOf(await ask({ indicator }))
      expect(total.code).toBe(indicator)
      expect(units).toHaveLength(below?.rows.length ?? 0)
      expect(reports).toMatchObject({ expected: 1399, submitted: 1399 })
      for (const { code, result, rank, reports: counted } of units) {
        const row = below?.rows.find((candidate) => candidate.code === code)
        const cell = row?.cells[below?.ranked ?? 0]
        expect({ rank, reports: counted }).toEqual({ rank: row?.rank, reports: row?.reports })
        const { actual, planRatio, band, growth } = result
        expect({ actual, planRatio, band, growth }, code).toEqual({
          ...{ actual: cell?.actual, planRatio: cell?.planRatio, band: cell?.band, growth: cell?.growth },
        })
      }
    },
  )

  it.each(['DV_KNM', 'DV_TONG', 'TU_TYLE'])(
    'compares %s with what the month before said',
    async (indicator) => {
      const now = rankingOf(await ask({ indicator, through: '2024-06' }))
      const then = rankingOf(await ask({ indicator, through: '2024-05' }))
      for (const { code, trend } of now.units) {
        const before = then.units.find((unit) => unit.code === code)
        expect({ rank: trend?.rankBefore, planRatio: trend?.planRatioBefore }, code).toEqual({
          ...{ rank: before?.rank, planRatio: before?.result.planRatio },
        })
      }
      const january = rankingOf(await ask({ indicator, through: '2024-01' }))
      expect(january.units.every(({ trend }) => trend === null)).toBe(true)
    },
  )

  it('says why: no reports of due months, nobody on the way to a union, a changed plan, since when', async () => {
    const late = { ...leader(), today: '2024-10-20' as const }
    const { units } = rankingOf(await ask({ through: '2024-09' }, late))
    const behind = units.filter(({ result }) => result.band === 'behind' || result.band === 'half')
    expect(behind.length).toBeGreaterThan(0)
    for (const { code, reasons } of behind) {
      expect(reasons, code).toContainEqual(
        expect.objectContaining({ kind: 'no_reports', months: expect.arrayContaining([202408, 202409]) }),
      )
      expect(reasons, code).toContainEqual({ kind: 'no_pipeline' })
    }
    expect(units.find(({ code }) => code === 'quang-yen')?.reasons).toContainEqual(
      expect.objectContaining({ kind: 'plan_changed', from: 1500, to: 1300 }),
    )
    for (const { result, reasons } of units) {
      if (result.band === 'exceeded' || result.band === 'on_track') expect(reasons).toEqual([])
    }
  })

  it('sends eight statements, seven where no pipeline leads to the indicator, three for a union', async () => {
    const count = async (ctx: Context, input: Record<string, string>) =>
      (await countStatements(() => getRanking({ ctx, input }))).statements
    expect(await count(leader(), {})).toBe(8)
    expect(await count(leader(), { unit: 'ha-long', indicator: 'TU_TYLE' })).toBe(7)
    expect(await count(inQuangNinh('chutich.binhminh3'), {})).toBe(3)
  })

  it('ranks the unions of a federation, and has nothing to rank below a union', async () => {
    const { units } = rankingOf(await ask({ unit: 'ha-long' }))
    expect(units.every(({ grassroots }) => grassroots)).toBe(true)
    expect((await ask({}, inQuangNinh('chutich.binhminh3'))).ranking).toBeNull()
  })

  it('is of one’s own scope and needs the right to results', async () => {
    const sibling = inQuangNinh('canbo.campha')
    await expect(ask({ unit: 'ha-long' }, sibling)).rejects.toMatchObject({ code: 'not_found' })
    const nothing = { ...leader(), capabilities: new Set([] as const) }
    await expect(ask({}, nothing)).rejects.toMatchObject({ code: 'forbidden' })
  })

  it('says nothing false of a tenant without figures', async () => {
    const { contexts } = await buildTenant(owner)
    const view = await getRanking({ ctx: contexts.leader, input: {} })
    expect(view.basis).toBe('no_figures')
    const { units, byPlan } = rankingOf(view)
    expect(byPlan).toBe(false)
    for (const { rank, result, reasons } of units) {
      expect({ rank, actual: result.actual, planRatio: result.planRatio, reasons }).toEqual({
        ...{ rank: null, actual: null, planRatio: null, reasons: [] },
      })
    }
  })
})
