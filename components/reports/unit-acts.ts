import type { ReviewUnit, ReviewView } from '@/lib/figures/report-views'

type Viewed = Pick<ReviewView, 'may' | 'locked'>

export function mayApprove({ may }: Viewed, unit: ReviewUnit): boolean {
  return may.approve && unit.state === 'submitted' && !unit.submittedByMe
}

export function mayReturn({ may }: Viewed, unit: ReviewUnit): boolean {
  return may.return && unit.state === 'submitted'
}

/** A locked month takes a report only in a correction that runs; the server has the last word. */
export function maySubmit({ may, locked }: Viewed, unit: ReviewUnit): boolean {
  if (!may.submit) return false
  if (unit.state === 'correcting') return unit.correction === 'running'
  return (unit.state === 'draft' || unit.state === 'returned') && (!locked || unit.correction === 'running')
}
