import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  composeNational,
  type NationalQuestion,
  type TenantSums,
  type TenantTarget,
} from '@/lib/reports/rules/compose-national'

type Amounts = { now?: number | null; lastYear?: number | null; opening?: number | null; first?: number }

const whole = (amount: number | null | undefined) =>
  typeof amount === 'number' ? { amount, approved: amount } : null
const sums = (tenantCode: string, indicator: string, given: Amounts): TenantSums => ({
  ...{ tenantCode, indicator, first: given.first ?? 202301 },
  ...{ now: whole(given.now), lastYear: whole(given.lastYear), opening: whole(given.opening) },
})
const reports = { expected: 12, submitted: 10, approved: 8, onTime: 6 }
const tenant = (code: string, kind = 'province') => ({ code, name: code.toUpperCase(), kind, reports })
const goal: TenantTarget = {
  ...{ tenantCode: 'nation', indicator: 'DV_TONG', kind: 'milestone', from: 202312, through: 202812 },
  ...{ comparison: 'exactly', target: 15_000_000 },
}
const yearly = (tenantCode: string, indicator: string, target: number): TenantTarget => ({
  ...{ ...goal, tenantCode, indicator, target, kind: 'yearly' as const },
  ...{ from: 202401, through: 202412 },
})
const asked: Omit<NationalQuestion, 'sums'> = {
  formulas: [
    { code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null },
    { code: 'DV_TONG', kind: 'stock', numerator: null, denominator: null },
    { code: 'DV_TYLE', kind: 'ratio', numerator: 'DV_TONG', denominator: 'LD_TONG' },
  ],
  ranked: 0,
  people: new Set(['DV_KNM', 'DV_TONG', 'LD_TONG']),
  tenants: [tenant('a'), tenant('b'), tenant('c', 'central_sector')],
  nationalCode: 'nation',
  targets: [goal, yearly('a', 'DV_TONG', 110), yearly('a', 'DV_KNM', 60), yearly('b', 'DV_KNM', 90)],
  span: { from: 202401, through: 202406 },
  lastYear: { from: 202301, through: 202306 },
  openingMonth: 202312,
}
const compared = composeNational({
  ...asked,
  sums: [
    sums('a', 'DV_KNM', { now: 30, lastYear: 20 }),
    sums('a', 'DV_TONG', { now: 100, lastYear: 80, opening: 90 }),
    sums('a', 'LD_TONG', { now: 200, lastYear: 200 }),
    sums('b', 'DV_TONG', { now: 200, lastYear: 150 }),
    sums('b', 'LD_TONG', { now: 200, lastYear: 200 }),
    sums('b', 'DV_KNM', { now: 50, lastYear: 70 }),
    sums('c', 'DV_TONG', { now: 40, first: 202403 }),
    sums('c', 'DV_KNM', { now: 5, first: 202403 }),
  ],
})
const rowOf = (code: string) => compared.rows.find((row) => row.code === code)?.results ?? []

describe('composeNational', () => {
  it('holds each tenant against its own plan, and ranks by the share of it', () => {
    expect(rowOf('a')[1]).toMatchObject({ planRatio: { numerator: 100, denominator: 110 }, band: 'on_track' })
    expect(rowOf('c')[1]).toMatchObject({ target: null, band: 'no_plan' })
    expect(compared.rows.map(({ code, rank }) => [code, rank])).toEqual([
      ['b', 1],
      ['a', 2],
      ['c', null],
    ])
    expect(compared.bands).toMatchObject({ on_track: 2, no_plan: 1 })
  })

  it('ranks by size where nobody has a plan', () => {
    const bySize = composeNational({ ...asked, targets: [], sums: [sums('a', 'DV_KNM', { now: 9 })] })
    expect(bySize.rows.map(({ code, rank }) => [code, rank])).toEqual([
      ['a', 1],
      ['b', 2],
      ['c', 2],
    ])
  })

  it('holds them together against the national goal, and divides sums', () => {
    expect(compared.total[1]).toMatchObject({
      actual: { numerator: 340 },
      planRatio: { numerator: 340, denominator: 15_000_000 },
    })
    expect(compared.total[2]?.actual).toEqual({ numerator: 340, denominator: 400 })
    expect(compared.reports).toEqual({ expected: 36, submitted: 30, approved: 24, onTime: 18 })
  })

  it('compares with a year earlier only those who reported all of it', () => {
    expect(rowOf('c')[0]).toMatchObject({ actual: { numerator: 5 }, growth: null })
    expect(compared.total[0]).toMatchObject({ actual: { numerator: 85 }, growth: { numerator: -10 } })
    expect(compared.hides).toBe(false)
  })

  it('hides few people, a sector beside them, and every figure made of either', () => {
    const small = composeNational({
      ...asked,
      sums: [
        sums('a', 'DV_KNM', { now: 30, lastYear: 3 }),
        sums('b', 'DV_KNM', { now: 4, lastYear: 70 }),
        sums('c', 'DV_KNM', { now: 50, lastYear: 60 }),
        sums('a', 'DV_TONG', { now: 4 }),
        sums('a', 'LD_TONG', { now: 400 }),
        sums('b', 'DV_TONG', { now: 90 }),
        sums('b', 'LD_TONG', { now: 100 }),
      ],
    })
    const seen = Object.fromEntries(
      small.rows.map(({ code, results }) => [
        code,
        results.map(
          ({ actual, growth, hidden }) => hidden ?? [actual?.numerator ?? null, growth?.numerator ?? null],
        ),
      ]),
    )
    expect(seen).toEqual({
      a: [[30, null], 'few', 'few'],
      b: ['few', 'beside_few', 'beside_few'],
      c: ['beside_few', [null, null], [null, null]],
    })
    expect(small.total.map(({ actual, growth }) => [actual?.numerator, growth])).toEqual([
      [84, null],
      [94, null],
      [94, null],
    ])
    expect(small.rows.find(({ code }) => code === 'b')).toMatchObject({ rank: null })
    expect(small.hides).toBe(true)
  })
})

const amount = fc.oneof(
  fc.integer({ min: 0, max: 14 }),
  fc.integer({ min: 5, max: 90_000 }),
  fc.constant(null),
)
const leaves = ['DV_KNM', 'DV_TONG', 'LD_TONG'] as const
const readings = ['now', 'lastYear', 'opening'] as const
const anySums = fc
  .tuple(
    ...['a', 'b', 'c'].flatMap((code) =>
      leaves.map((leaf) =>
        fc
          .record({ now: amount, lastYear: amount, opening: amount })
          .map((given) => sums(code, leaf, { ...given, now: given.now, lastYear: given.lastYear })),
      ),
    ),
  )
  .map((all): TenantSums[] => all)

describe('what is composed', () => {
  it('is the same for any other value of what it hides', () => {
    fc.assert(
      fc.property(
        anySums,
        fc.constantFrom(...leaves),
        fc.constantFrom(...readings),
        (given, leaf, reading) => {
          const column = given.filter(({ indicator }) => indicator === leaf)
          const small = column.filter((sum) => isFew(sum[reading]?.amount))
          // Beside them stands the first of the order: the sector, then the provinces by their codes.
          const beside = ['c', 'a', 'b']
            .map((code) => column.find(({ tenantCode }) => tenantCode === code))
            .find((sum) => (sum?.[reading]?.amount ?? 0) >= 5)
          if (small.length === 0) return
          const seen = composeNational({ ...asked, sums: given })
          for (const few of small) {
            for (const other of [1, 2, 3, 4]) {
              const change = other - (few[reading]?.amount ?? 0)
              const balanced = beside && (beside[reading]?.amount ?? 0) - change
              if (balanced !== undefined && balanced < 5) continue
              const world = given.map((sum) => {
                if (sum === few) return { ...sum, [reading]: whole(other) }
                return sum === beside ? { ...sum, [reading]: whole(balanced) } : sum
              })
              expect(composeNational({ ...asked, sums: world })).toEqual(seen)
            }
          }
        },
      ),
      { numRuns: 100 },
    )
  })

  it('tells no more beside the page of the year before, also of who began within that year', () => {
    const flow = { ...asked, formulas: asked.formulas.slice(0, 1), targets: [] }
    const pagesOf = (world: readonly TenantSums[]) => [
      composeNational({ ...flow, sums: world }),
      composeNational({
        ...flow,
        sums: world.map((sum) => ({ ...sum, now: sum.lastYear, lastYear: null })),
        span: asked.lastYear,
        lastYear: { from: 202201, through: 202206 },
        openingMonth: 202212,
      }),
    ]
    const codes = ['c', 'a', 'b'] as const
    const began = fc.constantFrom(202301, 202303)
    const world = fc.tuple(
      ...codes.map((code) =>
        fc
          .record({
            now: fc.integer({ min: 5, max: 99 }),
            lastYear: fc.integer({ min: 0, max: 30 }),
            first: began,
          })
          .map((given) => sums(code, 'DV_KNM', given)),
      ),
    )
    fc.assert(
      fc.property(world, fc.integer({ min: 1, max: 4 }), (given, other) => {
        const small = given.find(({ lastYear }) => isFew(lastYear?.amount))
        const beside = given.find(({ lastYear }) => (lastYear?.amount ?? 0) >= 5)
        if (!small || !beside) return
        const balanced = (beside.lastYear?.amount ?? 0) - other + (small.lastYear?.amount ?? 0)
        if (balanced < 5) return
        const twin = given.map((sum) => {
          if (sum === small) return { ...sum, lastYear: whole(other) }
          return sum === beside ? { ...sum, lastYear: whole(balanced) } : sum
        })
        expect(pagesOf(twin)).toEqual(pagesOf(given))
      }),
      { numRuns: 300 },
    )
  })

  it('never prints 1 to 4 people, and no number that is none', () => {
    fc.assert(
      fc.property(anySums, (given) => {
        const { rows, total } = composeNational({ ...asked, sums: given })
        for (const results of [...rows.map((row) => row.results), total]) {
          for (const result of results.slice(0, 2)) expect(isFew(result.actual?.numerator)).toBe(false)
        }
        expect(JSON.stringify([rows, total], notFinite)).not.toContain('not finite')
      }),
      { numRuns: 60 },
    )
  })
})

function isFew(value: number | undefined): boolean {
  return value !== undefined && value >= 1 && value <= 4
}

function notFinite(_: string, value: unknown): unknown {
  return typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value
}
