import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  differenceOf,
  exactValue,
  measure,
  sumOver,
  type Formula,
  type MonthAmount,
} from '@/lib/plans/rules/measure'

const months: MonthAmount[] = [
  { month: 202312, amount: 100, approved: 100 },
  { month: 202401, amount: 5, approved: 5 },
  { month: 202402, amount: -2, approved: 0 },
  { month: 202403, amount: 7, approved: 7 },
]
const flow: Formula = { code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null }
const rate: Formula = { code: 'TU_TYLE', kind: 'ratio', numerator: 'TU_CO', denominator: 'DN_CO_CDCS' }

describe('sumOver', () => {
  it.each([
    ['flow', { from: 202401, through: 202402 }, { amount: 3, approved: 5 }],
    ['stock', { from: 202401, through: 202402 }, { amount: 103, approved: 105 }],
    ['flow', { from: 202404, through: 202406 }, { amount: 0, approved: 0 }],
    ['stock', { from: 202404, through: 202406 }, { amount: 110, approved: 112 }],
    ['stock', { from: 202301, through: 202311 }, { amount: 0, approved: 0 }],
  ] as const)('a %s over %o', (kind, span, sum) => {
    expect(sumOver(kind, months, span)).toEqual(sum)
  })
})

describe('measure', () => {
  it('takes a flow as it is and says what is not approved', () => {
    expect(measure(flow, () => ({ amount: 7965, approved: 7000 }))).toEqual({
      actual: { numerator: 7965, denominator: null },
      approved: { numerator: 7000, denominator: null },
      provisional: true,
    })
  })

  it('divides the sums of a rate, never its parts one by one', () => {
    const sums = new Map([
      ['TU_CO', { amount: 3, approved: 3 }],
      ['DN_CO_CDCS', { amount: 4, approved: 4 }],
    ])
    expect(measure(rate, (code) => sums.get(code) ?? null)).toEqual({
      actual: { numerator: 3, denominator: 4 },
      approved: { numerator: 3, denominator: 4 },
      provisional: false,
    })
  })

  it('knows nothing where a part was never reported', () => {
    const onlyNumerator = (code: string) => (code === 'TU_CO' ? { amount: 3, approved: 3 } : null)
    expect(measure(rate, onlyNumerator).actual).toBeNull()
    expect(measure(flow, () => null).actual).toBeNull()
  })

  it('is provisional when only the denominator is', () => {
    const sums = (code: string) => ({ amount: 4, approved: code === 'TU_CO' ? 4 : 3 })
    expect(measure(rate, sums).provisional).toBe(true)
  })
})

describe('exactValue', () => {
  it.each([
    [
      { numerator: 41, denominator: null },
      { numerator: 41, denominator: 1 },
    ],
    [
      { numerator: 3, denominator: 4 },
      { numerator: 300, denominator: 4 },
    ],
    [{ numerator: 0, denominator: 0 }, null],
    [null, null],
  ])('of %o is %o', (actual, value) => {
    expect(exactValue(actual)).toEqual(value)
  })
})

describe('differenceOf', () => {
  it('is in percentage points for a rate', () => {
    const difference = differenceOf({ numerator: 3, denominator: 4 }, { numerator: 1, denominator: 2 })
    expect(difference && difference.numerator / difference.denominator).toBe(25)
  })

  it('is nothing where one side is not known', () => {
    expect(differenceOf({ numerator: 1, denominator: null }, null)).toBeNull()
    expect(differenceOf({ numerator: 1, denominator: 0 }, { numerator: 1, denominator: 2 })).toBeNull()
  })

  it('changes its sign with its sides', () => {
    const count = fc.record({ numerator: fc.integer({ min: 0, max: 1e9 }), denominator: fc.constant(null) })
    fc.assert(
      fc.property(count, count, (a, b) => {
        expect(differenceOf(a, b)?.numerator).toBe(0 - (differenceOf(b, a)?.numerator ?? 0))
      }),
    )
  })
})
