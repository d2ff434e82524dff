import { parseDate } from '@/lib/format/dates'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** A day as an old list may hold it. */
export type TypedDay =
  | { kind: 'day'; day: CalendarDate; guessedCentury: boolean }
  /** Only the year, or the year with a month. */
  | { kind: 'year'; year: number; withMonth: boolean }
  | { kind: 'blank' }
  | { kind: 'unreadable' }

/**
 * Reads dd/mm/yyyy with '/', '-' or '.', yyyy-mm-dd (a time after it is left out), d/m/yy (00–29 are 2000 and
 * up, as spreadsheets take them), mm/yyyy and yyyy. Never month first.
 */
export function readTypedDay(text: string): TypedDay {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .trim()
    .replace(/^(\d{4}-\d{2}-\d{2})[T ].*$/, '$1')
    .replace(/^(\d{1,2}[/.-]\d{1,2}[/.-]\d{4}) +\d{1,2}:.*$/, '$1')
    .replace(/\s+/g, '')
  const parsed = parseDate(plain)
  if (parsed.kind === 'blank') return { kind: 'blank' }
  if (parsed.kind === 'date') return { kind: 'day', day: parsed.value, guessedCentury: false }
  const short = /^(\d{1,2})([/.-])(\d{1,2})\2(\d{2})$/.exec(plain)
  if (short) return dayOfShort(short[1] ?? '', short[3] ?? '', short[4] ?? '')
  const year = /^(?:(0?[1-9]|1[0-2])[/.-])?((?:19|20)\d{2})$/.exec(plain)
  return year
    ? { kind: 'year', year: Number(year[2]), withMonth: year[1] !== undefined }
    : { kind: 'unreadable' }
}

const lastOfThisCentury = 29

function dayOfShort(day: string, month: string, year: string): TypedDay {
  const century = Number(year) <= lastOfThisCentury ? '20' : '19'
  const value = [`${century}${year}`, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isCalendarDate(value) ? { kind: 'day', day: value, guessedCentury: true } : { kind: 'unreadable' }
}
