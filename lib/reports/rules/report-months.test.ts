import { describe, expect, it } from 'vitest'
import { reportMonths, reportsOf } from '@/lib/reports/rules/report-months'

describe('reportMonths', () => {
  it('expects whom a cut-off found alive, and caps nothing', () => {
    const lives = [
      { from: 0, until: 3, units: 8 },
      { from: 1, until: 2, units: 2 },
    ]
    const came = (month: number, submitted: number) => ({ month, submitted, approved: 0, onTime: 1 })
    const counted = reportMonths([202401, 202402, 202403], lives, [came(202401, 9), came(202402, 4)])
    expect(counted.map(({ expected, submitted }) => [expected, submitted])).toEqual([
      [8, 9],
      [10, 4],
      [8, 0],
    ])
    expect(reportsOf(counted)).toEqual({ expected: 26, submitted: 13, approved: 0, onTime: 2 })
  })
})
