import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { approveReports } from '@/lib/figures/approve-reports'
import { printPlanPercent } from '@/lib/format/print-plan-percent'
import { listPlans } from '@/lib/plans/list-plans'
import { explainFigure } from '@/lib/reports/explain-figure'
import { getDashboard } from '@/lib/reports/get-dashboard'
import { getNational } from '@/lib/reports/get-national'
import type { DashboardView, ExplanationView } from '@/lib/reports/views'
import { national } from '@/prisma/seed/worlds/national'
import { quangNinh } from '@/prisma/seed/worlds/quang-ninh'
import { thaiNguyen } from '@/prisma/seed/worlds/thai-nguyen'
import { thanhHoa } from '@/prisma/seed/worlds/thanh-hoa'
import { countStatements } from '@/tests/support/count-statements'
import { writeDemoWorld } from '@/tests/support/demo-contexts'
import { forgetStatistics, rowsInHand } from '@/tests/support/planner'
import { recordStatements } from '@/tests/support/record-statements'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let inQuangNinh: (login: string) => Context
let inThanhHoa: (login: string) => Context
let inThaiNguyen: (login: string) => Context
let inNation: (login: string) => Context

beforeAll(async () => {
  owner = await connectOwner()
  const world = quangNinh({ today: '2024-08-02', throughMonth: 202406, inProgress: true })
  inQuangNinh = await writeDemoWorld(owner, world)
  inThanhHoa = await writeDemoWorld(owner, thanhHoa())
  inThaiNguyen = await writeDemoWorld(owner, thaiNguyen())
  inNation = await writeDemoWorld(owner, national())
}, 180_000)

afterAll(async () => {
  await owner.end()
})

const leader = () => inQuangNinh('lanhdao.quangninh')

function card(view: DashboardView, code: string) {
  const found = view.headline.find((candidate) => candidate.code === code)
  if (!found) throw new RangeError(`No card ${code}`)
  return found
}

function percent(view: DashboardView, code: string, decimals: 0 | 2 = 0): string {
  return printPlanPercent(card(view, code).result.planRatio, decimals, 'vi').achieved
}

async function everyPage(ctx: Context, input: Record<string, string>): Promise<ExplanationView[]> {
  const pages: ExplanationView[] = []
  let after: string | null | undefined
  while (after !== null) {
    const page: ExplanationView = await explainFigure({
      ctx,
      input: { ...input, ...(after ? { after } : {}) },
    })
    pages.push(page)
    after = page.next
  }
  return pages
}

describe('what was published', () => {
  it('Quảng Ninh, half of 2024: 41 unions, 58%; 7,965 members, 66%', async () => {
    const view = await getDashboard({ ctx: leader(), input: {} })
    expect(view).toMatchObject({ through: 202406, basis: 'due', provisional: false })
    expect(card(view, 'CDCS_MOI').result).toMatchObject({
      actual: { numerator: 41, denominator: null },
      planRatio: { numerator: 41, denominator: 71 },
      band: 'on_track',
    })
    expect(card(view, 'DV_KNM').result).toMatchObject({
      actual: { numerator: 7965, denominator: null },
      target: { target: 12_000, derived: true, revision: 2 },
    })
    expect([percent(view, 'CDCS_MOI'), percent(view, 'DV_KNM')]).toEqual(['58%', '66%'])
    expect(percent(view, 'CDCS_MOI', 2)).toBe('57,75%')
  })

  it('Yên Định, its term: 12 unions, 120%; 11,490 members, 585%', async () => {
    const ctx = inThanhHoa('canbo.yendinh')
    const view = await getDashboard({ ctx, input: { through: '2023-05', span: 'term' } })
    expect(view.period).toMatchObject({
      kind: 'term',
      span: { from: 201806, through: 202305 },
      lastYear: null,
    })
    expect([percent(view, 'CDCS_MOI'), percent(view, 'DV_KNM')]).toEqual(['120%', '585%'])
    expect(card(view, 'DV_KNM').result).toMatchObject({ actual: { numerator: 11_490 }, band: 'exceeded' })
    const others = Object.fromEntries(view.others.map(({ code, result }) => [code, result.actual?.numerator]))
    expect(others).toMatchObject({ KT_BCH: 137, CDCS_GT: 7, UT_GT: 250, GIAM_SAT: 35 })
  })

  it('opens with the term where a unit has a plan for nothing else', async () => {
    const view = await getDashboard({ ctx: inThanhHoa('canbo.yendinh'), input: {} })
    expect(view.period).toMatchObject({ kind: 'term', kindIsDefault: true })
  })

  it('Thái Nguyên’s milestones, in their own words', async () => {
    const { plans } = await listPlans({ ctx: inThaiNguyen('lanhdao.thainguyen'), input: {} })
    const asked = plans.flatMap(({ kind, through, indicators }) =>
      indicators.map(({ code, target }) => [kind, through, code, target?.comparison, target?.target]),
    )
    expect(asked).toContainEqual(['milestone', 203012, 'DV_TONG', 'exactly', 250_000])
    expect(asked).toContainEqual(['milestone', 202312, 'DV_TONG', 'about', 165_000])
    expect(asked).toContainEqual(['milestone', 202312, 'DN_CO_CD', 'above', 90])
    expect(asked).toContainEqual(['yearly', 202012, 'TU_TYLE', 'at_least', 70])
  })
})

describe('getDashboard', () => {
  it('takes a look for changes and five statements, whatever the unit; once more, the look alone', async () => {
    const chair = inQuangNinh('chutich.binhminh3')
    const asked = [
      { ctx: leader(), input: { unit: 'quang-ninh' }, first: 6 },
      { ctx: leader(), input: { unit: 'ha-long' }, first: 6 },
      { ctx: chair, input: {}, first: 5 },
    ]
    for (const { first, ...call } of asked) {
      expect((await countStatements(() => getDashboard(call))).statements).toBe(first)
      expect((await countStatements(() => getDashboard(call))).statements).toBe(1)
    }
  })

  it('adds the units below up to the whole', async () => {
    for (const unit of ['quang-ninh', 'ha-long']) {
      const { below, headline } = await getDashboard({ ctx: leader(), input: { unit } })
      expect(below?.rest).toBeNull()
      for (const [at, { code }] of (below?.indicators ?? []).entries()) {
        const sum = below?.rows.reduce((total, { cells }) => total + (cells[at]?.actual?.numerator ?? 0), 0)
        expect(sum, `${unit} ${code}`).toBe(headline.find((c) => c.code === code)?.result.actual?.numerator)
      }
    }
  })

  it('gives each unit below the numbers of its own page', async () => {
    const { below } = await getDashboard({ ctx: leader(), input: {} })
    const row = below?.rows.find(({ code }) => code === 'ha-long')
    const own = await getDashboard({ ctx: leader(), input: { unit: 'ha-long' } })
    expect(row?.reports).toEqual(own.reports.span)
    for (const [at, { code }] of (below?.indicators ?? []).entries()) {
      const { actual, planRatio, band, growth } = card(own, code).result
      expect(row?.cells[at], code).toMatchObject({ actual, planRatio, band, growth })
    }
  })

  it('gives a union the same numbers in its federation’s table and on its own page', async () => {
    const through = '2024-06'
    const { below } = await getDashboard({ ctx: leader(), input: { unit: 'ha-long', through } })
    for (const row of below?.rows.slice(0, 5) ?? []) {
      const own = await getDashboard({ ctx: leader(), input: { unit: row.code, through } })
      expect(row.reports).toEqual(own.reports.span)
      for (const [at, { code }] of (below?.indicators ?? []).entries()) {
        const { actual, growth } = card(own, code).result
        expect(row.cells[at], `${row.code} ${code}`).toMatchObject({ actual, growth })
      }
    }
  })

  it('says which part of the plan was passed on', async () => {
    const view = await getDashboard({ ctx: leader(), input: {} })
    expect(card(view, 'DV_KNM').gap).toEqual({ own: 12_000, assigned: 11_700, gap: 300, units: 17 })
    expect(card(view, 'TU_TYLE').gap).toBeNull()
  })

  it('tells the approved part from the provisional in a month under way', async () => {
    const view = await getDashboard({ ctx: leader(), input: { through: '2024-07' } })
    expect(view.provisional).toBe(true)
    const { actual, approved, provisional } = card(view, 'DV_KNM').result
    expect(provisional).toBe(true)
    expect(approved?.numerator).toBeLessThan(actual?.numerator ?? 0)
    expect(view.reports.last.approved).toBeLessThan(view.reports.last.submitted)
    const curve = card(view, 'DV_KNM').curve
    expect(curve.map(({ provisional: open }) => open)).toEqual([
      ...[false, false, false, false, false, false, true, false, false, false, false, false],
    ])
  })

  it.each([
    ['month', 202406, 202406],
    ['quarter', 202404, 202406],
    ['half', 202401, 202406],
  ])('counts a %s', async (span, from, through) => {
    const view = await getDashboard({ ctx: leader(), input: { through: '2024-06', span } })
    expect(view.period.span).toEqual({ from, through })
    const { rows } = await owner.query<{ sum: string }>(
      `SELECT sum(f.value) FROM figures f JOIN tenants t ON t.id = f.tenant_id
       WHERE t.code = 'quang-ninh' AND f.indicator = 'DV_KNM' AND f.month BETWEEN $1 AND $2`,
      [from, through],
    )
    expect(String(card(view, 'DV_KNM').result.actual?.numerator)).toBe(rows[0]?.sum)
  })

  it('divides the sums of a rate', async () => {
    const { actual } = card(await getDashboard({ ctx: leader(), input: {} }), 'TU_TYLE').result
    const { rows } = await owner.query(
      `SELECT sum(f.value) FILTER (WHERE f.indicator = 'TU_CO')::int AS numerator,
              sum(f.value) FILTER (WHERE f.indicator = 'DN_CO_CDCS')::int AS denominator
       FROM figures f JOIN tenants t ON t.id = f.tenant_id WHERE t.code = 'quang-ninh' AND f.month = 202406`,
    )
    expect(actual).toEqual(rows[0])
  })

  it('says nothing false of a tenant without figures', async () => {
    const { contexts } = await buildTenant(owner)
    const view = await getDashboard({ ctx: contexts.leader, input: {} })
    expect(view).toMatchObject({ basis: 'no_figures', through: 202405, provisional: true })
    for (const { result } of view.headline) {
      expect(result).toMatchObject({ actual: null, planRatio: null, band: 'no_plan', growth: null })
    }
  })

  it('falls back in how it shows, never in what', async () => {
    const view = await getDashboard({
      ctx: leader(),
      input: { span: 'century', compare: 'x', decimals: '7', indicator: 'NONE', sort: 'x'.repeat(99) },
    })
    expect(view).toMatchObject({ compared: true, decimals: 0, chosen: 'DV_KNM', sort: null })
    for (const input of [{ through: '2024-13' }, { year: 'x' }, { unit: 'x'.repeat(101) }]) {
      await expect(getDashboard({ ctx: leader(), input })).rejects.toMatchObject({ code: 'invalid_input' })
    }
  })
})

describe('completeness', () => {
  it('expects every unit but the top at each cut-off of its life, and nobody who has closed', async () => {
    const figures = { from: 202305, through: 202308, state: 'approved' } as const
    const { contexts } = await buildTenant(owner, { figures, today: '2023-10-01' })
    // Eight unions and two federations in May and June; two unions fewer from July, when they had closed.
    const view = await getDashboard({ ctx: contexts.leader, input: { through: '2023-08', span: 'nine' } })
    expect(view.reports.span).toMatchObject({ expected: 6 * 10 + 2 * 8, submitted: 2 * 10 + 2 * 8 })
    expect(view.reports.last).toMatchObject({ expected: 8, submitted: 8, approved: 8 })
  })

  it('follows an approval at once', async () => {
    const figures = { from: 202406, through: 202406, state: 'submitted' } as const
    const { contexts } = await buildTenant(owner, { figures })
    const ask = () => getDashboard({ ctx: contexts.leader, input: { through: '2024-06', span: 'month' } })
    const before = await ask()
    expect(card(before, 'DV_KNM').result).toMatchObject({ provisional: true, approved: { numerator: 0 } })
    expect(before.reports.span.approved).toBe(0)
    await approveReports({
      ctx: contexts.leader,
      input: { month: '2024-06', units: [{ unit: 'north-1', version: 2 }] },
    })
    const after = await ask()
    expect(after.reports.span.approved).toBe(1)
    expect(card(after, 'DV_KNM').result.approved?.numerator).toBe(1)
  })
})

describe('scope', () => {
  it('is a federation’s own: its sibling is not there, nor what is below it', async () => {
    const sibling = inQuangNinh('canbo.campha')
    for (const unit of ['ha-long', 'quang-ninh', 'cong-ty-tnhh-may-binh-minh-3', 'yen-dinh', 'nowhere']) {
      const cells = { unit, indicator: 'DV_KNM', from: '2024-01', through: '2024-06' }
      for (const ask of [
        () => getDashboard({ ctx: sibling, input: { unit } }),
        () => listPlans({ ctx: sibling, input: { unit } }),
        () => explainFigure({ ctx: sibling, input: cells }),
      ]) {
        await expect(ask()).rejects.toMatchObject({ code: 'not_found' })
      }
    }
    const own = await getDashboard({ ctx: sibling, input: {} })
    expect(own.unit.code).toBe('cam-pha')
    expect(JSON.stringify(own)).not.toContain('Hạ Long')
  })

  it('gives a chair the own union and no units below', async () => {
    const view = await getDashboard({ ctx: inQuangNinh('chutich.binhminh3'), input: {} })
    expect(view.below).toBeNull()
    expect(view.headline.map(({ code }) => code)).toEqual(['DV_KNM', 'DV_TONG', 'TU_TYLE'])
  })

  it('asks for the capability', async () => {
    const ctx = { ...leader(), capabilities: new Set([] as const) }
    const input = { indicator: 'DV_KNM', from: '2024-01', through: '2024-06' }
    for (const ask of [
      () => getDashboard({ ctx, input: {} }),
      () => explainFigure({ ctx, input }),
      () => listPlans({ ctx, input: {} }),
      () => getNational({ ctx: leader(), input: {} }),
    ]) {
      await expect(ask()).rejects.toMatchObject({ code: 'forbidden' })
    }
  })
})

describe('explainFigure', () => {
  const span = { from: '2024-01', through: '2024-06' }

  it.each(['DV_KNM', 'CDCS_MOI', 'DV_TONG', 'TU_TYLE', 'HS_SO'])(
    'adds up to the number: %s',
    async (indicator) => {
      const pages = await everyPage(leader(), { indicator, ...span })
      const last = pages.at(-1)
      expect(last?.elsewhere).toEqual({ numerator: 0, denominator: 0 })
      const lines = pages.flatMap((page) => page.lines)
      const sum = lines.reduce((total, { numerator }) => total + numerator, 0)
      expect(sum).toBe(last?.actual?.numerator)
      expect(new Set(lines.map(({ code, month }) => `${code} ${month}`)).size).toBe(lines.length)
      expect(pages.slice(0, -1).every((page) => page.lines.length === 100)).toBe(true)
    },
  )

  it('names the state, who recorded it and when', async () => {
    const { lines } = await explainFigure({
      ctx: leader(),
      input: { unit: 'ha-long', indicator: 'CDCS_MOI', ...span },
    })
    const may = lines.find(({ month }) => month === 202405)
    expect(may).toMatchObject({ code: 'ha-long', grassroots: false, numerator: 9, state: 'approved' })
    expect(may?.changedBy).not.toBe('')
    expect(Date.parse(may?.changedAt ?? '')).not.toBeNaN()
  })

  it('knows a union’s own cells, and an unknown indicator not at all', async () => {
    const chair = inQuangNinh('chutich.binhminh3')
    const view = await explainFigure({ ctx: chair, input: { indicator: 'DV_KNM', ...span } })
    expect(view.sumSoFar.numerator).toBe(view.actual?.numerator)
    await expect(explainFigure({ ctx: chair, input: { indicator: 'NONE', ...span } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('takes three statements', async () => {
    const input = { indicator: 'TU_TYLE', ...span }
    expect((await countStatements(() => explainFigure({ ctx: leader(), input }))).statements).toBe(3)
  })

  it.each([
    { known: [] },
    { known: ['units'] },
    { known: ['units', 'figures'] },
    { known: ['units', 'month_reports'] },
  ])(
    'never looks through all cells for each unit, also when PostgreSQL knows no table but $known',
    async ({ known }) => {
      const { rows } = await owner.query<{ cells: number }>('SELECT count(*)::int AS cells FROM figures')
      const input = { indicator: 'TU_TYLE', ...span }
      const sent = await recordStatements(() => explainFigure({ ctx: leader(), input }))
      await forgetStatistics(owner, { but: known })
      try {
        const inHand = await rowsInHand(sent)
        expect(inHand).toHaveLength(3)
        // Once for each of hundreds of units would be fifty times as many and more.
        expect(Math.max(...inHand)).toBeLessThan(15 * (rows[0]?.cells ?? 0))
      } finally {
        await owner.query('ANALYZE')
      }
    },
  )
})

describe('listPlans', () => {
  it('shows the targets, their result, what was passed on and the decisions', async () => {
    const { answer, statements } = await countStatements(() => listPlans({ ctx: leader(), input: {} }))
    expect(statements).toBe(5)
    const [current, july, may, past] = answer.plans
    expect(current).toMatchObject({ when: 'running', counted: { from: 202401, through: 202406 } })
    expect(current?.revisions.map(({ revision }) => revision)).toEqual([2, 1])
    expect(current?.indicators.find(({ code }) => code === 'CDCS_MOI')).toMatchObject({
      target: { target: 71, derived: true },
      result: { planRatio: { numerator: 41, denominator: 71 } },
      gap: { gap: 0 },
    })
    expect(july).toMatchObject({ kind: 'campaign', when: 'future', counted: null })
    expect(may).toMatchObject({ kind: 'campaign', when: 'past', counted: { from: 202405, through: 202405 } })
    expect(past).toMatchObject({ when: 'past', counted: { from: 202301, through: 202312 } })
  })

  it('says what a revision changed', async () => {
    const { plans } = await listPlans({ ctx: leader(), input: { unit: 'quang-yen' } })
    const admitted = plans[0]?.indicators.find(({ code }) => code === 'DV_KNM')
    expect(admitted?.earlier).toHaveLength(1)
    expect(admitted?.earlier[0]?.target).not.toBe(admitted?.target?.target)
  })

  it('keeps to what was decided by the day', async () => {
    const march = { ...leader(), today: '2024-03-01' } as const
    const { plans } = await listPlans({ ctx: march, input: {} })
    expect(
      plans.find(({ through }) => through === 202412)?.revisions.map(({ revision }) => revision),
    ).toEqual([1])
  })
})

describe('getNational', () => {
  it('compares tenants by their totals and knows no unit below them', async () => {
    const { answer, statements } = await countStatements(() =>
      getNational({ ctx: inNation('toanquoc'), input: { through: '2024-06' } }),
    )
    expect(statements).toBe(5)
    const province = answer.rows.find(({ code }) => code === 'quang-ninh')
    expect(province?.results.map(({ actual }) => actual?.numerator).slice(0, 2)).toEqual([41, 7965])
    expect(province?.results[0]?.planRatio).toEqual({ numerator: 41, denominator: 71 })
    const own = await getDashboard({ ctx: leader(), input: { through: '2024-06' } })
    expect(province?.reports).toEqual(own.reports.span)
    expect(answer.total[2]).toMatchObject({ target: { target: 15_000_000, through: 202812 } })
    expect(answer.goal).toMatchObject({ target: { target: 15_000_000 }, outlook: 'unlikely' })
    // The three provinces of the demonstration at least; what other tests of this file made may count with them.
    expect(answer.goal?.tenants).toBeGreaterThanOrEqual(3)
    expect(answer.goal?.tenants).toBeLessThanOrEqual(answer.rows.length)
    expect(answer.goal?.forecast?.value).toBeGreaterThan(
      answer.goal?.points.at(-1)?.actual.numerator ?? Infinity,
    )
    expect(JSON.stringify(answer)).not.toMatch(/Hạ Long|Yên Định|CĐCS Công ty/)
  })

  it('is what the nation’s own plan is held against', async () => {
    const ctx = inNation('toanquoc')
    const { plans } = await listPlans({ ctx, input: { through: '2024-06' } })
    const national = await getNational({ ctx, input: { through: '2024-06' } })
    expect(plans[0]?.indicators[0]?.result).toMatchObject({
      actual: national.total[2]?.actual,
      band: 'behind',
    })
  })

  it('gives nothing to a reach that is not national, whatever it may do', async () => {
    const ctx = { ...leader(), capabilities: new Set(['national.read'] as const) }
    const { rows } = await getNational({ ctx, input: { through: '2024-06' } })
    expect(rows).toEqual([])
  })
})
