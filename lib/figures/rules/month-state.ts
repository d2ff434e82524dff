/** Where the report of a unit and month stands. Whether the period is locked is a separate fact. */
export type ReportState = 'draft' | 'submitted' | 'returned' | 'approved' | 'correcting'

export const REPORT_STATES = ['draft', 'submitted', 'returned', 'approved', 'correcting'] as const

/** What people do to a report. `grant_correction` opens it for a limited time; somebody else asked for it. */
export type ReportAct = 'submit' | 'return' | 'approve' | 'grant_correction'

/**
 * The whole way of a month, and nothing outside it. A correction opens an approved month; granted again, it
 * gives an unfinished one more time; and it lets a month that was locked before it was submitted still come in.
 */
export const REPORT_TRANSITIONS: Readonly<
  Record<ReportState, Readonly<Partial<Record<ReportAct, ReportState>>>>
> = {
  draft: { submit: 'submitted', grant_correction: 'draft' },
  submitted: { return: 'returned', approve: 'approved' },
  returned: { submit: 'submitted', grant_correction: 'returned' },
  approved: { grant_correction: 'correcting' },
  correcting: { submit: 'submitted', grant_correction: 'correcting' },
}

/** What decides beside the state: the lock of the period, and until when a granted correction runs, if any. */
export type ReportCircumstances = { locked: boolean; correctionUntil: Date | null; now: Date }

/** The state after the act; null when the way has no such step. */
export function nextState(state: ReportState, act: ReportAct): ReportState | null {
  return REPORT_TRANSITIONS[state][act] ?? null
}

/**
 * Whether figures may be changed: in a draft or a returned report until the period is locked; in a correction,
 * and in anything locked, only while a granted correction runs. Never while the report is with the superior or
 * approved.
 */
export function canEdit(state: ReportState, circumstances: ReportCircumstances): boolean {
  switch (state) {
    case 'draft':
    case 'returned':
      return !circumstances.locked || correctionRuns(circumstances)
    case 'correcting':
      return correctionRuns(circumstances)
    case 'submitted':
    case 'approved':
      return false
  }
}

/**
 * Whether the act is possible now. A report that may be edited may be submitted, and no other; returning
 * and approving go on under a lock, since a correction comes back under one. A draft or a returned report needs
 * no correction while it can be edited anyway.
 */
export function canAct(state: ReportState, act: ReportAct, circumstances: ReportCircumstances): boolean {
  if (nextState(state, act) === null) return false
  if (act === 'submit') return canEdit(state, circumstances)
  if (act === 'grant_correction' && (state === 'draft' || state === 'returned'))
    return !canEdit(state, circumstances)
  return true
}

/** Handed in: with the superior or approved. An approved month under correction has been handed in already. */
export function isHandedIn(state: ReportState): boolean {
  return state === 'submitted' || state === 'approved' || state === 'correcting'
}

/** Provisional figures are those that no superior has approved as they stand. */
export function isProvisional(state: ReportState): boolean {
  return state !== 'approved'
}

/** A correction ends at its very moment: at `correctionUntil` it has run out. */
function correctionRuns({ correctionUntil, now }: ReportCircumstances): boolean {
  return correctionUntil !== null && now.getTime() < correctionUntil.getTime()
}
