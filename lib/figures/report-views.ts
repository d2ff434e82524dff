import type { FederationSum } from '@/lib/figures/rules/federation-snapshot'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { UnitRank } from '@/lib/core/context'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ReportState } from '@/lib/figures/rules/month-state'
import type { MissingForSubmission } from '@/lib/figures/rules/missing-for-submission'
import type { NotReadyWhy } from '@/lib/figures/rules/readiness'
import type { Month } from '@/lib/periods/rules/month'

/** What happened to a report. */
export type ReportEventKind = 'submitted' | 'returned' | 'approved' | 'correction_opened'

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

/** A correction of a report: asked for, running, or run out. */
export type CorrectionStatus = 'requested' | 'running' | 'over'

/** How the reports of a unit's subtree stand in a month. */
export interface ReviewCounts {
  /** Units that existed at the cut-off. */
  expected: number
  /** Handed in at least once, and in time; may pass `expected` through units closed since. */
  submitted: number
  onTime: number
  /** Expected and never begun or still being entered. */
  draft: number
  waiting: number
  returned: number
  approved: number
  correcting: number
  /** Requests for a correction that nobody has decided. */
  requests: number
}

export interface ReviewFederation extends UnitName, ReviewCounts {
  /** The unions right below the unit on the screen, and its own report. */
  own: boolean
}

export interface ReviewUnit extends UnitName {
  rank: UnitRank
  state: ReportState
  version: number
  /** False for a unit that did not exist at the cut-off but has a report all the same. */
  expected: boolean
  submittedOn: CalendarDate | null
  submittedByMe: boolean
  daysLate: number
  last: { kind: ReportEventKind; by: string; at: string; reason: string | null } | null
  /** Required cells still blank, and cells that came back with a reason of their own. */
  missingCells: number
  returnedCells: number
  correction: CorrectionStatus | null
}

/** A federation's month: the federations below it, and the units right below it. */
export interface ReviewView {
  federation: string
  unit: UnitName & { rank: UnitRank }
  month: Month
  today: CalendarDate
  dueOn: CalendarDate
  daysLeft: number
  locked: boolean
  /** The period has ended, so that the month may be closed. */
  over: boolean
  may: { submit: boolean; approve: boolean; return: boolean; lock: boolean }
  counts: ReviewCounts
  federations: readonly ReviewFederation[]
  units: readonly ReviewUnit[]
}

/** One cell of a report, beside the month before and what was approved. */
export interface ReportCell {
  indicator: string
  name: string
  group: string
  measure: string
  required: boolean
  entry: FigureEntry
  previous: FigureEntry
  explanation: string | null
  note: string | null
  /** Whether somebody entered it, or the unit's registers counted it. */
  source: FigureSource
  /** What the unit's register of members counts today for that month; null where it does not. */
  roster: number | null
  /** Why it came back, while the report is returned. */
  returnReason: string | null
  /** What the compared revision holds; null where there is none. */
  approved: FigureEntry | null
  differs: boolean
}

/** Something that happened to a report, newest first. */
export interface ReportStory {
  kind: ReportEventKind | 'correction_requested' | 'correction_refused'
  at: string
  by: string
  reason: string | null
  cells: readonly { indicator: string; reason: string }[]
}

/** What was approved, once for each approval. */
export interface ReportRevision extends SnapshotName {
  at: string
  by: string
  /** Whether the kept text still gives the kept hash. */
  intact: boolean
}

/** A request that nobody has decided yet. */
export interface CorrectionRequest {
  id: string
  by: string
  at: string
  reason: string
  byMe: boolean
}

export interface ReportView {
  federation: string
  unit: UnitName & { rank: UnitRank }
  /** The federation it counts under in that month. */
  above: UnitName | null
  month: Month
  today: CalendarDate
  /** False for a month in which the unit did not exist and has no report. */
  active: boolean
  state: ReportState
  version: number
  lockedAt: string | null
  dueOn: CalendarDate
  submittedOn: CalendarDate | null
  daysLate: number
  /** A granted correction that is not used up: until when, ISO, and whether it still runs. */
  correction: { until: string; running: boolean } | null
  request: CorrectionRequest | null
  may: {
    edit: boolean
    submit: boolean
    return: boolean
    approve: boolean
    requestCorrection: boolean
    decideCorrection: boolean
  }
  /** It is the asker's turn to approve, but they handed it in themselves. */
  ownSubmission: boolean
  /** What stands between the figures and a submission; null where it is not the time for one. */
  missing: MissingForSubmission | null
  cells: readonly ReportCell[]
  stories: readonly ReportStory[]
  revisions: readonly ReportRevision[]
  /** The revision that the cells are compared with. */
  comparedWith: number | null
}

/** One total of a federation and its approved part, beside what a revision kept of it. */
export interface FederationTotal extends FederationSum {
  indicator: string
  name: string
  group: string
  measure: string
  /** Null where no revision was kept yet. */
  kept: FederationSum | null
  differs: boolean
}

/** The month of a federation's whole subtree, now and as it was kept. */
export interface FederationMonthView {
  federation: string
  unit: UnitName & { rank: UnitRank }
  month: Month
  approvedReports: number
  totals: readonly FederationTotal[]
  revisions: readonly (ReportRevision & { approvedReports: number })[]
  comparedWith: number | null
}

/** Reports that wait for a decision, by month and the federation right above them. */
export interface DueDecision {
  month: Month
  federation: UnitName
  reports: number
  /** The day of the earliest submission among them. */
  since: CalendarDate | null
}

export interface DueRequest {
  id: string
  unit: UnitName
  month: Month
  by: string
  at: string
  reason: string
}

export interface DueReturn {
  unit: UnitName
  month: Month
  by: string
  at: string
  reason: string
  /** Cells with a reason of their own. */
  cells: number
}

export interface DueCorrection {
  unit: UnitName
  month: Month
  until: string
}

/** Reports of a month that are expected and not handed in, under one federation. */
export interface DueMonth {
  month: Month
  dueOn: CalendarDate
  /** Negative: so many days late. */
  daysLeft: number
  /** Null for a chair, who sees the own union alone. */
  federation: UnitName | null
  missing: number
  /** The first of them, in the order of the register. */
  units: readonly UnitName[]
}

/** What is to be done, for whoever asks. */
export interface DueView {
  federation: string
  unit: UnitName & { rank: UnitRank }
  today: CalendarDate
  /** The month that is reported now. */
  month: Month
  dueOn: CalendarDate
  daysLeft: number
  /** What this person does about reports. */
  may: { report: boolean; decide: boolean; grant: boolean }
  decisions: readonly DueDecision[]
  requests: readonly DueRequest[]
  returns: readonly DueReturn[]
  corrections: readonly DueCorrection[]
  owing: readonly DueMonth[]
}
