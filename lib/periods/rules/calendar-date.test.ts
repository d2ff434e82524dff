import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import {
  addDays,
  calendarDate,
  calendarMonthOf,
  compareDays,
  daysBetween,
  isCalendarDate,
  lastDayOf,
  parseCalendarDate,
  utcDay,
  utcMidnight,
  vietnamDay,
} from '@/lib/periods/rules/calendar-date'

const anyDay = fc.integer({ min: -20_000, max: 40_000 }).map((count) => addDays('2000-01-01', count))

describe('calendar days', () => {
  it.each([
    ['2024-02-29', true],
    ['2023-02-29', false],
    ['2024-06-31', false],
    ['2024-6-1', false],
    ['2024-06-01T00:00:00Z', false],
    ['', false],
    [20240601, false],
  ])('%j is a day: %s', (value, expected) => expect(isCalendarDate(value)).toBe(expected))

  it('knows the lengths of months', () => {
    expect(lastDayOf(202402)).toBe('2024-02-29')
    expect(lastDayOf(202302)).toBe('2023-02-28')
    expect(lastDayOf(202406)).toBe('2024-06-30')
    expect(lastDayOf(202412)).toBe('2024-12-31')
  })

  it('makes a day of numbers, or refuses', () => {
    expect(calendarDate(2024, 6, 5)).toBe('2024-06-05')
    expect(() => calendarDate(2024, 6, 31)).toThrow(RangeError)
    expect(parseCalendarDate('hôm nay')).toBeNull()
  })

  it('begins the day in Vietnam at 17:00 UTC', () => {
    expect(vietnamDay(new Date('2024-06-30T16:59:59.999Z'))).toBe('2024-06-30')
    expect(vietnamDay(new Date('2024-06-30T17:00:00Z'))).toBe('2024-07-01')
  })

  it('counts days there and back, and sorts as text', () => {
    fc.assert(
      fc.property(anyDay, fc.integer({ min: -9999, max: 9999 }), (day, count) => {
        const moved = addDays(day, count)
        expect(isCalendarDate(moved)).toBe(true)
        expect(daysBetween(day, moved)).toBe(count)
        expect(compareDays(moved, day)).toBe(Math.sign(count))
        expect(utcDay(utcMidnight(moved))).toBe(moved)
        expect(moved <= lastDayOf(calendarMonthOf(moved))).toBe(true)
      }),
    )
  })
})
