import type { UnitPath } from '@/lib/units/rules/unit-path'

/** Reports of a span: how many were to come, came, were approved, came in time. Nothing is capped. */
export type ReportCounts = { expected: number; submitted: number; approved: number; onTime: number }

/** The same for the last month alone. */
export type CountedReports = { span: ReportCounts; last: ReportCounts }

/**
 * Counts as the database gives them, by the label below the unit's path ('' is the unit itself):
 * `expected` from the lifespans of all units; `federations` from the totals, which a federation keeps for itself
 * and the unions directly below it; `unions` one grassroots union each.
 */
export type CountRow = {
  source: 'expected' | 'federations' | 'unions'
  label: string
  span: ReportCounts
  last: ReportCounts
}

/** The counts of the whole unit. */
export function countsOfUnit(rows: readonly CountRow[], rank: 'federation' | 'grassroots'): CountedReports {
  const reported = rank === 'grassroots' ? 'unions' : 'federations'
  return total(rows.filter(({ source }) => source === 'expected' || source === reported))
}

/** The counts of a unit directly below. A federation's own union stands among the unions, not in its totals. */
export function countsBelow(
  rows: readonly CountRow[],
  parentPath: UnitPath,
): (child: { path: UnitPath; rank: string }) => CountedReports {
  const byLabel = new Map<string, CountRow[]>()
  for (const row of rows) byLabel.set(row.label, [...(byLabel.get(row.label) ?? []), row])
  return ({ path, rank }) => {
    const reported = rank === 'grassroots' ? 'unions' : 'federations'
    const label = path.slice(parentPath.length, -1)
    const own = byLabel.get(label) ?? []
    return total(own.filter(({ source }) => source === 'expected' || source === reported))
  }
}

const NONE: ReportCounts = { expected: 0, submitted: 0, approved: 0, onTime: 0 }

function total(rows: readonly CountRow[]): CountedReports {
  return rows.reduce<CountedReports>(
    (sum, row) => ({ span: add(sum.span, row.span), last: add(sum.last, row.last) }),
    { span: NONE, last: NONE },
  )
}

function add(a: ReportCounts, b: ReportCounts): ReportCounts {
  return {
    expected: a.expected + b.expected,
    submitted: a.submitted + b.submitted,
    approved: a.approved + b.approved,
    onTime: a.onTime + b.onTime,
  }
}
