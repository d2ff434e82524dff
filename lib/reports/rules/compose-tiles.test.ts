import { describe, expect, it } from 'vitest'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import type { UnitBelow } from '@/lib/reports/rules/below'
import { composeTiles } from '@/lib/reports/rules/compose-tiles'
import { periodOf } from '@/lib/reports/rules/period'

const founded: IndicatorSeries = {
  ...{ code: 'CDCS_MOI', kind: 'flow', name: 'Founded', shortName: 'Founded', measure: 'unions' },
  ...{ direction: 'up', askedOf: 'federation', numerator: null, denominator: null, months: [] },
}
const unit = (code: string, rank: UnitBelow['rank'], now: number): UnitBelow => ({
  ...{ id: code, code, name: code, path: `top/${code}/`, rank, closed: false, began: 202401 },
  leaves: new Map([['CDCS_MOI', { now, approved: now, lastYear: null, opening: null }]]),
})
const tilesOf = (units: UnitBelow[]) =>
  composeTiles({
    ...{ units, indicators: [founded], chosen: founded.code, compared: false, openings: new Map() },
    ...{ history: historyOf([founded]), period: periodOf({ kind: null, through: 202406 }, [], []) },
    flows: new Set([founded.code]),
    targets: () => [],
    counts: () => ({ expected: 6, submitted: 6, approved: 6, onTime: 6 }),
  })

describe('composeTiles', () => {
  it('keeps the order in which units are read', () => {
    const { tiles, bands } = tilesOf([unit('b', 'intermediate', 2), unit('a', 'intermediate', 5)])
    expect(tiles.map(({ code, cell }) => [code, cell?.actual?.numerator])).toEqual([
      ['b', 2],
      ['a', 5],
    ])
    expect(bands.no_plan).toBe(2)
  })

  it('has tiles without a cell where units are not asked about the indicator, and none without units', () => {
    expect(tilesOf([unit('union', 'grassroots', 0)]).tiles).toMatchObject([{ code: 'union', cell: null }])
    expect(tilesOf([]).tiles).toEqual([])
  })
})
