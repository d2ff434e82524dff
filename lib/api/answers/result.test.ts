import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actualOf, percentOf } from './result'

const whole = fc.integer({ min: -10_000_000, max: 100_000_000 })

describe('a result in numbers and as it is printed', () => {
  it('is a number or nothing, whatever was reported', () => {
    fc.assert(
      fc.property(whole, fc.option(fc.integer({ min: -5, max: 10_000_000 })), (numerator, denominator) => {
        const told = actualOf(denominator === null ? 'stock' : 'ratio', { numerator, denominator }, 'vi')
        if (denominator !== null && denominator <= 0) return told === null
        return told !== null && Number.isFinite(told.value) && /\d/.test(told.printed)
      }),
      { numRuns: 100 },
    )
  })

  it('prints the percentage that it says exactly', () => {
    fc.assert(
      fc.property(whole, fc.integer({ min: 1, max: 100_000_000 }), (numerator, denominator) => {
        const told = percentOf({ numerator, denominator }, 'en')
        expect(told?.value).toBeCloseTo((numerator / denominator) * 100, 6)
        const rounding = Number(told?.printed.replaceAll(/[,%]/g, '')) - (told?.value ?? NaN)
        expect(Math.abs(rounding)).toBeLessThanOrEqual(0.500001)
        expect(told?.excess === null).toBe((told?.printed ?? '') === '100%' || numerator <= denominator)
      }),
      { numRuns: 100 },
    )
  })

  it('has no percentage without a plan', () => {
    expect(percentOf(null, 'vi')).toBeNull()
    expect(actualOf('flow', null, 'vi')).toBeNull()
  })
})
