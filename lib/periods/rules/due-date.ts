import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import {
  addDays,
  calendarDate,
  calendarMonthOf,
  daysBetween,
  daysIn,
  lastDayOf,
} from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths, monthNumber, yearOf } from '@/lib/periods/rules/month'

/**
 * The day of the month on which a reporting month ends, as the tenant has it: 14 where a month runs from the
 * 15th through the 14th, null for the calendar month. A day that the month lacks means its last day.
 */
export type CutoffDay = number | null

/** The last day that counts for this reporting month: its stocks are those of the evening of this day. */
export function cutoffDate(month: Month, cutoffDay: CutoffDay): CalendarDate {
  if (cutoffDay === null || cutoffDay >= daysIn(month)) return lastDayOf(month)
  if (cutoffDay < 1) throw new RangeError(`No such cut-off day: ${cutoffDay}`)
  return calendarDate(yearOf(month), monthNumber(month), cutoffDay)
}

/** The reporting month that a day belongs to: with a cut-off of 14, 15 June is in July. */
export function reportingMonthOf(day: CalendarDate, cutoffDay: CutoffDay): Month {
  const month = calendarMonthOf(day)
  return day <= cutoffDate(month, cutoffDay) ? month : addMonths(month, 1)
}

/** The last day on which the report of a month is on time: its cut-off and the days of grace after it. */
export function dueDate(period: { month: Month; cutoffDay: CutoffDay; graceDays: number }): CalendarDate {
  return addDays(cutoffDate(period.month, period.cutoffDay), period.graceDays)
}

/** Days until the due date: 0 on the day itself, negative when it has passed. */
export function daysLeft(today: CalendarDate, due: CalendarDate): number {
  return daysBetween(today, due)
}
