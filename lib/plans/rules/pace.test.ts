import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { compareRatios, ratioNumber } from '@/lib/figures/rules/exact-ratio'
import { addMonths } from '@/lib/periods/rules/month'
import { yearSpan } from '@/lib/periods/rules/span'
import { evenPace, phasedPace, shareOfPlan, straightPace } from '@/lib/plans/rules/pace'

const year = yearSpan(2024)

describe('evenPace', () => {
  it.each([
    [202312, 0],
    [202401, 1],
    [202406, 6],
    [202412, 12],
    [202503, 12],
  ])('through %i is %i of 12', (through, months) => {
    expect(evenPace(year, through)).toEqual({ numerator: months, denominator: 12 })
  })

  it('runs over a term as over a year', () => {
    expect(evenPace({ from: 201805, through: 202305 }, 202012)).toEqual({ numerator: 32, denominator: 61 })
  })
})

describe('phasedPace', () => {
  const mayCampaign = [1, 1, 1, 1, 6, 1, 3, 1, 1, 1, 1, 2]

  it('weighs the months', () => {
    expect(phasedPace(year, mayCampaign, 202406)).toEqual({ numerator: 11, denominator: 20 })
    expect(phasedPace(year, mayCampaign, 202312)).toEqual({ numerator: 0, denominator: 20 })
  })

  it('is even without weights, and wants one for each month', () => {
    expect(phasedPace(year, Array<number>(12).fill(0), 202406)).toEqual({ numerator: 6, denominator: 12 })
    expect(() => phasedPace(year, [1, 2], 202406)).toThrow(RangeError)
  })

  it('never falls, and ends whole', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9), { minLength: 12, maxLength: 12 }), fc.nat(13), (weights, months) => {
        const through = addMonths(202312, months)
        const now = phasedPace(year, weights, through)
        const next = phasedPace(year, weights, addMonths(through, 1))
        expect(compareRatios(next, now)).toBeGreaterThanOrEqual(0)
        expect(ratioNumber(phasedPace(year, weights, 202412))).toBe(1)
      }),
    )
  })
})

describe('straightPace', () => {
  it.each([
    ['half way from 100 to 120', { numerator: 100, denominator: 1 }, 120, 110 / 120],
    ['from nothing, as a flow', { numerator: 0, denominator: 1 }, 120, 1 / 2],
    ['from above the target down', { numerator: 140, denominator: 1 }, 120, 130 / 120],
    ['a rate from 60% to 80%', { numerator: 60, denominator: 1 }, 80, 70 / 80],
    ['a rate from 2/3 to 92,5%', { numerator: 200, denominator: 3 }, 92.5, (200 / 3 + 92.5) / 2 / 92.5],
  ])('%s', (_, opening, target, expected) => {
    const pace = straightPace({ opening, target, elapsed: { numerator: 6, denominator: 12 } })
    expect(pace && ratioNumber(pace)).toBeCloseTo(expected, 12)
  })

  it('starts at the opening and ends at the target', () => {
    const opening = { numerator: 165_000, denominator: 1 }
    const at = (numerator: number) =>
      straightPace({ opening, target: 200_000, elapsed: { numerator, denominator: 24 } })
    const [start, end] = [at(0), at(24)]
    expect(start && compareRatios(start, { numerator: 165, denominator: 200 })).toBe(0)
    expect(end && compareRatios(end, { numerator: 1, denominator: 1 })).toBe(0)
  })

  it('is none without a target', () => {
    const half = { numerator: 1, denominator: 2 }
    expect(straightPace({ opening: half, target: 0, elapsed: half })).toBeNull()
  })
})

describe('shareOfPlan', () => {
  const weights = [1, 1, 1, 1, 6, 1, 3, 1, 1, 1, 1, 2]
  it.each([
    ['a half-year, even', [], { from: 202401, through: 202406 }, 6, 12],
    ['a month, even', [], { from: 202405, through: 202405 }, 1, 12],
    ['the peak month', weights, { from: 202405, through: 202405 }, 6, 20],
    ['what lies outside', weights, { from: 202301, through: 202312 }, 0, 20],
    ['what reaches beyond', weights, { from: 202411, through: 202506 }, 3, 20],
  ] as const)('%s', (_, given, span, numerator, denominator) => {
    expect(shareOfPlan(year, given, span)).toEqual({ numerator, denominator })
  })
})
