import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { addDays } from '@/lib/periods/rules/calendar-date'
import { cutoffDate, daysLeft, dueDate, reportingMonthOf } from '@/lib/periods/rules/due-date'
import { addMonths } from '@/lib/periods/rules/month'

describe('cut-off and due date', () => {
  it.each([
    [202406, null, 0, '2024-06-30', '2024-06-30'],
    [202406, null, 5, '2024-06-30', '2024-07-05'],
    [202406, 14, 2, '2024-06-14', '2024-06-16'],
    [202402, 30, 0, '2024-02-29', '2024-02-29'],
    [202412, null, 5, '2024-12-31', '2025-01-05'],
  ])('month %i cut at %s with %i days of grace', (month, cutoffDay, graceDays, cutoff, due) => {
    expect(cutoffDate(month, cutoffDay)).toBe(cutoff)
    expect(dueDate({ month, cutoffDay, graceDays })).toBe(due)
  })

  it('counts the days left, past the due date below zero', () => {
    expect(daysLeft('2024-07-03', '2024-07-05')).toBe(2)
    expect(daysLeft('2024-07-05', '2024-07-05')).toBe(0)
    expect(daysLeft('2024-07-06', '2024-07-05')).toBe(-1)
  })

  it('refuses a cut-off before the first day', () => {
    expect(() => cutoffDate(202406, 0)).toThrow(RangeError)
  })
})

describe('reportingMonthOf', () => {
  it.each([
    ['2024-06-14', 14, 202406],
    ['2024-06-15', 14, 202407],
    ['2024-12-15', 14, 202501],
    ['2024-06-30', null, 202406],
    ['2024-02-29', 30, 202402],
    ['2024-06-01', 1, 202406],
  ] as const)('%s with cut-off %s is in %i', (day, cutoffDay, month) => {
    expect(reportingMonthOf(day, cutoffDay)).toBe(month)
  })

  it('puts every day into exactly one month: after one cut-off, not after the next', () => {
    const day = fc.integer({ min: 0, max: 9999 }).map((count) => addDays('2010-01-01', count))
    const cutoff = fc.option(fc.integer({ min: 1, max: 31 }))
    fc.assert(
      fc.property(day, cutoff, (date, cutoffDay) => {
        const month = reportingMonthOf(date, cutoffDay)
        expect(date <= cutoffDate(month, cutoffDay)).toBe(true)
        expect(date > cutoffDate(addMonths(month, -1), cutoffDay)).toBe(true)
      }),
    )
  })
})
