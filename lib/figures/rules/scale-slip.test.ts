import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { scaleSlipOf } from '@/lib/figures/rules/scale-slip'

describe('scaleSlipOf', () => {
  it.each([
    [250_000, 250, 'too_big', 250],
    [250_000_000, 250_000, 'too_big', 250_000],
    [165, 165_000, 'too_small', 165_000],
    [400_000, 250, 'too_big', 400],
    [250_000_000, 251, 'too_big', 250],
    [3, 2_900_000, 'too_small', 3_000_000],
  ])('%i against %i is %s, %i meant', (value, reference, direction, likely) => {
    expect(scaleSlipOf(value, reference)).toEqual({ direction, reference, likely })
  })

  it.each([
    [25_000, 250],
    [2500, 250],
    [250, 250],
    [0, 250],
    [250, 0],
    [5, 500],
    [400, 1],
  ])('%i against %i is none', (value, reference) => expect(scaleSlipOf(value, reference)).toBeNull())

  it('catches every slip by a thousand of a value near its reference, both ways', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 900_000 }),
        fc.double({ min: 0.5, max: 2, noNaN: true }),
        (value, factor) => {
          expect(scaleSlipOf(value * 1000, value * factor)?.likely).toBe(value)
          expect(scaleSlipOf(value, value * factor * 1000)?.likely).toBe(value * 1000)
          expect(scaleSlipOf(value, value * factor)).toBeNull()
        },
      ),
    )
  })
})
