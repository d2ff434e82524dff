import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { milestoneDrawing } from '@/components/milestones/chart-scale'
import { addMonths } from '@/lib/periods/rules/month'
import type { MilestonePath, MilestoneStop } from '@/lib/reports/rules/compose-milestones'

const now = 202106

function stop(through: number, target: number): MilestoneStop {
  return {
    target: {
      ...{ indicator: 'DV_TONG', through, target, planId: '', title: '', kind: 'milestone', from: now },
      ...{ comparison: 'at_least', derived: false, threshold: null, fromNation: false, revision: 1 },
      ...{ decidedOn: '2021-06-30', decisionNumber: null, phasing: 'even', weights: [] },
    },
    ...{ actual: null, planRatio: null, band: 'no_plan', outlook: 'unknown', forecast: null },
    ...{ reachedBy: null, neededPerYear: null },
  }
}

function way(levels: readonly number[], stops: MilestoneStop[], change = 0): MilestonePath {
  const level = levels.at(-1)
  return {
    ...{ code: 'DV_TONG', kind: 'stock', name: '', shortName: '', measure: 'people', direction: 'up' },
    ...{ numerator: null, denominator: null, threshold: null, from: null, source: 'figures', stops },
    points: levels.map((numerator, at) => ({
      ...{
        month: addMonths(now, at + 1 - levels.length),
        actual: { numerator, denominator: null },
        provisional: false,
      },
    })),
    pace:
      level === undefined
        ? null
        : {
            from: now,
            level,
            ceiling: null,
            years: 2,
            change,
            slowest: Math.floor(change / 2) - 5,
            fastest: Math.ceil(change / 2) + 5,
          },
  }
}

describe('milestoneDrawing', () => {
  it('puts levels between round numbers, and the years of milestones on the axis', () => {
    const drawing = milestoneDrawing(
      way([120_000, 126_000], [stop(202312, 165_000), stop(203012, 250_000)], 6000),
      now,
    )
    expect(drawing.levels.map(({ level }) => level)).toEqual([100_000, 150_000, 200_000, 250_000])
    expect(drawing.years).toMatchObject([
      { year: 2020 },
      { year: 2023, stop: true },
      { year: 2030, stop: true },
    ])
    expect(drawing.stops.at(-1)).toEqual({ x: 1000, y: 0 })
    expect(drawing.forecast.at(0)).toEqual(drawing.now)
  })

  it('sets a year that would stand in another one row lower', () => {
    const { years } = milestoneDrawing(way([1], [stop(202212, 2), stop(202312, 3), stop(204512, 4)]), now)
    expect(years.map(({ row }) => row)).toEqual([0, 0, 1, 0])
  })

  it('is made of numbers, whatever the levels', () => {
    const level = fc.integer({ min: 0, max: 20_000_000 })
    fc.assert(
      fc.property(
        fc.array(level, { maxLength: 5 }),
        fc.array(fc.tuple(fc.integer({ min: -30, max: 300 }), level), { minLength: 1, maxLength: 4 }),
        fc.integer({ min: -1_000_000, max: 1_000_000 }),
        (levels, goals, change) => {
          const stops = goals.map(([ahead, target]) => stop(addMonths(now, ahead), target))
          const {
            course,
            forecast,
            fan,
            stops: places,
            now: here,
            levels: lines,
            years,
          } = milestoneDrawing(way(levels, stops, change), now)
          const numbers = [...course, ...forecast, ...fan, ...places, here].flatMap(({ x, y }) => [x, y])
          return (
            [...numbers, ...lines.map(({ y }) => y), ...years.map(({ x }) => x)].every(Number.isFinite) &&
            lines.length >= 2 &&
            lines.length < 14
          )
        },
      ),
      { numRuns: 100 },
    )
  })
})
