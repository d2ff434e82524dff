import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { monthsBetween } from '@/lib/periods/rules/month'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import type { UnitBelow } from '@/lib/reports/rules/below'
import { composeRanking, type RankingParts } from '@/lib/reports/rules/compose-ranking'
import type { LeafStep } from '@/lib/reports/rules/leaves-at'

const span = { from: 202401, through: 202406 }
const months = monthsBetween(span.from, span.through)

const indicator: IndicatorSeries = {
  ...{ code: 'DV_KNM', kind: 'flow', numerator: null, denominator: null, name: '', shortName: '' },
  ...{ measure: 'người', direction: 'up', askedOf: 'grassroots', months: [] },
}

const yearly = (target: number): Target => ({
  ...{ kind: 'yearly', title: '', from: 202401, through: 202412, comparison: 'at_least', target },
  ...{ planId: 'plan', derived: false, threshold: null, revision: 1, decidedOn: '2024-01-10' },
  ...{ decisionNumber: null, phasing: 'even', weights: [] },
})

/** A unit by what each month added and by its target. */
type Told = { added: readonly number[]; target: number | null }

function ranking(told: Readonly<Record<string, Told>>) {
  const units = Object.entries(told).map(([code, { added }]): UnitBelow => {
    const now = added.reduce((sum, amount) => sum + amount, 0)
    return {
      ...{
        id: code,
        code,
        name: code,
        path: `1/${code}/`,
        rank: 'intermediate',
        closed: false,
        began: 202301,
      },
      leaves: new Map([['DV_KNM', { now, approved: now, lastYear: null, opening: null }]]),
    }
  })
  const parts: RankingParts = {
    ...{ units, indicator, lastDue: span.through, pipeline: () => null, change: () => null },
    question: {
      ...{ formulas: [indicator], spanKind: 'year', span, lastYear: null, openings: new Map() },
      flows: new Set(['DV_KNM']),
    },
    targets: (id) => {
      const target = told[id]?.target ?? null
      return target === null ? [] : [yearly(target)]
    },
    reports: () => months.map((month) => ({ month, expected: 1, submitted: 1, approved: 1, onTime: 1 })),
    steps: (id) =>
      (told[id]?.added ?? []).map((amount, at): LeafStep => ({ code: 'DV_KNM', month: 202401 + at, amount })),
  }
  return composeRanking(parts)
}

describe('composeRanking', () => {
  it('ranks by plan, with places gained since the month before, and groups as a meeting speaks', () => {
    const { byPlan, units, groups } = ranking({
      a: { added: [10, 10, 10, 10, 10, 0], target: 100 },
      b: { added: [8, 8, 8, 8, 8, 60], target: 100 },
      c: { added: [0, 0, 0, 30, 0, 0], target: 100 },
      d: { added: [5, 0, 0, 0, 0, 0], target: null },
    })
    expect(byPlan).toBe(true)
    expect(units.map(({ code, rank, group }) => [code, rank, group])).toEqual([
      ['b', 1, 'done'],
      ['a', 2, 'half'],
      ['c', 3, 'behind'],
      ['d', null, 'no_plan'],
    ])
    expect(units[0]?.trend).toMatchObject({
      ...{ rankBefore: 2, places: 1, planRatioBefore: { numerator: 40, denominator: 100 } },
    })
    expect(units[1]?.trend).toMatchObject({ rankBefore: 1, places: -1 })
    expect(groups).toEqual({ done: 1, half: 1, on_pace: 0, behind: 1, no_plan: 1 })
  })

  it('finds since when a unit has been behind', () => {
    const { units } = ranking({ c: { added: [9, 9, 9, 9, 0, 0], target: 100 } })
    expect(units[0]?.reasons).toEqual([
      expect.objectContaining({ kind: 'behind_since', month: 202405, wholeSpan: false }),
    ])
  })

  it('ranks by what was done where nobody has a plan', () => {
    const { byPlan, units } = ranking({
      a: { added: [1], target: null },
      b: { added: [5], target: null },
      c: { added: [5], target: null },
    })
    expect(byPlan).toBe(false)
    expect(units.map(({ code, rank }) => [code, rank])).toEqual([
      ['b', 1],
      ['c', 1],
      ['a', 3],
    ])
  })

  it('loses nobody, orders by rank, and holds nothing that cannot be printed', () => {
    const told = fc.record({
      added: fc.array(fc.nat({ max: 1000 }), { maxLength: 6 }),
      target: fc.option(fc.nat({ max: 2000 })),
    })
    fc.assert(
      fc.property(fc.dictionary(fc.stringMatching(/^[a-z]{1,4}$/), told, { maxKeys: 8 }), (all) => {
        const { units, groups } = ranking(all)
        expect(units.map(({ code }) => code).sort()).toEqual(Object.keys(all).sort())
        expect(Object.values(groups).reduce((sum, count) => sum + count, 0)).toBe(units.length)
        const ranks = units.map(({ rank }) => rank ?? Number.MAX_SAFE_INTEGER)
        expect(ranks).toEqual([...ranks].sort((a, b) => a - b))
        for (const { result, trend } of units) {
          for (const ratio of [result.planRatio, trend?.planRatioBefore ?? null]) {
            if (ratio === null) continue
            expect(Number.isSafeInteger(ratio.numerator)).toBe(true)
            expect(ratio.denominator).toBeGreaterThan(0)
          }
        }
      }),
      { numRuns: 60 },
    )
  })
})
