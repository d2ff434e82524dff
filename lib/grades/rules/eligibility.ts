import { calendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthsLater } from '@/lib/periods/rules/months-later'

/** What decides whether a union is graded for a year. */
export interface GradedUnion {
  establishedOn: CalendarDate
  /** The day from which it is no more; null while it lives. */
  closedOn: CalendarDate | null
  /** The days of the splits and mergers it came from or took part in. */
  changedOn: readonly CalendarDate[]
}

/** Months after which a union is graded: from its founding, and from a split or a merger. Data of the tenant. */
export interface GradingMonths {
  gradedAfter: number
  gradedAfterChange: number
}

/** What is usual: 12 months from founding, 6 from a split or a merger. */
export const usualGradingMonths: GradingMonths = { gradedAfter: 12, gradedAfterChange: 6 }

/**
 * The day from which a union can be graded, seen at the end of a year. One that a split or a merger made waits from
 * that day; one that took part in a later one waits again.
 */
export function gradedFrom(union: GradedUnion, year: number, months: GradingMonths): CalendarDate {
  const changes = union.changedOn.filter((day) => day <= lastDayOfYear(year))
  const waits = changes.map((day) => monthsLater(day, months.gradedAfterChange))
  if (!changes.includes(union.establishedOn)) waits.push(monthsLater(union.establishedOn, months.gradedAfter))
  return waits.reduce((latest, day) => (day > latest ? day : latest))
}

/** Whether a union is graded for a year: it lives to the end of it, and has been there long enough by then. */
export function isGradedFor(union: GradedUnion, year: number, months: GradingMonths): boolean {
  if (union.closedOn !== null && union.closedOn <= lastDayOfYear(year)) return false
  // Founded on 1 January it has been there for twelve months when the year is over.
  return gradedFrom(union, year, months) <= calendarDate(year + 1, 1, 1)
}

function lastDayOfYear(year: number): CalendarDate {
  return calendarDate(year, 12, 31)
}
