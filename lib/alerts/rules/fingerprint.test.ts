import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addsNothing, fingerprintOf, seenMark } from '@/lib/alerts/rules/fingerprint'

const parts = fc.array(fc.string({ minLength: 1, maxLength: 20 }), { maxLength: 8 })

describe('the fingerprint of an alert', () => {
  it('is the same whatever the order, and never empty', () => {
    fc.assert(
      fc.property(parts, fc.nat(50), (some, count) => {
        const one = fingerprintOf(some, count)
        expect(fingerprintOf([...some].reverse(), count)).toBe(one)
        expect(one).not.toBe('')
        expect(addsNothing(one, one)).toBe(true)
        expect(seenMark(one)).toMatch(/^[0-9a-z]+$/)
      }),
      { numRuns: 100 },
    )
  })

  it('adds nothing when parts go, and something when one comes', () => {
    fc.assert(
      fc.property(parts, fc.string({ minLength: 21, maxLength: 30 }), fc.nat(9), (some, more, count) => {
        const before = fingerprintOf([...some, more], count + 1)
        expect(addsNothing(fingerprintOf(some, count), before)).toBe(true)
        expect(addsNothing(before, fingerprintOf(some, count + 1))).toBe(false)
        expect(addsNothing(fingerprintOf(some, count + 2), before)).toBe(false)
      }),
      { numRuns: 100 },
    )
  })
})
