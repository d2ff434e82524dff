import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nationalPath, type PathQuestion } from '@/lib/reports/rules/national-path'

const goal = { target: 1_000, comparison: 'exactly', through: 202812 } as const
const month = (at: number, amount: number) => ({ month: at, amount, approved: amount })
const of = (numerator: number) => ({ numerator, denominator: null })
const from = (code: string, ...months: [number, number][]): PathQuestion['tenants'][number] => ({
  ...{ code, kind: 'province' },
  months: months.map(([at, amount]) => month(at, amount)),
})

describe('nationalPath', () => {
  const path = nationalPath({
    tenants: [from('a', [202206, 400], [202306, 40], [202406, 60]), from('b', [202405, 200])],
    goal,
    through: 202406,
  })

  it('adds up who is known at the end of each month', () => {
    expect(path.points.slice(-2)).toEqual([
      { month: 202405, actual: of(640), provisional: false },
      { month: 202406, actual: of(700), provisional: false },
    ])
    expect(path.points[0]).toMatchObject({ month: 202206, actual: of(400) })
  })

  it('goes on by the pace of those known a year ago, from where all are', () => {
    // 50 a year over four and a half years, between 40 and 60.
    expect(path.forecast).toEqual({ value: 925, range: { low: 880, high: 970 }, far: false })
    expect(path).toMatchObject({
      pace: { years: 2, level: 700 },
      tenants: 1,
      outlook: 'unlikely',
      needed: 67,
      reached: 203006,
    })
  })

  it('says that a goal is reached, and guesses nothing of a single year’s beginning', () => {
    const reached = nationalPath({ tenants: [from('a', [202401, 1_200])], goal, through: 202406 })
    expect(reached).toMatchObject({ outlook: 'reached', forecast: null, pace: null, tenants: 0 })
  })

  it('knows nothing of nobody', () => {
    expect(nationalPath({ tenants: [], goal, through: 202406 })).toEqual({
      ...{ points: [], forecast: null, outlook: 'unknown', reached: null, needed: null },
      ...{ pace: null, tenants: 0 },
    })
  })

  it('shows no month whose total would tell of few, and no forecast by figures that are hidden', () => {
    const hidden = nationalPath({
      tenants: [from('a', [202206, 3], [202401, 9]), from('b', [202206, 5])],
      goal,
      through: 202406,
    })
    expect(hidden.points[0]).toMatchObject({ month: 202401, actual: of(17) })
    expect(hidden.forecast).toBeNull()
  })

  it('is made of numbers, whatever was reported', () => {
    const anyMonths = fc
      .uniqueArray(fc.integer({ min: 0, max: 40 }), { maxLength: 8 })
      .chain((steps) =>
        fc.tuple(
          ...steps
            .sort((a, b) => a - b)
            .map((step) =>
              fc
                .integer({ min: -50, max: 900_000 })
                .map((amount) => month(202101 + 100 * Math.floor(step / 12) + (step % 12), amount)),
            ),
        ),
      )
    fc.assert(
      fc.property(fc.array(anyMonths, { maxLength: 4 }), (all) => {
        const tenants = all.map((months, at) => ({ code: `t${at}`, kind: 'province', months }))
        const text = JSON.stringify(nationalPath({ tenants, goal, through: 202406 }), (_, value: unknown) =>
          typeof value === 'number' && !Number.isFinite(value) ? 'not finite' : value,
        )
        expect(text).not.toContain('not finite')
      }),
      { numRuns: 40 },
    )
  })
})
