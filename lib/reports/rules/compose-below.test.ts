import { describe, expect, it } from 'vitest'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import type { LeafAmounts, UnitBelow } from '@/lib/reports/rules/below'
import { composeBelow } from '@/lib/reports/rules/compose-below'
import { periodOf } from '@/lib/reports/rules/period'

const series = (code: string, askedOf: IndicatorSeries['askedOf'], amount: number): IndicatorSeries => ({
  ...{ code, askedOf, kind: 'flow', name: code, shortName: code, measure: 'people', direction: 'up' },
  ...{ numerator: null, denominator: null },
  months: [{ month: 202406, amount, approved: amount }],
})
const indicators = [series('CDCS_MOI', 'federation', 9), series('DV_KNM', 'grassroots', 30)]
const unit = (code: string, rank: UnitBelow['rank'], leaves: Record<string, number>): UnitBelow => ({
  ...{ id: code, code, name: code, path: `top/${code}/`, rank, closed: false, began: 202401 },
  leaves: new Map(
    Object.entries(leaves).map(([leaf, now]): [string, LeafAmounts] => [
      leaf,
      { now, approved: now, lastYear: null, opening: null },
    ]),
  ),
})
const ask = (units: UnitBelow[], chosen: string | null = 'DV_KNM') =>
  composeBelow({
    ...{
      units,
      indicators,
      chosen,
      compared: false,
      openings: new Map(),
      flows: new Set(['CDCS_MOI', 'DV_KNM']),
    },
    history: historyOf(indicators),
    period: periodOf({ kind: null, through: 202406 }, [], []),
    targets: () => [],
    counts: () => ({ expected: 6, submitted: 6, approved: 6, onTime: 6 }),
  })

describe('composeBelow', () => {
  it('is nothing for a unit without units below', () => {
    expect(ask([])).toBeNull()
  })

  it('names what of the total is no row’s', () => {
    const below = ask([
      unit('north', 'intermediate', { CDCS_MOI: 4, DV_KNM: 10 }),
      unit('south', 'intermediate', { CDCS_MOI: 5, DV_KNM: 18 }),
    ])
    expect(below?.rest?.map((actual) => actual?.numerator)).toEqual([0, 2])
  })

  it('says nothing of a rest when the rows are all', () => {
    expect(ask([unit('north', 'intermediate', { CDCS_MOI: 9, DV_KNM: 30 })])?.rest).toBeNull()
  })

  it('leaves out what only federations are asked where there are unions alone', () => {
    const below = ask([unit('a', 'grassroots', { DV_KNM: 30 })], 'CDCS_MOI')
    expect(below?.indicators.map(({ code }) => code)).toEqual(['DV_KNM'])
    expect(below?.ranked).toBe(0)
  })

  it('ranks by the chosen indicator', () => {
    expect(ask([unit('north', 'intermediate', {})])?.ranked).toBe(1)
    expect(ask([unit('north', 'intermediate', {})], 'CDCS_MOI')?.ranked).toBe(0)
  })
})
