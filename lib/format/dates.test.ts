import fc from 'fast-check'
import { describe, expect, it } from 'vitest'

import { formatDate, formatInstant, formatTime, parseDate } from '@/lib/format/dates'
import { calendarDate } from '@/lib/periods/rules/calendar-date'

describe('dates', () => {
  it('prints two-digit days and months', () => {
    expect(formatDate('2024-06-05')).toBe('05/06/2024')
    expect(formatDate(null)).toBe('')
  })

  it.each([
    ['05/06/2024', '2024-06-05'],
    ['5/6/2024', '2024-06-05'],
    [' 5-6-2024 ', '2024-06-05'],
    ['5.6.2024', '2024-06-05'],
    ['２９/０２/２０２４', '2024-02-29'],
    ['2024-06-05', '2024-06-05'],
    ['31/12/1999', '1999-12-31'],
  ])('reads %j', (text, value) => expect(parseDate(text)).toEqual({ kind: 'date', value }))

  it.each([
    ['29/02/2023', 'no_such_day'],
    ['31/06/2024', 'no_such_day'],
    ['06/13/2024', 'no_such_day'],
    ['0/1/2024', 'no_such_day'],
    ['5/6/24', 'format'],
    ['5/6-2024', 'format'],
    ['tháng 6', 'format'],
    ['2024', 'format'],
  ])('refuses %j', (text, code) => expect(parseDate(text)).toEqual({ kind: 'invalid', code }))

  it('reads nothing as blank', () => expect(parseDate(' \u00a0')).toEqual({ kind: 'blank' }))

  it('reads what it prints', () => {
    const parts = fc.tuple(
      fc.integer({ min: 1900, max: 2999 }),
      fc.integer({ min: 1, max: 12 }),
      fc.integer({ min: 1, max: 28 }),
    )
    fc.assert(
      fc.property(parts, ([year, month, day]) => {
        const value = calendarDate(year, month, day)
        expect(parseDate(formatDate(value))).toEqual({ kind: 'date', value })
      }),
    )
  })

  it('tells the time of Vietnam', () => {
    const instant = new Date('2024-07-04T18:02:59Z')
    expect(formatTime(instant)).toBe('01:02')
    expect(formatInstant(instant)).toBe('05/07/2024 01:02')
    expect(formatTime(new Date('1969-12-31T16:59:00Z'))).toBe('23:59')
  })
})
