import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { Formula } from '@/lib/plans/rules/measure'
import {
  bandCounts,
  cellsBelow,
  ranksOf,
  type BelowQuestion,
  type LeafAmounts,
} from '@/lib/reports/rules/below'

const flow: Formula = { code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null }
const stock: Formula = { code: 'DV_TONG', kind: 'stock', numerator: null, denominator: null }
const rate: Formula = { code: 'TU_TYLE', kind: 'ratio', numerator: 'TU_CO', denominator: 'DN_CO_CDCS' }
const question: BelowQuestion = {
  ...{ formulas: [flow, stock, rate], spanKind: 'year', flows: new Set(['DV_KNM']) },
  lastYear: { from: 202301, through: 202306 },
  span: { from: 202401, through: 202406 },
  openings: new Map([['DV_TONG', 202312]]),
}
const target = (value: number): Target => ({
  ...{ kind: 'yearly', title: '', from: 202401, through: 202412, comparison: 'at_least', target: value },
  ...{
    planId: '',
    derived: false,
    threshold: null,
    revision: 1,
    decidedOn: '2024-01-10',
    decisionNumber: null,
    phasing: 'even',
    weights: [],
  },
})
const leaf = (now: number, more: Partial<LeafAmounts> = {}): LeafAmounts => ({
  ...{ now, approved: now, lastYear: null, opening: null },
  ...more,
})
const counts = { expected: 6, submitted: 6, approved: 6, onTime: 6 }
const cells = (
  leaves: Record<string, LeafAmounts>,
  targets: Record<string, number> = {},
  { submitted = counts.submitted, began = 202301 as number | null } = {},
) =>
  cellsBelow(
    { began, leaves: new Map(Object.entries(leaves)) },
    (code) => (targets[code] === undefined ? [] : [target(targets[code])]),
    { ...counts, submitted },
    question,
  )

describe('cellsBelow', () => {
  it('holds each indicator against the unit’s own target', () => {
    const [admitted, members, agreements] = cells(
      {
        DV_KNM: leaf(10, { lastYear: 4 }),
        DV_TONG: leaf(110, { opening: 100 }),
        TU_CO: leaf(3),
        DN_CO_CDCS: leaf(4),
      },
      { DV_KNM: 20, DV_TONG: 120, TU_TYLE: 50 },
    )
    expect(admitted).toMatchObject({
      planRatio: { numerator: 10, denominator: 20 },
      band: 'on_track',
      growth: { numerator: 6, denominator: 1 },
    })
    expect(members).toMatchObject({ band: 'on_track', lastYear: null })
    expect(agreements).toMatchObject({ actual: { numerator: 3, denominator: 4 }, band: 'exceeded' })
  })

  it('takes what leaves no trace in the totals for zero once a report came in, and for unknown before', () => {
    expect(cells({}, { DV_KNM: 20 })[0]).toMatchObject({
      actual: { numerator: 0 },
      planRatio: { numerator: 0, denominator: 20 },
      band: 'behind',
    })
    expect(cells({}, { DV_KNM: 20 }, { submitted: 0, began: null })[0]).toMatchObject({
      actual: null,
      planRatio: null,
      band: 'no_plan',
    })
  })

  it('does not take a stock that nobody stated for zero', () => {
    expect(cells({})[1]).toMatchObject({ actual: null })
  })

  it('compares a flow with a year earlier only where the unit was there all along', () => {
    expect(cells({ DV_KNM: leaf(6) })[0]?.growth?.numerator).toBe(6)
    expect(cells({ DV_KNM: leaf(6) }, {}, { began: 202302 })[0]?.growth).toBeNull()
  })

  it('has no ratio of a rate without a denominator', () => {
    expect(cells({ TU_CO: leaf(0), DN_CO_CDCS: leaf(0) }, { TU_TYLE: 50 })[2]).toMatchObject({
      ...{ planRatio: null, band: 'no_plan' },
    })
  })
})

describe('ranksOf', () => {
  const ratio = (numerator: number, denominator: number) => ({ numerator, denominator })
  it('lets equals share a rank and leaves out who has no plan', () => {
    expect(ranksOf([ratio(1, 2), ratio(3, 2), null, ratio(2, 4), ratio(1, 3)])).toEqual([2, 1, null, 2, 4])
    expect(ranksOf([])).toEqual([])
  })

  it('puts nobody before one that is further', () => {
    const any = fc.record({ numerator: fc.nat(1000), denominator: fc.integer({ min: 1, max: 1000 }) })
    fc.assert(
      fc.property(fc.array(any, { minLength: 2 }), (ratios) => {
        const ranks = ranksOf(ratios)
        for (const [i, a] of ratios.entries()) {
          for (const [j, b] of ratios.entries()) {
            const further = a.numerator * b.denominator - b.numerator * a.denominator
            expect(Math.sign((ranks[j] ?? 0) - (ranks[i] ?? 0))).toBe(Math.sign(further))
          }
        }
      }),
      { numRuns: 30 },
    )
  })
})

describe('bandCounts', () => {
  it('counts the units in each band', () => {
    expect(bandCounts([{ band: 'behind' }, { band: 'exceeded' }, { band: 'behind' }])).toEqual({
      ...{ exceeded: 1, on_track: 0, half: 0, behind: 2, no_plan: 0 },
    })
  })
})
