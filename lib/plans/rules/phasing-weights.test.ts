import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthNumber } from '@/lib/periods/rules/month'
import { spanLength, yearSpan } from '@/lib/periods/rules/span'
import { areWeightsFor, lastYearOf, shapeWeights } from '@/lib/plans/rules/phasing-weights'

const year = yearSpan(2024)
const may = { from: 202405, through: 202405 }
const term = { from: 201806, through: 202305 }

describe('lastYearOf', () => {
  it.each([
    ['a year', year, yearSpan(2023)],
    ['a campaign', may, { from: 202305, through: 202305 }],
    ['a term: the year before it', term, { from: 201706, through: 201805 }],
  ])('of %s', (_, plan, before) => expect(lastYearOf(plan)).toEqual(before))
})

describe('shapeWeights', () => {
  it('weighs each month as the same month of the year before', () => {
    expect(shapeWeights(year, (month) => monthNumber(month) * (month > 202300 ? 10 : 1))).toEqual([
      10, 20, 30, 40, 50, 60, 70, 80, 90, 100, 110, 120,
    ])
    expect(shapeWeights(may, (month) => (month === 202305 ? 7 : 0))).toEqual([7])
  })

  it('repeats over a term, and is even where there was nothing', () => {
    const weights = shapeWeights(term, (month) => monthNumber(month))
    expect(weights).toHaveLength(60)
    expect(weights.slice(0, 12)).toEqual(weights.slice(12, 24))
    expect(shapeWeights(year, () => 0)).toEqual([])
    expect(shapeWeights(year, () => -3)).toEqual([])
  })

  it('gives weights that fit the plan', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(500), { minLength: 12, maxLength: 12 }), (amounts) => {
        const weights = shapeWeights(year, (month) => amounts[monthNumber(month) - 1] ?? 0)
        expect(weights.length === 0 || areWeightsFor(year, weights)).toBe(true)
      }),
    )
  })
})

describe('areWeightsFor', () => {
  it('wants one whole number a month, not all nothing', () => {
    const ones = Array<number>(spanLength(year)).fill(1)
    expect(areWeightsFor(year, ones)).toBe(true)
    for (const wrong of [
      [],
      ones.slice(1),
      ones.map(() => 0),
      [-1, ...ones.slice(1)],
      [0.5, ...ones.slice(1)],
    ]) {
      expect(areWeightsFor(year, wrong)).toBe(false)
    }
  })
})
