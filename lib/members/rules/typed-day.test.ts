import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { formatDate } from '@/lib/format/dates'
import { readTypedDay } from '@/lib/members/rules/typed-day'
import { addDays } from '@/lib/periods/rules/calendar-date'

const day = (value: string, guessedCentury = false) => ({ kind: 'day', day: value, guessedCentury })

describe('reading a typed day', () => {
  it.each([
    ['05/07/1985', day('1985-07-05')],
    ['5-7-1985', day('1985-07-05')],
    ['5.7.1985', day('1985-07-05')],
    ['1985-07-05', day('1985-07-05')],
    ['1985-07-05 00:00:00', day('1985-07-05')],
    ['1985-07-05T00:00:00.000Z', day('1985-07-05')],
    ['05/07/1985 00:00', day('1985-07-05')],
    ['5/7/85', day('1985-07-05', true)],
    ['5/7/02', day('2002-07-05', true)],
    ['1985', { kind: 'year', year: 1985, withMonth: false }],
    ['07/1985', { kind: 'year', year: 1985, withMonth: true }],
    ['', { kind: 'blank' }],
    ['  ', { kind: 'blank' }],
    ['30/02/1985', { kind: 'unreadable' }],
    ['31/2/85', { kind: 'unreadable' }],
    ['13/1985', { kind: 'unreadable' }],
    ['31232', { kind: 'unreadable' }],
    ['1785', { kind: 'unreadable' }],
    ['không nhớ', { kind: 'unreadable' }],
  ])('"%s"', (text, read) => expect(readTypedDay(text)).toEqual(read))

  it('reads every day in the two forms that are written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 50_000 }), (count) => {
        const value = addDays('1900-01-01', count)
        expect(readTypedDay(value)).toEqual(day(value))
        expect(readTypedDay(formatDate(value))).toEqual(day(value))
      }),
    )
  })
})
