import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** From a day to the day before another; without one, for good. */
export interface DaySpan {
  from: CalendarDate
  to: CalendarDate | null
}

/** Whether nothing of what is there already holds on any day of a span. */
export function isFreeSpan(taken: readonly DaySpan[], span: DaySpan): boolean {
  return taken.every(
    ({ from, to }) => (to !== null && to <= span.from) || (span.to !== null && span.to <= from),
  )
}
