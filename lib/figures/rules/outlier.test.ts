import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { medianOf, modifiedZScore, OUTLIER_LIMITS, outlierOf } from '@/lib/figures/rules/outlier'

describe('medianOf', () => {
  it('is the middle, or the mean of the two in the middle', () => {
    expect(medianOf([9, 1, 5])).toBe(5)
    expect(medianOf([9, 1, 5, 7])).toBe(6)
    expect(() => medianOf([])).toThrow(RangeError)
  })
})

describe('modifiedZScore', () => {
  it('divides by the median distance, else by the mean distance, else by nothing', () => {
    // median 20, distances 10 5 0 5 10 → MAD 5
    expect(modifiedZScore(40, [10, 15, 20, 25, 30])).toBeCloseTo((0.6745 * 20) / 5)
    // more than half alike: MAD 0, mean distance 4
    expect(modifiedZScore(30, [10, 10, 10, 10, 30])).toBeCloseTo(20 / (1.2533 * 4))
    expect(modifiedZScore(11, [10, 10, 10])).toBe(Infinity)
    expect(modifiedZScore(10, [10, 10, 10])).toBe(0)
  })

  it('does not depend on the order of the history, nor on the unit it is counted in', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(1000), { minLength: 1 }), fc.nat(5000), (history, value) => {
        const score = modifiedZScore(value, history)
        expect(modifiedZScore(value, [...history].reverse())).toBeCloseTo(score)
        const timesTen = history.map((point) => point * 10)
        expect(modifiedZScore(value * 10, timesTen)).toBeCloseTo(score)
      }),
    )
  })
})

describe('outlierOf', () => {
  const steady = [250, 252, 249, 251, 250, 253]
  it.each([
    ['far above', 400, steady, true],
    ['far below', 100, steady, true],
    ['zero where there were hundreds', 0, steady, true],
    ['a few more than ever', 262, steady, false],
    ['constant history, a jump', 400, [250, 250, 250, 250, 250, 250], true],
    ['constant history, the same', 250, [250, 250, 250, 250, 250, 250], false],
    ['small counts', 4, [0, 0, 1, 0, 0, 2], false],
    ['small counts, a campaign', 40, [0, 0, 1, 0, 0, 2], true],
    ['a lively history', 60, [10, 40, 25, 55, 5, 30], false],
    ['too few points', 400, [250, 250, 250, 250, 250], false],
    ['no history', 400, [], false],
  ])('%s: %i', (_, value, history, expected) => {
    expect(outlierOf(value, history) !== null).toBe(expected)
  })

  it('never remarks on what is near', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(100_000), { minLength: 6 }), fc.nat(100_000), (history, value) => {
        const verdict = outlierOf(value, history)
        if (!verdict) return
        expect(verdict.score).toBeGreaterThan(OUTLIER_LIMITS.threshold)
        expect(Math.abs(value - verdict.median)).toBeGreaterThanOrEqual(OUTLIER_LIMITS.minimumDistance)
      }),
    )
  })
})
