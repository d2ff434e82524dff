import type { Month } from '@/lib/periods/rules/month'
import { monthNumber, monthOf, yearOf } from '@/lib/periods/rules/month'

/** A day without a time or a zone, `yyyy-mm-dd`. Strings of this form compare as the days do. */
export type CalendarDate = `${number}-${number}-${number}`

const DAY_MS = 86_400_000
/** Asia/Ho_Chi_Minh has been UTC+7 without summer time since 13-06-1975. */
const VIETNAM_OFFSET_MS = 7 * 3_600_000

/** True for a day that exists, written `yyyy-mm-dd`: `2024-02-30` is none. */
export function isCalendarDate(value: unknown): value is CalendarDate {
  if (typeof value !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false
  const time = Date.parse(`${value}T00:00:00Z`)
  return !Number.isNaN(time) && new Date(time).toISOString().slice(0, 10) === value
}

/** Reads `yyyy-mm-dd`; null for anything else. */
export function parseCalendarDate(text: string): CalendarDate | null {
  return isCalendarDate(text) ? text : null
}

/** The day of these numbers, the month 1–12. Throws a RangeError when there is no such day. */
export function calendarDate(year: number, month: number, day: number): CalendarDate {
  const text = [pad(year, 4), pad(month, 2), pad(day, 2)].join('-')
  if (!isCalendarDate(text)) throw new RangeError(`No such day: ${text}`)
  return text
}

/** The day of an instant in UTC: for database dates, which arrive as midnight UTC. */
export function utcDay(instant: Date): CalendarDate {
  const text = instant.toISOString().slice(0, 10)
  if (!isCalendarDate(text)) throw new RangeError(`No calendar day of four-digit year: ${text}`)
  return text
}

/** The day it is in Vietnam at this instant. */
export function vietnamDay(instant: Date): CalendarDate {
  return utcDay(new Date(instant.getTime() + VIETNAM_OFFSET_MS))
}

/** Midnight UTC of a day: the form in which a database date is written. */
export function utcMidnight(day: CalendarDate): Date {
  return new Date(`${day}T00:00:00Z`)
}

/** The day `count` days later; earlier for a negative count. */
export function addDays(day: CalendarDate, count: number): CalendarDate {
  return utcDay(new Date(utcMidnight(day).getTime() + count * DAY_MS))
}

/** Whole days from `from` to `to`: 1 from a day to the next, negative when `to` is the earlier one. */
export function daysBetween(from: CalendarDate, to: CalendarDate): number {
  return Math.round((utcMidnight(to).getTime() - utcMidnight(from).getTime()) / DAY_MS)
}

/** For sorting: negative when `a` comes first. */
export function compareDays(a: CalendarDate, b: CalendarDate): number {
  return a < b ? -1 : a > b ? 1 : 0
}

/** The calendar month a day stands in. Reporting months with another cut-off: see `reportingMonthOf`. */
export function calendarMonthOf(day: CalendarDate): Month {
  return monthOf(Number(day.slice(0, 4)), Number(day.slice(5, 7)))
}

export function lastDayOf(month: Month): CalendarDate {
  return calendarDate(yearOf(month), monthNumber(month), daysIn(month))
}

export function daysIn(month: Month): number {
  return new Date(Date.UTC(yearOf(month), monthNumber(month), 0)).getUTCDate()
}

function pad(value: number, width: number): string {
  return String(value).padStart(width, '0')
}
