import type { MergeableField } from '@/lib/members/rules/merge-fields'
import type { MemberStatus } from '@/lib/members/rules/member-status'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { DuplicateState } from './schemas'

/** One of two entries that may be one person's; masked as the asker sees records. */
export interface DuplicateSide {
  id: string
  version: number
  /** Masked where `masked` says so. */
  name: string
  /** A full day, or the year alone where that is all there is or all that may be seen. */
  birth: CalendarDate | string | null
  /** "•••• 1234" always. */
  identity: string | null
  phone: string | null
  cardNumber: string | null
  unit: { code: string; name: string }
  status: MemberStatus
  statusOn: CalendarDate
  complete: boolean
  masked: boolean
}

export interface DuplicatePairView {
  /** 0 to 100. */
  score: number
  /** What speaks for one person, the strongest first: identity, card, name_birth, name_year, phone_name … */
  signs: string[]
  state: DuplicateState
  first: DuplicateSide
  second: DuplicateSide
  decided: { on: CalendarDate; by: string | null; reason: string | null } | null
  /** The merge behind a pair made one, while it can be taken apart. */
  mergeId: string | null
}

export interface DuplicateListView {
  filters: { unit: string | null; state: DuplicateState }
  pairs: DuplicatePairView[]
  /** Pairs in each state within the filter's unit, whatever the page. */
  counts: Record<DuplicateState, number>
  mayMerge: boolean
  nextAfter: string | null
}

/** One choice of a merge, both sides as the asker may see them. */
export interface DuplicateField {
  choice: MergeableField
  /** As stored (codes for sex, contract, education; yyyy-mm-dd), or masked. */
  first: string | null
  second: string | null
  agree: boolean
}

/** Something that happened to an entry, as far as the asker may see it. */
export interface DuplicateEvent {
  kind: string
  effectiveOn: CalendarDate
  decisionNumber: string | null
}

export interface DuplicateView extends DuplicatePairView {
  fields: DuplicateField[]
  /** What a screen proposes to take where the first, or the second, is kept. */
  proposed: { keepFirst: MergeableField[]; keepSecond: MergeableField[] }
  events: { first: DuplicateEvent[]; second: DuplicateEvent[] }
  /** Ethnicity, religion or Party membership is known of an entry; what, is not said here. */
  sensitive: { first: boolean; second: boolean }
  may: { merge: boolean; keepApart: boolean; unmerge: boolean }
}

export interface RefreshedDuplicatesView {
  /** Pairs looked at, of which so many are new in the queue, and so many left it because nothing speaks for them now. */
  candidates: number
  opened: number
  closed: number
  /** The scope holds more look-alikes than one pass takes: the best ones are in the queue. */
  limited: boolean
}

export interface KeptApartView {
  first: string
  second: string
}

export interface MergedMembersView {
  mergeId: string
  keptId: string
  absorbedId: string
}

export interface UnmergedMembersView {
  keptId: string
  absorbedId: string
}
