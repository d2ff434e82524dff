import type { Month } from '@/lib/periods/rules/month'
import type { ReportCounts } from '@/lib/reports/rules/completeness-counts'

/** The reports of one month. Nothing is capped. */
export type MonthReports = ReportCounts & { month: Month }

/**
 * How many units began and ended between which cut-offs of the months asked about: of `units` units the first
 * cut-off they live through is the `from`-th (from 0) and the first they do not is the `until`-th.
 */
export type LifeGroup = { from: number; until: number; units: number }

/** What came in of a month. */
export type CameIn = { month: Month } & Omit<ReportCounts, 'expected'>

/** Month by month how many reports were to come and came. */
export function reportMonths(
  months: readonly Month[],
  lives: readonly LifeGroup[],
  cameIn: readonly CameIn[],
): MonthReports[] {
  return months.map((month, at) => {
    const counts = { month, expected: 0, submitted: 0, approved: 0, onTime: 0 }
    for (const { from, until, units } of lives) if (from <= at && at < until) counts.expected += units
    for (const came of cameIn) {
      if (came.month !== month) continue
      counts.submitted += came.submitted
      counts.approved += came.approved
      counts.onTime += came.onTime
    }
    return counts
  })
}

/** The months added up. */
export function reportsOf(months: readonly MonthReports[]): ReportCounts {
  const sum = { expected: 0, submitted: 0, approved: 0, onTime: 0 }
  for (const { expected, submitted, approved, onTime } of months) {
    sum.expected += expected
    sum.submitted += submitted
    sum.approved += approved
    sum.onTime += onTime
  }
  return sum
}
