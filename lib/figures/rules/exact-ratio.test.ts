import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  compareRatios,
  exactRatio,
  ratioNumber,
  ratioOfBigInts,
  ratioOfDecimal,
} from '@/lib/figures/rules/exact-ratio'

describe('exact ratios', () => {
  it('have no meaning without both parts and something to divide by', () => {
    expect(exactRatio(41, 71)).toEqual({ numerator: 41, denominator: 71 })
    expect(exactRatio(0, 71)).toEqual({ numerator: 0, denominator: 71 })
    expect(exactRatio(null, 71)).toBeNull()
    expect(exactRatio(41, null)).toBeNull()
    expect(exactRatio(41, 0)).toBeNull()
  })

  it.each([
    [92.5, 925, 10],
    [80, 80, 1],
    [0, 0, 1],
    [0.0001, 1, 10_000],
    [-1.25, -125, 100],
    [15_000_000, 15_000_000, 1],
  ])('reads %f as %i/%i', (value, numerator, denominator) => {
    expect(ratioOfDecimal(value)).toEqual({ numerator, denominator })
  })

  it('shortens only what would not stay exact', () => {
    expect(ratioOfBigInts(6n, 4n)).toEqual({ numerator: 6, denominator: 4 })
    expect(ratioOfBigInts(6n * 10n ** 20n, 4n * 10n ** 20n)).toEqual({ numerator: 3, denominator: 2 })
    expect(ratioOfBigInts(-6n * 10n ** 20n, 4n * 10n ** 20n)).toEqual({ numerator: -3, denominator: 2 })
    expect(() => ratioOfBigInts(10n ** 20n + 1n, 10n ** 20n)).toThrow(RangeError)
  })

  it('compares beyond what floating point can tell', () => {
    const nearly = { numerator: 9_007_199_254_740_990, denominator: 9_007_199_254_740_991 }
    expect(compareRatios(nearly, { numerator: 1, denominator: 1 })).toBe(-1)
    fc.assert(
      fc.property(
        fc.nat(),
        fc.nat(),
        fc.integer({ min: 1 }),
        fc.integer({ min: 1, max: 999 }),
        (a, b, bottom, times) => {
          const left = { numerator: a, denominator: bottom }
          const right = { numerator: b * times, denominator: bottom * times }
          expect(compareRatios(left, right)).toBe(Math.sign(a - b))
          expect(ratioNumber(left)).toBe(a / bottom)
        },
      ),
    )
  })
})
