import { describe, expect, it } from 'vitest'
import type { CoursePace } from '@/lib/reports/rules/course-forecast'
import { milestoneOutlook } from '@/lib/reports/rules/milestone-outlook'

const pace: CoursePace = {
  ...{ from: 202106, level: 100, ceiling: null, years: 2 },
  ...{ change: 30, slowest: 10, fastest: 20 },
}
const outlook = (target: number, asked: Partial<Parameters<typeof milestoneOutlook>[0]> = {}) =>
  milestoneOutlook({
    ...{ goal: { target, comparison: 'at_least', through: 202306 }, now: 202106, level: 100, pace },
    ...asked,
  }).outlook

describe('milestoneOutlook', () => {
  it.each([
    [100, 'reached'],
    [120, 'likely'],
    [121, 'possible'],
    [140, 'possible'],
    [141, 'unlikely'],
  ] as const)('by 2023 %i is %s: 120 at the slowest, 140 at the fastest', (target, expected) => {
    expect(outlook(target)).toBe(expected)
  })

  it('of one year alone does not promise', () => {
    const year = { ...pace, years: 1, change: 15 }
    expect([outlook(130, { pace: year }), outlook(131, { pace: year })]).toEqual(['possible', 'unlikely'])
  })

  it('"trên" asks for more than its number', () => {
    expect(outlook(100, { goal: { target: 100, comparison: 'above', through: 202106 } })).toBe('missed')
    expect(outlook(100, { goal: { target: 100, comparison: 'about', through: 202106 } })).toBe('met')
  })

  it('tells what would be lost again, and what nobody knows', () => {
    expect(outlook(90, { pace: { ...pace, change: -30, slowest: -20, fastest: -10 } })).toBe('slipping')
    expect([outlook(120, { pace: null }), outlook(100, { pace: null })]).toEqual(['unknown', 'reached'])
    expect(outlook(120, { level: null, pace: null })).toBe('unknown')
  })
})
