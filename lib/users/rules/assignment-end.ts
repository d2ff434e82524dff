import { addDays, type CalendarDate } from '@/lib/periods/rules/calendar-date'

/** From the day it begins until the day before `to`. */
export type Held = { from: CalendarDate; to: CalendarDate | null }

/**
 * The earliest day from which an assignment can be over: today, since what was done under it stays done; and
 * it lasts one day at least.
 */
export function earliestEnd(held: Held, today: CalendarDate): CalendarDate {
  const afterFirstDay = addDays(held.from, 1)
  return afterFirstDay > today ? afterFirstDay : today
}

/** Whether it is over, and so has no end left to set. */
export function isOver(held: Held, today: CalendarDate): boolean {
  return held.to !== null && held.to <= today
}

/** An end may come earlier than the one set, never later: that would be a new assignment. */
export function mayEndOn(held: Held, day: CalendarDate, today: CalendarDate): boolean {
  return day >= earliestEnd(held, today) && (held.to === null || day <= held.to)
}
