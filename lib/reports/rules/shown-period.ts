import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { type CutoffDay, reportingMonthOf } from '@/lib/periods/rules/due-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { addMonths, isMonth, monthOf, parseMonthParam, yearOf, type Month } from '@/lib/periods/rules/month'
import { defaultThrough, lastDueMonth } from '@/lib/plans/rules/default-through'

/** The month that a page shows, and the first and last that can be chosen instead. */
export type ShownPeriod = { month: Month; earliest: Month; latest: Month }

export type PeriodQuestion = {
  /** What the address names below the federation: `['figures']`, `['review', 'ha-long', '2024-06']`. */
  path: readonly string[]
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

/** By which month a page is: the last of a span of results, the month of a report, or none. */
function periodKind([part, ...below]: readonly string[]): 'through' | 'month' | null {
  // The cells behind a number are of a span of their own.
  if (part === 'dashboard') return below[0] === 'explain' ? null : 'through'
  if (part === 'national') return 'through'
  return part === 'figures' || part === 'review' ? 'month' : null
}

export function hasPeriod(path: readonly string[]): boolean {
  return periodKind(path) !== null
}

/**
 * What the picker in the frame shows: the month of the address, else the one the page itself falls back to.
 * Null for pages without a period. Any month from the year before the first figures through the running one.
 */
export function shownPeriod(question: PeriodQuestion): ShownPeriod | null {
  const kind = periodKind(question.path)
  if (kind === null) return null
  const latest = reportingMonthOf(question.today, question.cutoffDay)
  const month = kind === 'through' ? throughOf(question) : reportedMonthOf(question)
  const first = Math.min(question.months[0] ?? month, month)
  return { month, earliest: addMonths(monthOf(yearOf(first), 1), -12), latest: Math.max(latest, month) }
}

function throughOf({ path, through, year, ...tenant }: PeriodQuestion): Month {
  const asked = parseMonthParam(through)
  if (asked !== null) return asked
  const ofYear = yearNumber(year)
  // The nation is compared by what is due everywhere, whoever has reported.
  if (path[0] === 'national') return ofYear === null ? lastDueMonth(tenant) : monthOf(ofYear, 12)
  return defaultThrough({ ...tenant, year: ofYear }).month
}

function reportedMonthOf({ month, today, cutoffDay }: PeriodQuestion): Month {
  return parseMonthParam(month) ?? latestDueMonth(today, cutoffDay)
}

/** A year that has months; null for anything else, as the page itself then says. */
function yearNumber(year: string | undefined): number | null {
  const number = year !== undefined && /^\d{4}$/.test(year) ? Number(year) : null
  return number !== null && isMonth(number * 100 + 1) ? number : null
}
