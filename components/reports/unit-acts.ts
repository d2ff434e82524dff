import type { ReviewUnit, ReviewView } from '@/lib/figures/report-views'

type Viewed = Pick<ReviewView, 'may' | 'locked'>

export function mayApprove({ may }: Viewed, unit: ReviewUnit): boolean {
  return may.approve && unit.state === 'submitted' && !unit.submittedByMe
}

export function mayReturn({ may }: Viewed, unit: ReviewUnit): boolean {
  return may.return && unit.state === 'submitted'
}

/** Open and with nothing required missing. Whether warnings are explained, only the server knows. */
export function maySubmit(view: Viewed, unit: ReviewUnit): boolean {
  return isOpen(view, unit) && unit.missingCells === 0
}

/** Open, and something required is still missing. */
export function mayEnter(view: Viewed, unit: ReviewUnit): boolean {
  return isOpen(view, unit) && unit.missingCells > 0
}

/** A locked month takes a report only in a correction that runs; the server has the last word. */
function isOpen({ may, locked }: Viewed, { state, correction }: ReviewUnit): boolean {
  if (!may.submit) return false
  if (state === 'correcting') return correction === 'running'
  return (state === 'draft' || state === 'returned') && (!locked || correction === 'running')
}
