import type { Context, UnitRank } from '@/lib/core/context'
import type { ListedRank, UnitState } from './schemas'
import type { Ownership } from './rules/unit-kind'

/** A calendar day, yyyy-mm-dd. */
export type Day = Context['today']

export interface UnitChoiceView {
  code: string
  name: string
}

/** A level of the way down to a unit; `siblings` holds the level itself too. */
export interface PlaceLevelView extends UnitChoiceView {
  siblings: UnitChoiceView[]
}

/** Where a screen looks: the way down from the highest unit the asker may open, and what stands below. */
export interface PlaceView {
  levels: PlaceLevelView[]
  below: UnitChoiceView[]
  /** The months of which there are figures, yyyymm, in order; empty where they were not asked for. */
  months: number[]
}

export interface FoundUnitView extends UnitChoiceView {
  parentName: string | null
}

export interface UnitRowView extends UnitChoiceView {
  rank: UnitRank
  kind: string
  ownership: Ownership | null
  establishedOn: Day
  /** The first day on which it no longer exists. */
  closedOn: Day | null
  /** Code and name of the unit above, where the asker may see it. */
  parent: UnitChoiceView | null
  /** 1 for the lines of an opened branch. */
  depth: 0 | 1
  /** Grassroots unions in existence below it. */
  unionsBelow: number
  /** Members by the last figures recorded, and their month (yyyymm); null where there are none to see. */
  members: number | null
  membersMonth: number | null
}

export interface UnitListView {
  unit: UnitChoiceView & { rank: UnitRank; kind: string }
  /** `tree`: the units directly below and the opened branches; `found`: all below that fit the filters. */
  shape: 'tree' | 'found'
  filters: {
    q: string | null
    rank: ListedRank | null
    ownership: Ownership | null
    state: UnitState
  }
  open: string[]
  rows: UnitRowView[]
  showsMembers: boolean
  /** Where the next page begins; null on the last. */
  nextAfter: string | null
  /** Where the page before begins: null for the very first, undefined on the first page itself. */
  previousAfter: string | null | undefined
}

export interface UnitNameView {
  name: string
  from: Day
  /** The first day on which it is no longer so; null while it is. */
  to: Day | null
}

export interface UnitPlacementView {
  parent: UnitChoiceView | null
  from: Day
  to: Day | null
}

export type UnitEventKind =
  'establish' | 'merge' | 'split' | 'transfer_in' | 'transfer_out' | 'dissolve' | 'rename' | 'level_change'

export interface UnitEventView {
  id: string
  kind: UnitEventKind
  decisionNumber: string | null
  decidedOn: Day | null
  effectiveOn: Day
  reason: string | null
  /** The other units it touched, as far as the asker may see them. */
  others: (UnitChoiceView & { part: 'predecessor' | 'successor' | 'subject' })[]
}

export interface UnitMonthView {
  /** yyyymm */
  month: number
  state: 'draft' | 'submitted' | 'returned' | 'approved' | 'correcting'
  dueOn: Day
  firstSubmittedOn: Day | null
}

/** One unit: what it is, what it was called and where it stood, what happened to it, its latest reports. */
export interface UnitView extends UnitChoiceView {
  rank: UnitRank
  kind: string
  ownership: Ownership | null
  establishedOn: Day
  closedOn: Day | null
  unionsBelow: number
  /** The units directly below that exist today, the first fifty, and how many they are. */
  children: UnitChoiceView[]
  childCount: number
  names: UnitNameView[]
  placements: UnitPlacementView[]
  events: UnitEventView[]
  reports: UnitMonthView[]
  showsReports: boolean
  /** Day by which the twelve months of reports are counted, and the tenant's cut-off. */
  today: Day
  cutoffDay: number | null
}
