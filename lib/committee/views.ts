import type { UnitRank } from '@/lib/core/context'
import type { FollowUpState } from '@/lib/committee/rules/visit'
import type { TargetStanding } from '@/lib/committee/rules/behind-pace'
import type { WeakKind, WeakReason } from '@/lib/committee/rules/weak-union'
import type { FollowUpFilter } from '@/lib/committee/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'

export interface UnitNameView {
  code: string
  name: string
}

/** What an act on a responsibility made of it. */
export interface ResponsibilityView {
  id: string
  version: number
  userId: string
  title: string | null
  from: CalendarDate
  to: CalendarDate | null
}

/** Somebody who answers for a unit, now or from a day to come. */
export interface AnsweringView extends ResponsibilityView {
  name: string
}

export interface CommitteeRowView {
  unit: UnitNameView & { rank: UnitRank }
  answering: AnsweringView[]
  lastVisitOn: CalendarDate | null
  openFollowUps: number
  overdueFollowUps: number
  /** Ids of those who could answer for it too: one of their posts reaches it. Empty for who may not assign. */
  mayAnswer: string[]
}

/** Who can be made to answer for units; their posts tell two people of one name apart. */
export interface AssignableView {
  id: string
  name: string
  posts: { role: string; unit: string }[]
}

export interface CommitteeView {
  unit: UnitNameView & { rank: UnitRank }
  /** The unit itself, then those directly below it. */
  rows: CommitteeRowView[]
  /** Units directly below for which nobody answers. */
  without: number
  /** Empty for who may not assign. */
  assignable: AssignableView[]
  may: { assign: boolean; record: boolean }
  today: CalendarDate
}

/** What an act on a visit made of it. */
export interface VisitActView {
  id: string
  version: number
}

export interface VisitView extends VisitActView {
  unit: UnitNameView
  by: { id: string; name: string }
  visitedOn: CalendarDate
  purpose: string
  conclusions: string
  followUp: string | null
  followUpOn: CalendarDate | null
  doneOn: CalendarDate | null
  state: FollowUpState
  mayChange: boolean
}

export interface VisitListView {
  unit: UnitNameView & { rank: UnitRank }
  filter: { state: FollowUpFilter; person: { id: string; name: string } | null }
  counts: Record<FollowUpFilter, number>
  rows: VisitView[]
  nextAfter: string | null
  /** Null on the first page; otherwise the visit after which the page before begins, '' for the first page. */
  previousAfter: string | null
  may: { record: boolean }
  today: CalendarDate
}

/** A unit that somebody answers for, and what waits there. */
export interface MyUnitView {
  unit: UnitNameView & { rank: UnitRank }
  title: string | null
  from: CalendarDate
  to: CalendarDate | null
  unions: number
  /** The targets of the year's plan, those furthest behind first. */
  targets: TargetStanding[]
  weak: number
  weakByKind: Record<WeakKind, number>
  openFollowUps: number
  overdueFollowUps: number
  lastVisitOn: CalendarDate | null
}

export interface MyUnitsView {
  person: { id: string; name: string; own: boolean }
  units: MyUnitView[]
  /** Visits of these units with something still to be done, what is due first. */
  followUps: VisitView[]
  /** Results are counted up to the end of this month. */
  month: Month
  may: { record: boolean }
  today: CalendarDate
}

export interface WeakUnionView {
  unit: UnitNameView
  federation: UnitNameView | null
  members: number | null
  /** Who answers for it, or for the unit above it. */
  answering: string[]
  reasons: WeakReason[]
}

export interface WeakUnionListView {
  unit: UnitNameView & { rank: UnitRank }
  reason: WeakKind | null
  /** Unions of the unit that exist today, and those of them with at least one reason. */
  unions: number
  weak: number
  counts: Record<WeakKind, number>
  /** Reasons that this reader may know of. */
  shown: WeakKind[]
  rows: WeakUnionView[]
  nextAfter: string | null
  previousAfter: string | null
  settings: { leastMembers: number; silentMonths: number }
  month: Month
}
