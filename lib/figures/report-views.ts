import type { MissingForSubmission } from '@/lib/figures/rules/missing-for-submission'
import type { NotReadyWhy } from '@/lib/figures/rules/readiness'
import type { Month } from '@/lib/periods/rules/month'

export interface UnitName {
  code: string
  name: string
}

/** What became of each month that was to be handed in. */
export interface SubmitReportsView {
  month: Month
  submitted: readonly (UnitName & { version: number; onTime: boolean })[]
  notReady: readonly (UnitName & { why: NotReadyWhy; missing: MissingForSubmission })[]
}

export interface ReturnReportView {
  unit: UnitName
  month: Month
  version: number
  /** How many cells got a reason of their own. */
  cells: number
}

/** Changed since it was seen; not (or no longer) waiting for a decision; handed in by the approver. */
export type NotApprovedWhy = 'changed' | 'not_submitted' | 'own_submission'
export type NotApproved = UnitName & { why: NotApprovedWhy }

/** A revision of what was approved, and the hash under which it is kept. */
export interface SnapshotName {
  revision: number
  sha256: string
}

export interface ApproveReportsView {
  month: Month
  approved: readonly (UnitName & SnapshotName)[]
  /** The federations whose approved totals were kept anew. */
  federations: readonly (UnitName & SnapshotName)[]
  notApproved: readonly NotApproved[]
}

export interface RequestCorrectionView {
  correction: string
  unit: UnitName
  month: Month
}

export interface DecideCorrectionView {
  unit: UnitName
  month: Month
  decision: 'granted' | 'refused'
  /** ISO instant at which a granted correction ends. */
  until: string | null
}
