import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { addMonths } from '@/lib/periods/rules/month'
import { historyOf, type IndicatorSeries } from '@/lib/plans/rules/history'
import type { Comparison } from '@/lib/plans/rules/progress'
import { composeMilestones, type MilestoneTarget } from '@/lib/reports/rules/compose-milestones'

const now = 202106

function stock(code: string, amounts: readonly (readonly [number, number])[]): IndicatorSeries {
  return {
    ...{ code, kind: 'stock', name: code, shortName: code, numerator: null, denominator: null },
    ...{ measure: 'people', direction: 'up', askedOf: 'grassroots' },
    months: amounts.map(([month, amount]) => ({ month, amount, approved: amount })),
  }
}

function goal(
  indicator: string,
  through: number,
  target: number,
  more: Partial<MilestoneTarget> = {},
): MilestoneTarget {
  return {
    ...{ indicator, through, target, planId: `${indicator} ${through}`, title: '', kind: 'milestone' },
    ...{ from: 202106, comparison: 'at_least', derived: false, threshold: null, fromNation: false },
    ...{ revision: 1, decidedOn: '2021-06-30', decisionNumber: null, phasing: 'even', weights: [] },
    ...more,
  }
}

const members = stock('DV_TONG', [
  [201906, 100_000],
  [202006, 10_000],
  [202106, 20_000],
])
const workers = stock('LD_TONG', [[201906, 200_000]])
const density: IndicatorSeries = {
  ...{ ...members, code: 'DV_TYLE', kind: 'ratio', numerator: 'DV_TONG', denominator: 'LD_TONG' },
  months: [],
}
const coverage: IndicatorSeries = {
  ...density,
  code: 'DN_CO_CD',
  numerator: 'DN_CO_CDCS',
  denominator: 'DN_DU_DK',
}
const catalogue = [members, workers, density, coverage]

const compose = (targets: readonly MilestoneTarget[], indicators = catalogue) =>
  composeMilestones({
    ...{ indicators, targets, history: historyOf(indicators), through: now },
    registered: (code, threshold) =>
      new Map(code === 'DN_CO_CD' && threshold === 25 ? [[now, { numerator: 2, denominator: 3 }]] : []),
  })

describe('composeMilestones', () => {
  it('lays the targets of an indicator on one way, the soonest first', () => {
    const [path, ...more] = compose([goal('DV_TONG', 203012, 250_000), goal('DV_TONG', 202312, 165_000)])
    expect(more).toEqual([])
    expect(path?.stops).toMatchObject([
      {
        target: { through: 202312 },
        actual: { numerator: 130_000 },
        planRatio: { numerator: 130_000, denominator: 165_000 },
        forecast: { value: 167_500, range: { low: 155_000, high: 180_000 }, far: false },
        outlook: 'possible',
        reachedBy: 202310,
        neededPerYear: 14_000,
      },
      { target: { through: 203012 }, outlook: 'possible', forecast: { far: true } },
    ])
  })

  it('reckons a rate in hundredths of a point, and stops at 100%', () => {
    const [path] = compose([goal('DV_TYLE', 202312, 60), goal('DV_TYLE', 204512, 100)])
    expect(path).toMatchObject({ code: 'DV_TYLE', from: null, source: 'figures' })
    expect(path?.pace).toMatchObject({ level: 6500, change: 1500 })
    expect(path?.stops).toMatchObject([
      { outlook: 'reached', reachedBy: null, neededPerYear: null },
      { outlook: 'likely', forecast: { value: 10_000, range: { low: 10_000, high: 10_000 } } },
    ])
  })

  it('asks the registers where nothing was reported, each size of employers on its own way', () => {
    const paths = compose([
      goal('DN_CO_CD', 202312, 90, { threshold: 25, comparison: 'above' }),
      goal('DN_CO_CD', 202512, 100, { threshold: 10 }),
    ])
    expect(paths).toMatchObject([
      { threshold: 25, source: 'register', stops: [{ actual: { numerator: 2 }, outlook: 'unknown' }] },
      {
        threshold: 10,
        source: 'figures',
        points: [],
        stops: [{ actual: null, planRatio: null, outlook: 'unknown' }],
      },
    ])
  })

  it('judges a milestone that is over by what stood at its end', () => {
    const [path] = compose([
      goal('DV_TONG', 202012, 110_000, { from: 202001 }),
      goal('DV_TONG', 202105, 120_000),
    ])
    expect(
      path?.stops.map(({ outlook, actual, forecast }) => [outlook, actual?.numerator, forecast]),
    ).toEqual([
      ['met', 110_000, null],
      ['missed', 110_000, null],
    ])
  })

  it('holds numbers only, whatever was reported and asked', () => {
    const amount = fc.integer({ min: -1000, max: 1_000_000 })
    const comparison = fc.constantFrom<Comparison>('at_least', 'above', 'about', 'exactly')
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.integer({ min: 0, max: 60 }), amount), { maxLength: 8 }),
        fc.array(
          fc.tuple(
            fc.integer({ min: -24, max: 300 }),
            fc.double({ min: 0, max: 1e7, noNaN: true }),
            comparison,
          ),
          {
            minLength: 1,
            maxLength: 4,
          },
        ),
        (amounts, goals) => {
          const months = new Map(amounts.map(([back, value]) => [addMonths(now, -back), value]))
          const reported = stock(
            'DV_TONG',
            [...months].sort(([a], [b]) => a - b),
          )
          const targets = goals.flatMap(([ahead, target, how]) => {
            const asked = { comparison: how, from: Math.min(202106, addMonths(now, ahead)) }
            const rounded = Math.round(target * 100) / 100
            return [
              goal('DV_TONG', addMonths(now, ahead), rounded, asked),
              goal('DV_TYLE', addMonths(now, ahead), rounded, asked),
            ]
          })
          const text = JSON.stringify(compose(targets, [reported, workers, density]), (_, value: unknown) =>
            typeof value === 'number' && !Number.isFinite(value) ? 'not a number' : value,
          )
          expect(text).not.toContain('not a number')
        },
      ),
      { numRuns: 60 },
    )
  })
})
