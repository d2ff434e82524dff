import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { allocateByWeights } from '@/lib/plans/rules/largest-remainder'

describe('allocateByWeights', () => {
  it.each([
    [71, [50, 30, 20], [36, 21, 14]],
    [10, [1, 1, 1], [4, 3, 3]],
    [2, [1, 1, 1, 0], [1, 1, 0, 0]],
    [0, [3, 4], [0, 0]],
    [0, [0, 0], [0, 0]],
    [0, [], []],
    [5, [0, 7], [0, 5]],
    [12_000, [116_002, 2956, 785], [11_625, 296, 79]],
  ])('%i by %j', (total, weights, parts) => expect(allocateByWeights(total, weights)).toEqual(parts))

  it.each([
    [5, [0, 0]],
    [5, []],
    [-1, [1]],
    [1.5, [1]],
    [5, [1, -1]],
    [5, [0.5]],
  ])('refuses %d by %j', (total, weights) =>
    expect(() => allocateByWeights(total, weights)).toThrow(RangeError),
  )

  it('adds up exactly, gives nothing to no weight, and strays from the quota by less than one', () => {
    const weights = fc
      .array(fc.nat(1_000_000), { minLength: 1 })
      .filter((list) => list.some((weight) => weight > 0))
    fc.assert(
      fc.property(fc.nat(15_000_000), weights, (total, list) => {
        const parts = allocateByWeights(total, list)
        const whole = list.reduce((sum, weight) => sum + weight, 0)
        expect(parts.reduce((sum, part) => sum + part, 0)).toBe(total)
        for (const [index, part] of parts.entries()) {
          const weight = list[index] ?? 0
          if (weight === 0) expect(part).toBe(0)
          expect(Math.abs(part * whole - total * weight)).toBeLessThan(whole)
        }
      }),
    )
  })
})
