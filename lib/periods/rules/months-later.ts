import { calendarDate, calendarMonthOf, daysIn, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { addMonths, monthNumber, yearOf } from '@/lib/periods/rules/month'

/**
 * The same day of the month, `count` months later; earlier for a negative count. A day that the month lacks means
 * its last: one month after 31 January is the end of February. PostgreSQL counts so too.
 */
export function monthsLater(day: CalendarDate, count: number): CalendarDate {
  const month = addMonths(calendarMonthOf(day), count)
  return calendarDate(yearOf(month), monthNumber(month), Math.min(Number(day.slice(8)), daysIn(month)))
}
