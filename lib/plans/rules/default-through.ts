import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { CutoffDay } from '@/lib/periods/rules/due-date'
import { dueDate, reportingMonthOf } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import { addMonths, monthOf } from '@/lib/periods/rules/month'

/**
 * Why a page shows this month: it was asked for; it is the last one whose reports are all due and that has
 * figures; it is the last one with figures, though not due yet; or nothing has been reported at all.
 */
export type ThroughBasis = 'asked' | 'due' | 'not_due' | 'no_figures'

export type ThroughQuestion = {
  /** Months with figures, in any order. */
  months: Iterable<Month>
  today: CalendarDate
  cutoffDay: CutoffDay
  graceDays: number
  /** Only months of this year, when one is asked for. */
  year: number | null
}

/** The month to show when none is asked for. */
export function defaultThrough(question: ThroughQuestion): { month: Month; basis: ThroughBasis } {
  const { year } = question
  const due = lastDueMonth(question)
  const latest = { anyway: 0, due: 0 }
  for (const month of question.months) {
    if (year !== null && Math.trunc(month / 100) !== year) continue
    if (month > latest.anyway) latest.anyway = month
    if (month <= due && month > latest.due) latest.due = month
  }
  if (latest.due > 0) return { month: latest.due, basis: 'due' }
  if (latest.anyway > 0) return { month: latest.anyway, basis: 'not_due' }
  return { month: year === null ? due : nearestOfYear(due, year), basis: 'no_figures' }
}

/** The last month whose due date lies before today. */
export function lastDueMonth(tenant: {
  today: CalendarDate
  cutoffDay: CutoffDay
  graceDays: number
}): Month {
  const { today, cutoffDay, graceDays } = tenant
  let month = reportingMonthOf(today, cutoffDay)
  while (dueDate({ month, cutoffDay, graceDays }) >= today) month = addMonths(month, -1)
  return month
}

function nearestOfYear(month: Month, year: number): Month {
  return Math.min(monthOf(year, 12), Math.max(monthOf(year, 1), month))
}
