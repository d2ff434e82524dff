import type { UnitRank } from '@/lib/core/context'
import type { GradeSector, GradeState, UnionGrade } from '@/lib/grades/rules/grade'
import type { ListedGradeState, ListGrades } from '@/lib/grades/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** A union's grade of a year as it stands. */
export interface GradeStandingView {
  /** Null where the union has not said anything. */
  state: GradeState | null
  /** Sent back: the union has to say it again. */
  returned: boolean
  selfGrade: UnionGrade | null
  verifiedGrade: UnionGrade | null
  decidedGrade: UnionGrade | null
  decisionNumber: string | null
  decidedOn: CalendarDate | null
  /** What was written with the last step. */
  note: string | null
  /** 0 where the union has not said anything. */
  version: number
}

/** One line of the round. */
export interface GradeRowView extends GradeStandingView {
  unit: { code: string; name: string }
  /** The federation it stands under; null where the asker does not see it. */
  parentName: string | null
  sector: GradeSector
  /** Whether it is graded for the year, and from which day it can be. */
  due: boolean
  from: CalendarDate
}

/** How far a year's round has come, whatever the filter. */
export interface GradeCountsView {
  due: number
  waiting: number
  /** Of those waiting, sent back. */
  returned: number
  selfGraded: number
  verified: number
  decided: number
  notGraded: number
}

/** Of one sector: how many are graded, and how they were. */
export interface GradeSectorView {
  sector: GradeSector
  due: number
  decided: number
  grades: Record<UnionGrade, number>
  /** Excellent or good. */
  good: number
}

export interface GradeListView {
  unit: { code: string; name: string; rank: UnitRank }
  year: number
  /** The years that can be looked at, the latest first. */
  years: number[]
  filter: Omit<ListGrades, 'unit' | 'year' | 'after' | 'before'> & { state: ListedGradeState }
  counts: GradeCountsView
  sectors: GradeSectorView[]
  rows: GradeRowView[]
  nextAfter: string | null
  previousBefore: string | null
  may: GradeRights
  today: CalendarDate
}

export interface GradeRights {
  propose: boolean
  verify: boolean
  decide: boolean
}

export type GradeStepKind = 'self_graded' | 'verified' | 'returned' | 'decided' | 'reopened'

export interface GradeStepView {
  kind: GradeStepKind
  grade: UnionGrade | null
  note: string | null
  by: string | null
  /** ISO instant. */
  at: string
}

/** A union's grade of one year: where it stands and who said what. */
export interface GradeView {
  unit: { code: string; name: string; establishedOn: CalendarDate }
  /** The federation it stands under; null where the asker does not see it. */
  parent: { code: string } | null
  year: number
  /** The years that can be looked at, the latest first. */
  years: number[]
  sector: GradeSector
  due: boolean
  from: CalendarDate
  standing: GradeStandingView
  /** The latest first. */
  steps: GradeStepView[]
  /** Grades decided for other years, the latest first. */
  others: { year: number; grade: UnionGrade }[]
  may: GradeRights
  today: CalendarDate
}

/** After an act on one grade. */
export interface GradeActView {
  unit: string
  version: number
}

/** What became of each grade that an act named. */
export type GradeOutcome =
  | { unit: string; status: 'saved'; version: number }
  /** It has changed since it was on the screen. */
  | { unit: string; status: 'conflict'; version: number; standing: GradeStandingView }

export interface GradesActView {
  saved: number
  /** Of those named one by one; none where all were meant. */
  outcomes: GradeOutcome[]
}
