import type { FoundingFinding } from '@/lib/employers/rules/founding-move'
import type { CaseStanding } from '@/lib/employers/rules/case-standing'
import type { FoundingStage, OpenFoundingStage } from '@/lib/employers/rules/founding-stage'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Ownership } from '@/lib/units/rules/unit-kind'
import type { UnitChoiceView } from '@/lib/units/views'
import type { ListedStage } from './schemas'

export interface CaseOwnerView {
  id: string
  name: string
}

/** A case on the board or in the list. */
export interface CaseCardView {
  id: string
  employer: { id: string; name: string; taxCode: string | null }
  unit: UnitChoiceView
  stage: FoundingStage
  /** Head-count on the day of the page; null where nobody said. */
  workers: number | null
  owner: CaseOwnerView | null
  nextStep: string | null
  nextOn: CalendarDate | null
  beganOn: CalendarDate
  stageOn: CalendarDate
  committeeSize: number | null
  applications: number | null
  expectedMembers: number | null
  standing: CaseStanding
  recognisedUnit: UnitChoiceView | null
  version: number
}

export interface FoundingFilterView {
  unit: string | null
  owner: string | null
  overdue: boolean
  q: string | null
}

export interface FoundingFrameView {
  /** The unit whose area is shown. */
  unit: UnitChoiceView
  filter: FoundingFilterView
  owners: CaseOwnerView[]
  today: CalendarDate
  may: FoundingRightsView
}

export interface FoundingRightsView {
  record: boolean
  recognise: boolean
}

export interface BoardColumnView {
  stage: OpenFoundingStage
  count: number
  overdue: number
  /** The first cases: the next steps that are due soonest before the others. */
  cards: CaseCardView[]
}

export interface FoundingBoardView extends FoundingFrameView {
  columns: BoardColumnView[]
  /** Cases that ended since the year began. */
  ended: Record<'recognised' | 'refused' | 'dropped', number>
}

export interface CaseListView extends FoundingFrameView {
  stage: ListedStage
  total: number
  cases: CaseCardView[]
  nextAfter: string | null
}

export interface CaseStepView {
  id: string
  fromStage: FoundingStage | null
  toStage: FoundingStage
  happenedOn: CalendarDate
  note: string | null
  by: string
  recordedAt: string
}

export interface FoundingCaseView extends CaseCardView {
  contact: string | null
  phone: string | null
  address: string | null
  ownership: Ownership | null
  steps: CaseStepView[]
  owners: CaseOwnerView[]
  /** What recognising would give the union; null where it cannot be recognised by the reader. */
  proposed: { name: string; ownership: Ownership } | null
  /** The union's first day and the reporting month it counts in (yyyymm). */
  recognised: { on: CalendarDate; month: number } | null
  /** What stands against recognising it now. */
  lacking: FoundingFinding[]
  today: CalendarDate
  may: FoundingRightsView
}

export type StartRefusal = 'open_case' | 'has_union' | 'closed'

export interface StartCasesView {
  started: { employer: string; case: string }[]
  refused: { employer: string; name: string; reason: StartRefusal }[]
}

export interface ChangedCaseView {
  case: string
  stage: FoundingStage
  version: number
}

/**
 * `month`: the reporting month in which it counts as founded (yyyymm). `counted`: the federation's founded unions of
 * that month come from the registers and hold it already; else the cell is entered by hand, or closed.
 */
export type RecogniseUnionView =
  | { status: 'recognised'; case: string; unit: UnitChoiceView; month: number; counted: boolean }
  | { status: 'needs_confirmation'; warnings: RecognitionWarning[] }

/** `same_name`: the federation has a union of that name; `month_locked`: the month it begins in is closed. */
export type RecognitionWarning = 'same_name' | 'month_locked'

export interface CandidateView {
  id: string
  name: string
  taxCode: string | null
  unit: UnitChoiceView
  /** Null where nobody said. */
  workers: number | null
  women: number | null
  /** Cases that ended without a union, and when the last did. */
  triedBefore: CalendarDate | null
}

export interface CandidateListView {
  unit: UnitChoiceView
  filter: { unit: string | null; q: string | null; least: number }
  total: number
  candidates: CandidateView[]
  nextAfter: string | null
  owners: CaseOwnerView[]
  today: CalendarDate
  may: FoundingRightsView
}
