import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { type CutoffDay, reportingMonthOf } from '@/lib/periods/rules/due-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { addMonths, monthOf, parseMonthParam, yearOf, type Month } from '@/lib/periods/rules/month'
import { defaultThrough } from '@/lib/plans/rules/default-through'

/** The month that a page shows, and the first and last that can be chosen instead. */
export type ShownPeriod = { month: Month; earliest: Month; latest: Month }

export type PeriodQuestion = {
  /** The part of the product, the second segment of the address. */
  part: string | undefined
  /** What the address says of the period. */
  month?: string | undefined
  through?: string | undefined
  year?: string | undefined
  /** Months of which the unit on the screen has figures. */
  months: readonly Month[]
  today: CalendarDate
  cutoffDay: CutoffDay
  graceDays: number
}

/** Whether the pages of a part are about one month. */
export function hasPeriod(part: string | undefined): boolean {
  return part === 'dashboard' || part === 'figures' || part === 'tasks'
}

/**
 * What the picker in the frame shows: the month of the address, else the one the page itself falls back to.
 * Null for pages without a period. Any month from the year before the first figures through the running one.
 */
export function shownPeriod(question: PeriodQuestion): ShownPeriod | null {
  if (!hasPeriod(question.part)) return null
  const latest = reportingMonthOf(question.today, question.cutoffDay)
  const month = question.part === 'dashboard' ? throughOf(question) : enteredMonthOf(question)
  const first = Math.min(question.months[0] ?? month, month)
  return { month, earliest: addMonths(monthOf(yearOf(first), 1), -12), latest: Math.max(latest, month) }
}

function throughOf({ through, year, ...tenant }: PeriodQuestion): Month {
  return parseMonthParam(through) ?? defaultThrough({ ...tenant, year: yearNumber(year) }).month
}

function enteredMonthOf({ month, today, cutoffDay }: PeriodQuestion): Month {
  return parseMonthParam(month) ?? latestDueMonth(today, cutoffDay)
}

function yearNumber(year: string | undefined): number | null {
  return year !== undefined && /^\d{4}$/.test(year) ? Number(year) : null
}
