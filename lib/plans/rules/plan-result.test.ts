import { describe, expect, it } from 'vitest'
import type { Goal } from '@/lib/plans/rules/choose-target'
import type { Formula, SumOf } from '@/lib/plans/rules/measure'
import { planResult } from '@/lib/plans/rules/plan-result'

const flow: Formula = { code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null }
const stock: Formula = { code: 'DV_TONG', kind: 'stock', numerator: null, denominator: null }
const rate: Formula = { code: 'TU_TYLE', kind: 'ratio', numerator: 'TU_CO', denominator: 'DN_CO_CDCS' }
const goal = (target: number, more: Partial<Goal> = {}): Goal => ({
  ...{ kind: 'yearly', from: 202401, through: 202412, target, comparison: 'at_least' },
  ...more,
})
const half = { from: 202401, through: 202406 }
const all =
  (amount: number): SumOf =>
  () => ({ amount, approved: amount })
const result = (
  formula: Formula,
  target: Goal | null,
  sums: SumOf,
  more: { before?: SumOf; opening?: SumOf; span?: typeof half } = {},
) =>
  planResult({
    ...{ formula, target, sums, span: more.span ?? half, sumsLastYear: more.before ?? null },
    sumsAt: () => more.opening ?? (() => null),
  })

describe('planResult', () => {
  it.each([
    ['Quảng Ninh, half of 2024', 41, 71, half, goal(71), 'on_track'],
    ['Quảng Ninh, half of 2024', 7965, 12_000, half, goal(12_000), 'on_track'],
    [
      'Yên Định, its term',
      11_490,
      1964,
      { from: 201806, through: 202305 },
      goal(1964, { kind: 'term', from: 201806, through: 202305 }),
      'exceeded',
    ],
  ] as const)('%s: %i of %i', (_, actual, target, span, plan, band) => {
    const { planRatio, band: found } = result(flow, plan, all(actual), { span })
    expect(planRatio).toEqual({ numerator: actual, denominator: target })
    expect(found).toBe(band)
  })

  it('asks of a span the share of the plan’s months that it holds', () => {
    expect(result(flow, goal(120), all(10)).pace).toEqual({ numerator: 6, denominator: 12 })
    const june = { from: 202406, through: 202406 }
    expect(result(flow, goal(120), all(10), { span: june })).toMatchObject({
      pace: { numerator: 1, denominator: 12 },
      band: 'on_track',
    })
    expect(result(flow, goal(121), all(10), { span: june }).band).toBe('behind')
  })

  it('asks a stock to have gone its way from where it stood before the plan', () => {
    const { pace, band } = result(stock, goal(120), all(111), { opening: all(100) })
    expect(pace && pace.numerator / pace.denominator).toBeCloseTo(110 / 120, 12)
    expect(band).toBe('on_track')
    expect(result(stock, goal(120), all(109), { opening: all(100) }).band).toBe('half')
  })

  it('knows no pace of a stock whose beginning nobody stated', () => {
    expect(result(stock, goal(120), all(119)).pace).toBeNull()
  })

  it('holds a rate in percent', () => {
    const parts: SumOf = (code) => ({ amount: code === 'TU_CO' ? 138 : 181, approved: 0 })
    const { planRatio, difference } = result(rate, goal(82), parts)
    expect(planRatio && planRatio.numerator / planRatio.denominator).toBeCloseTo(0.929798, 5)
    expect(difference && difference.numerator / difference.denominator).toBeCloseTo(-5.7569, 3)
  })

  it('compares with a year earlier', () => {
    expect(result(flow, null, all(41), { before: all(18) })).toMatchObject({
      lastYear: { numerator: 18, denominator: null },
      growth: { numerator: 23, denominator: 1 },
    })
    expect(result(flow, null, all(41), { before: () => null }).growth).toBeNull()
    expect(result(flow, null, all(41)).lastYear).toBeNull()
  })

  it('says which is missing, the plan or the figure', () => {
    expect(result(flow, null, all(41))).toMatchObject({ band: 'no_plan', missing: 'plan', planRatio: null })
    expect(result(flow, goal(71), () => null)).toMatchObject({
      ...{ band: 'no_plan', missing: 'actual', planRatio: null },
    })
    expect(result(flow, goal(0), all(41))).toMatchObject({ band: 'no_plan', planRatio: null })
  })
})
