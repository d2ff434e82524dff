import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { isCalendarDate, vietnamDay } from '@/lib/periods/rules/calendar-date'

/** A day as `dd/mm/yyyy`, in both languages; null is empty. */
export function formatDate(day: CalendarDate | null): string {
  if (day === null) return ''
  const [year, month, date] = day.split('-')
  return `${date}/${month}/${year}`
}

/** The time of day in Vietnam at an instant, `14:02`. */
export function formatTime(instant: Date): string {
  const minutes = Math.floor(instant.getTime() / 60_000) + 7 * 60
  const minuteOfDay = ((minutes % 1440) + 1440) % 1440
  return `${twoDigits(Math.floor(minuteOfDay / 60))}:${twoDigits(minuteOfDay % 60)}`
}

/** Day and time in Vietnam at an instant, `05/07/2024 14:02`. */
export function formatInstant(instant: Date): string {
  return `${formatDate(vietnamDay(instant))} ${formatTime(instant)}`
}

/** `format`: not written as dd/mm/yyyy; `no_such_day`: written so, but the calendar has no such day. */
export type ParsedDate =
  | { kind: 'date'; value: CalendarDate }
  | { kind: 'blank' }
  | { kind: 'invalid'; code: 'format' | 'no_such_day' }

/**
 * Reads a day as it is typed: dd/mm/yyyy or d/m/yyyy, with '/', '-' or '.', and the machine form yyyy-mm-dd.
 * Never month first. A year of two digits is refused rather than guessed.
 */
export function parseDate(text: string): ParsedDate {
  const plain = text
    .normalize('NFKC')
    .replace(/\p{Cf}/gu, '')
    .replace(/\s+/g, '')
  if (plain === '') return { kind: 'blank' }
  const parts = DAY_FIRST.exec(plain)?.groups ?? YEAR_FIRST.exec(plain)?.groups
  if (!parts) return { kind: 'invalid', code: 'format' }
  const { year = '', month = '', day = '' } = parts
  const value = [year, month.padStart(2, '0'), day.padStart(2, '0')].join('-')
  return isCalendarDate(value) ? { kind: 'date', value } : { kind: 'invalid', code: 'no_such_day' }
}

const DAY_FIRST = /^(?<day>\d{1,2})(?<mark>[/.-])(?<month>\d{1,2})\k<mark>(?<year>\d{4})$/
const YEAR_FIRST = /^(?<year>\d{4})-(?<month>\d{2})-(?<day>\d{2})$/

function twoDigits(value: number): string {
  return String(value).padStart(2, '0')
}
