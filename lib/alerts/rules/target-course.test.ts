import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { behindSince, passedSince, type TargetCourse } from '@/lib/alerts/rules/target-course'
import type { RunningTarget } from '@/lib/committee/rules/behind-pace'
import { addMonths } from '@/lib/periods/rules/month'

const target = (over: Partial<RunningTarget> = {}): RunningTarget => ({
  ...{ indicator: 'DV_KNM', indicatorName: 'Đoàn viên kết nạp mới', kind: 'flow' },
  ...{ planTitle: 'Kế hoạch 2024', from: 202401, through: 202412, comparison: 'at_least', target: 120 },
  ...{ weights: [], actual: { numerator: 0, denominator: null }, opening: null },
  ...over,
})
const flow = (...amounts: number[]): TargetCourse => ({
  above: {
    kind: 'flow',
    months: amounts.map((amount, at) => ({ month: addMonths(202401, at), amount })),
  },
  below: null,
})
const done = (course: TargetCourse) => ({
  numerator: course.above.months.reduce((sum, { amount }) => sum + amount, 0),
  denominator: null,
})

describe('since when', () => {
  it.each([
    ['from the first month', flow(0, 0, 0), 202403, 202401],
    ['after a good beginning', flow(10, 10, 0, 5), 202404, 202403],
    ['again, after it had caught up', flow(5, 30, 0, 0), 202404, 202404],
  ] as const)('a target is behind %s', (_, course, month, since) => {
    const [told] = behindSince([target({ actual: done(course) })], () => course, month)
    expect(told?.since).toBe(since)
  })

  it('a target is passed: from the month that brought it there', () => {
    const course = flow(60, 30, 30, 5)
    expect(passedSince([target({ actual: done(course) })], () => course, 202404)).toMatchObject([
      { since: 202403, band: 'exceeded' },
    ])
  })

  it('of a rate, by both its sums', () => {
    const stock = (...steps: number[]) => ({ ...flow(...steps).above, kind: 'stock' as const })
    const course = { above: stock(70, 10, 10), below: stock(100, 0, 0) }
    const rate = target({ kind: 'ratio', target: 80, actual: { numerator: 90, denominator: 100 } })
    expect(passedSince([rate], () => course, 202403)).toMatchObject([{ since: 202402 }])
  })

  it('without a course nothing but today’s month is known', () => {
    expect(behindSince([target()], () => null, 202406)).toMatchObject([{ since: 202406 }])
  })

  it('is a month of the plan, not after the month looked at, whatever came', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(40), { minLength: 1, maxLength: 12 }), (amounts) => {
        const month = addMonths(202401, amounts.length - 1)
        const running = [target({ actual: done(flow(...amounts)) })]
        const told = [behindSince, passedSince].flatMap((rule) =>
          rule(running, () => flow(...amounts), month),
        )
        expect(told.length).toBeLessThanOrEqual(1)
        for (const { since } of told) expect(since >= 202401 && since <= month).toBe(true)
      }),
      { numRuns: 60 },
    )
  })
})
