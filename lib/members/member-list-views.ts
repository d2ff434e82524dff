import type { UnitRank } from '@/lib/core/context'
import type {
  ListedStatus,
  MemberDirection,
  MemberFilter,
  MemberSort,
} from '@/lib/members/member-list-schemas'
import type { Contract, Education, Sex } from '@/lib/members/rules/member-fields'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** A line of the list. Masked: "Nguyễn V. Đ.", the year of birth, the ends of numbers, "••••" for texts. */
export interface MemberRowView {
  id: string
  version: number
  name: string
  /** yyyy-mm-dd, or the year alone where no more is known or shown. */
  birth: string | null
  /** Whole years on the tenant's day; of a year alone, the difference of the years. */
  age: number | null
  sex: Sex | null
  /** "•••• 1234" */
  identity: string | null
  /** As people write it: 0912 345 678. */
  phone: string | null
  email: string | null
  address: string | null
  jobTitle: string | null
  contract: Contract | null
  education: Education | null
  cardNumber: string | null
  joinedOn: CalendarDate | null
  subUnit: { id: string; name: string } | null
  unit: { code: string; name: string }
  status: ListedStatus
  statusOn: CalendarDate
  complete: boolean
  masked: boolean
}

/** How many there are: the number, or that there are more than so many. */
export interface MemberTotalView {
  count: number
  /** False: there are more than `count`. */
  exact: boolean
}

/** What the words of a search were taken for. */
export type MemberSearchKind = 'name' | 'phone' | 'identity' | 'number'

/** How many the same filter finds in another post of the same user; by its id the frame knows the post's name. */
export interface MembersElsewhereView extends MemberTotalView {
  assignmentId: string
}

export interface SavedMemberFilterView {
  id: string
  name: string
  /** The address's parameters, without "?". */
  query: string
}

export interface MemberListView {
  /** The scope that is searched: the unit with all below it that the asker reaches. */
  unit: { code: string; name: string; rank: UnitRank }
  /** The way down to it from the highest unit the asker may open, itself included. */
  path: { code: string; name: string }[]
  /** Members that count in it today, whatever the filter. */
  counted: number
  filter: Omit<MemberFilter, 'unit'>
  sort: MemberSort
  dir: MemberDirection
  size: number
  /** Null where nothing was searched for. */
  searchedBy: MemberSearchKind | null
  total: MemberTotalView
  rows: MemberRowView[]
  /** The member after which the next page begins; null on the last. */
  nextAfter: string | null
  /** The member before which the page before ends; null on the first. */
  previousBefore: string | null
  /** Some lines are masked for this reader, who may ask to see them in full. */
  masked: boolean
  /** Of a grassroots union; none of a unit above. Closed ones too, last. */
  subUnits: { id: string; name: string; closed: boolean }[]
  savedFilters: SavedMemberFilterView[]
  elsewhere: MembersElsewhereView[]
  may: { record: boolean; import: boolean; export: boolean; disclose: boolean }
  today: CalendarDate
}

/** A member as the search box shows it. */
export interface FoundMemberView {
  id: string
  name: string
  birth: string | null
  unit: { code: string; name: string }
  status: ListedStatus
  masked: boolean
}

export interface FoundMembersView {
  members: FoundMemberView[]
  /** There are more than these. */
  more: boolean
}

export interface SubUnitAssignmentView {
  /** How many were changed; those that had it already are not among them. */
  changed: number
}
