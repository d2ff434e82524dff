import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** `waiting`: not handed in, and the due date has not passed. `missing`: not handed in, and it has. */
export type Timeliness = 'on_time' | 'late' | 'waiting' | 'missing'

/** How one report stands. `submittedOn` is the day of its first submission: being returned makes no one late. */
export function timeliness(report: {
  due: CalendarDate
  submittedOn: CalendarDate | null
  today: CalendarDate
}): Timeliness {
  if (report.submittedOn !== null) return report.submittedOn <= report.due ? 'on_time' : 'late'
  return report.today <= report.due ? 'waiting' : 'missing'
}

/** One unit and month, for counting. `handedIn` is false again while a returned report is with its unit. */
export type CountedReport = {
  expected: boolean
  handedIn: boolean
  approved: boolean
  due: CalendarDate
  submittedOn: CalendarDate | null
}

export type Completeness = { expected: number; reported: number; approved: number; onTime: number }

/**
 * Counts over units and months. A report that nobody expected (of a unit closed since) still counts as
 * reported, so `reported` may pass `expected`: a rate above 100% is shown, not hidden.
 */
export function completeness(reports: Iterable<CountedReport>): Completeness {
  const counts: Completeness = { expected: 0, reported: 0, approved: 0, onTime: 0 }
  for (const report of reports) {
    if (report.expected) counts.expected += 1
    if (!report.handedIn) continue
    counts.reported += 1
    if (report.approved) counts.approved += 1
    if (report.submittedOn !== null && report.submittedOn <= report.due) counts.onTime += 1
  }
  return counts
}
