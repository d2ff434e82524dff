import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { z } from 'zod'
import type { nationalAnswer } from '@/lib/api/answers/national'
import type { Context, TenantKind } from '@/lib/core/context'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { actualText, targetText } from '@/lib/format/figure-text'
import { printPlanPercent } from '@/lib/format/print-plan-percent'
import type { Month } from '@/lib/periods/rules/month'
import { FEWEST_SHOWN } from '@/lib/plans/rules/small-cells'
import { getNational } from '@/lib/reports/get-national'
import type { NationalResult } from '@/lib/reports/rules/compose-national'
import { writeWorld } from '@/prisma/seed/builders/write-world'
import { federationUnder, topUnit, unionUnder } from '@/prisma/seed/model/unit-draft'
import { askApi, tokenOf } from '@/tests/support/api-client'
import { connectOwner } from '@/tests/support/test-database'
import { buildNationalTenant } from '@/tests/support/tenant-builder'
import { post, testPasswordHash, testPerson } from '@/tests/support/test-people'

/** What the one union of a tenant reported of a month. */
type Reported = Readonly<Record<string, number>>

const may: Month = 202405
const june: Month = 202406

/** Three provinces and a sector: few were admitted in `bac`, none in `nam`; of what stands, nobody has few. */
const tenants: readonly { code: string; kind: TenantKind; months: readonly [Month, Reported][] }[] = [
  { code: 'bac', kind: 'province', months: [[june, { DV_KNM: 3, DV_TONG: 400, TU_CO: 1, DN_CO_CDCS: 1 }]] },
  {
    ...{ code: 'dong', kind: 'province' },
    months: [
      [may, { DV_KNM: 30, DV_TONG: 700, TU_CO: 0, DN_CO_CDCS: 1 }],
      [june, { DV_KNM: 20, DV_TONG: 720, TU_CO: 1, DN_CO_CDCS: 2 }],
    ],
  },
  { code: 'nam', kind: 'province', months: [[june, { DV_KNM: 0, DV_TONG: 90, TU_CO: 1, DN_CO_CDCS: 1 }]] },
  {
    ...{ code: 'nganh', kind: 'central_sector' },
    months: [[june, { DV_KNM: 60, DV_TONG: 9_000, TU_CO: 1, DN_CO_CDCS: 1 }]],
  },
]

let owner: pg.Client
let nation: Context
let token: string

beforeAll(async () => {
  owner = await connectOwner()
  nation = (await buildNationalTenant(owner, { today: '2024-08-02' })).context
  for (const tenant of tenants) await buildReporting(tenant)
  token = await tokenOf(nation)
})

afterAll(() => owner.end())

async function buildReporting({ code, kind, months }: (typeof tenants)[number]): Promise<void> {
  const establishedOn = '2020-01-01'
  const name = `Liên đoàn ${code}`
  const top = topUnit({ code, kind: 'ldld_tinh', name, establishedOn })
  const below = federationUnder(top, { code: `${code}-1`, kind: 'ldld_huyen', name, establishedOn })
  const union = unionUnder(below, { code: `${code}-cs`, name: `CĐCS ${code}`, establishedOn })
  const staff = testPerson(code, 'Cán bộ', [post(top, 'federation_staff', 'subtree')])
  await writeWorld(
    owner,
    {
      tenant: {
        ...{ id: uuidv7(), code, kind, name, cutoffDay: null, graceDays: 5 },
        ...{ demoToday: '2024-08-02', noticeCode: null },
      },
      units: [top, below, union],
      people: [staff],
      unitMonths: months.map(([month, reported]) => ({
        ...{ unit: union, month, explanations: {}, recordedBy: staff },
        recordedAt: '2024-07-01T09:00:00+07:00',
        steps: [{ kind: 'submitted' as const, by: staff, at: '2024-07-01T16:00:00+07:00' }],
        entries: Object.fromEntries(
          Object.entries(reported).map(([indicator, value]) => [indicator, numberEntry(value)]),
        ),
      })),
      ...{ events: [], plans: [], locks: [], corrections: [] },
    },
    testPasswordHash,
  )
}

type Answer = z.output<typeof nationalAnswer>
type Result = Answer['total']['results'][number]

async function asked(through = '2024-06'): Promise<Answer> {
  const { status, body } = await askApi(token, `/national/progress?through=${through}`)
  expect(status).toBe(200)
  return body as Answer
}

const resultsOf = (answer: Answer, code: string) =>
  answer.data.find(({ federation }) => federation.code === code)?.results ?? []
const column = (answer: Answer, indicator: string) => ({
  cells: answer.data.map(
    ({ federation, results }) =>
      [federation.code, results.find((one) => one.indicator.code === indicator)] as const,
  ),
  total: answer.total.results.find((one) => one.indicator.code === indicator),
})
const shown = (result: Result | undefined) => result?.hidden ?? result?.actual?.value ?? null

describe('the nation over several tenants, for programs', () => {
  it('hides who admitted few, and beside it the sector that comes first', async () => {
    const { cells, total } = column(await asked(), 'DV_KNM')
    expect(Object.fromEntries(cells.map(([code, result]) => [code, shown(result)]))).toEqual({
      ...{ bac: 'few', dong: 50, nam: 0, nganh: 'beside_few' },
    })
    expect(shown(total)).toBe(113)
    const hidden = cells.filter(([, result]) => result?.hidden).map(([, result]) => result)
    expect(hidden.map((result) => [result?.actual, result?.planPercent, result?.band])).toEqual([
      [null, null, 'no_plan'],
      [null, null, 'no_plan'],
    ])
  })

  it('adds up to its totals wherever nothing is hidden', async () => {
    const answer = await asked()
    for (const { indicator } of answer.total.results) {
      const { cells, total } = column(answer, indicator.code)
      if (cells.some(([, result]) => result?.hidden)) continue
      const sums = (part: 'numerator' | 'denominator') =>
        cells.reduce((sum, [, result]) => sum + (result?.actual?.[part] ?? 0), 0)
      expect([indicator.code, total?.actual?.numerator]).toEqual([indicator.code, sums('numerator')])
      if (indicator.kind === 'ratio') expect(total?.actual?.denominator).toBe(sums('denominator'))
    }
    expect(shown(column(answer, 'DV_TONG').total)).toBe(10_210)
    expect(column(answer, 'TU_TYLE').total?.actual).toMatchObject({ numerator: 4, denominator: 5 })
    const added = answer.data.reduce((sum, { reports }) => sum + reports.submitted, 0)
    expect([answer.total.reports.submitted, added]).toEqual([5, 5])
  })

  it.each(['2024-05', '2024-06', '2024-12'])('says and hides in %s what the screen does', async (through) => {
    const answer = await asked(through)
    const screen = await getNational({ ctx: nation, input: { through } })
    expect(answer.data.map(({ federation, rank }) => [federation.code, rank])).toEqual(
      screen.rows.map(({ code, rank }) => [code, rank]),
    )
    const asPrinted = (results: readonly NationalResult[]) =>
      results.map(({ hidden, actual, planRatio, target, provisional }, at) => {
        const print = { locale: 'vi' as const, decimals: 0 as const }
        const kind = screen.indicators[at]?.kind ?? 'flow'
        return {
          ...{ hidden, provisional },
          actual: hidden || actual === null ? null : actualText(kind, actual, print),
          plan: target && targetText(kind, target.target, print),
          percent: hidden || planRatio === null ? null : printPlanPercent(planRatio, 0, 'vi').achieved,
        }
      })
    const told = (results: readonly Result[]) =>
      results.map(({ hidden, provisional, actual, plan, planPercent }) => ({
        ...{ hidden, provisional, actual: actual?.printed ?? null },
        ...{ plan: plan?.printed ?? null, percent: planPercent?.printed ?? null },
      }))
    for (const { code, results } of screen.rows)
      expect([code, told(resultsOf(answer, code))]).toEqual([code, asPrinted(results)])
    expect(told(answer.total.results)).toEqual(asPrinted(screen.total))
  })

  it('never says 1 to 4 people', async () => {
    for (const through of ['2024-05', '2024-06']) {
      const { data, total } = await asked(through)
      const people = [...data.flatMap(({ results }) => results), ...total.results].filter(
        ({ indicator }) => indicator.measure === 'people',
      )
      expect(people.length).toBeGreaterThan(4)
      for (const { actual } of people)
        expect(actual === null || actual.value === 0 || actual.value >= FEWEST_SHOWN).toBe(true)
    }
  })
})
