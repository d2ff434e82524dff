import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { actualOfLevel, levelOf, levelOfTarget, scaled } from '@/lib/reports/rules/course-level'

describe('levelOf', () => {
  it.each([
    ['stock', { numerator: 165_000, denominator: null }, 165_000],
    ['ratio', { numerator: 13, denominator: 16 }, 8125],
    ['ratio', { numerator: 1, denominator: 3 }, 3333],
    ['ratio', { numerator: 2, denominator: 3 }, 6667],
    ['ratio', { numerator: 0, denominator: 0 }, null],
    ['flow', null, null],
  ] as const)('%s %o is %s', (kind, actual, level) => {
    expect(levelOf(kind, actual)).toBe(level)
  })

  it('measures targets with the same rule', () => {
    expect(levelOfTarget('ratio', 92.5)).toBe(9250)
    expect(levelOfTarget('stock', 250_000)).toBe(250_000)
    expect(actualOfLevel('ratio', 9250)).toEqual({ numerator: 9250, denominator: 10_000 })
  })
})

describe('scaled', () => {
  it('rounds half away from zero, and never leaves the whole numbers that are exact', () => {
    expect([scaled(5, 1, 2), scaled(-5, 1, 2), scaled(7, 3, 12)]).toEqual([3, -3, 2])
    fc.assert(
      fc.property(
        fc.maxSafeInteger(),
        fc.integer({ min: 0, max: 600 }),
        fc.integer({ min: 1, max: 60 }),
        (a, b, c) => Number.isSafeInteger(scaled(a, b, c)),
      ),
    )
  })
})
