import type { ReportState } from '@/lib/figures/rules/month-state'

/** What decides the place of a report in a list. */
export type OrderedReport = {
  state: ReportState
  /** Whole days after the due date; 0 when on time or not due yet. */
  daysLate: number
  correction: 'requested' | 'running' | 'over' | null
}

/** Who looks: the one who decides over reports, or the one who hands them in. */
export type Looker = 'decides' | 'reports'

/**
 * For sorting: what needs this person comes first, then what needs others, then what is done; the latest of
 * equals first. A stable sort keeps the given order among the rest.
 */
export function compareForReview(looker: Looker): (a: OrderedReport, b: OrderedReport) => number {
  return (a, b) => urgencyOf(a, looker) - urgencyOf(b, looker) || b.daysLate - a.daysLate
}

/** Whether it is this person's turn. */
export function needs(report: OrderedReport, looker: Looker): boolean {
  if (looker === 'decides') return report.state === 'submitted' || report.correction === 'requested'
  return report.state !== 'submitted' && report.state !== 'approved'
}

function urgencyOf(report: OrderedReport, looker: Looker): number {
  if (needs(report, looker)) {
    if (report.correction === 'requested' && looker === 'decides') return 0
    return report.state === 'returned' || report.state === 'submitted' ? 1 : report.daysLate > 0 ? 2 : 3
  }
  if (report.state === 'approved') return 7
  return report.daysLate > 0 && report.state === 'draft' ? 4 : report.state === 'returned' ? 5 : 6
}
