import type { ReportState } from '@/lib/figures/rules/month-state'
import { isCalendarDate, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Instant, ReportStep } from '@/prisma/seed/model/world'

/** The state to which the steps so far have brought a report. */
export function stateAfter(steps: readonly ReportStep[]): ReportState {
  return steps.at(-1)?.kind ?? 'draft'
}

/** The first submission; null while there is none. */
export function firstSubmission(steps: readonly ReportStep[]): Instant | null {
  return steps.find(({ kind }) => kind === 'submitted')?.at ?? null
}

/** A time of a Vietnamese day, `hh:mm`. */
export function vietnamInstant(day: CalendarDate, time: string): Instant {
  return `${day}T${time}:00+07:00`
}

/** The Vietnamese day of an instant made by `vietnamInstant`. */
export function dayOf(instant: Instant): CalendarDate {
  const day = instant.slice(0, 10)
  if (!isCalendarDate(day) || !instant.endsWith('+07:00')) throw new RangeError(`Not of Vietnam: ${instant}`)
  return day
}
