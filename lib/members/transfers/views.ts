import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Sex } from '@/lib/members/rules/member-fields'
import type { TransferState } from '@/lib/members/rules/transfer-state'

/** An open grassroots union of the federation; nothing else of it is shown. */
export interface DestinationView {
  code: string
  name: string
}

/** What a destination sees of a person before it accepts: masked throughout. */
export interface TransferEvidence {
  /** "Nguyễn V. Đ." */
  name: string
  birthYear: number | null
  sex: Sex | null
  /** "•••• 1234" */
  identity: string | null
  fromUnit: string
  fromTenant: string
  /** Name of the destination; null while only a code leads to it. */
  toUnit: string | null
  /** Name of the destination's federation where that is another one. */
  toTenant: string | null
}

export interface TransferView {
  id: string
  /** As seen from the asker's scope; `within`: both unions lie in it. */
  direction: 'incoming' | 'outgoing' | 'within'
  /** An offer past its deadline is `expired` from the next day on, whether or not that was recorded yet. */
  state: TransferState
  evidence: TransferEvidence
  /** The full name, where the asker may see the record behind it in full; else null: show the evidence's. */
  fullName: string | null
  /** The record at the origin, and the one made at the destination, where they lie in the asker's scope. */
  memberId: string | null
  arrivedId: string | null
  byCode: boolean
  offeredOn: CalendarDate
  /** The last day on which it can be accepted. */
  deadline: CalendarDate
  /** Days until then: 0 on the day itself. Null once it is decided. */
  daysLeft: number | null
  reason: string | null
  decisionNumber: string | null
  decidedOn: CalendarDate | null
  effectiveOn: CalendarDate | null
  answeredOn: CalendarDate | null
  answerReason: string | null
  may: { accept: boolean; decline: boolean; withdraw: boolean }
}

export interface TransferListView {
  filters: { unit: string | null; direction: 'incoming' | 'outgoing' | 'all'; state: 'open' | 'done' | 'all' }
  today: CalendarDate
  transfers: TransferView[]
  /** Offers that wait for an answer, by direction, whatever the filter. */
  waiting: { incoming: number; outgoing: number }
  nextAfter: string | null
}

export interface OfferedTransferView {
  transferId: string
  memberId: string
  deadline: CalendarDate
  toUnit: string | null
  /** The one-time code, in groups of four; it is shown this once and kept nowhere. */
  code: string | null
}

/** An offer from another federation that a code leads to. */
export interface CodedTransferView {
  evidence: TransferEvidence
  offeredOn: CalendarDate
  deadline: CalendarDate
  daysLeft: number
  today: CalendarDate
  /** Unions of the asker's scope are reached by their own code: the asker's own where it is a grassroots union. */
  ownUnit: { code: string; name: string } | null
}

export interface AcceptedTransferView {
  /** The record made at the destination. */
  memberId: string
  effectiveOn: CalendarDate
}

export interface ClosedTransferView {
  /** `expired`: it had lapsed before it could be taken back. */
  state: 'withdrawn' | 'declined' | 'expired'
}
