import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { type CutoffDay, cutoffDate, reportingMonthOf } from '@/lib/periods/rules/due-date'
import { addMonths, type Month } from '@/lib/periods/rules/month'

/** The month that people report now: the latest whose cut-off day has come. On that day it is already due. */
export function latestDueMonth(today: CalendarDate, cutoffDay: CutoffDay): Month {
  const running = reportingMonthOf(today, cutoffDay)
  return cutoffDate(running, cutoffDay) === today ? running : addMonths(running, -1)
}

/** A month may be handed in from its first day on, and closed once its cut-off day has come. */
export function hasBegun(month: Month, today: CalendarDate, cutoffDay: CutoffDay): boolean {
  return month <= reportingMonthOf(today, cutoffDay)
}
