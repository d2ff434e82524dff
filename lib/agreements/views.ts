import type { UnitRank } from '@/lib/core/context'
import type { AgreementGrade, AgreementScope, AgreementStanding } from '@/lib/agreements/rules/agreement'
import type { AgreementFinding } from '@/lib/agreements/rules/check-agreement'
import type { PaperFormat } from '@/lib/agreements/rules/paper-file'
import type { ListAgreements, ListedStanding } from '@/lib/agreements/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** What an agreement says. */
export interface AgreementFields {
  number: string | null
  scope: AgreementScope
  signedOn: CalendarDate
  startsOn: CalendarDate
  /** The last day of its term. */
  endsOn: CalendarDate
  workers: number | null
  employerId: string | null
  note: string | null
}

/** What the form of an agreement gets back where nothing was kept. */
export type NotKept =
  | { status: 'refused'; findings: AgreementFinding[] }
  /** Only warnings: sent again with `confirmed` it is kept. */
  | { status: 'needs_confirmation'; findings: AgreementFinding[] }

export type RecordAgreementView = { status: 'saved'; id: string; version: number } | NotKept

export interface AgreementFieldConflict {
  field: keyof AgreementFields
  yours: string | null
  theirs: string | null
}

export type EditAgreementView =
  | RecordAgreementView
  /** Somebody else changed it meanwhile: send again with this version, or leave it. */
  | { status: 'conflict'; version: number; changedBy: string | null; fields: AgreementFieldConflict[] }

/** After an act on an agreement. */
export interface AgreementActView {
  id: string
  version: number
}

/** One line of the list. */
export interface AgreementRowView {
  id: string
  unit: { code: string; name: string }
  number: string | null
  scope: AgreementScope
  signedOn: CalendarDate
  startsOn: CalendarDate
  endsOn: CalendarDate
  endedOn: CalendarDate | null
  standing: AgreementStanding
  /** To the last day on which it holds; negative when past. */
  daysLeft: number
  /** Another one of the union holds longer. */
  followed: boolean
  grade: AgreementGrade | null
  workers: number | null
  files: number
}

/** How many there are on the day, whatever the filter. */
export interface AgreementCountsView {
  inForce: number
  lapsing: number
  lapsed: number
  all: number
  /** Of those in force. */
  aOrB: number
  ungraded: number
  /** Unions with one in force. */
  unions: number
}

export interface AgreementListView {
  unit: { code: string; name: string; rank: UnitRank }
  filter: Omit<ListAgreements, 'after' | 'before' | 'unit'> & { state: ListedStanding }
  /** The day of which standings are told. */
  on: CalendarDate
  /** Warned of so many days before the end. */
  warningDays: number
  counts: AgreementCountsView
  rows: AgreementRowView[]
  nextAfter: string | null
  previousBefore: string | null
  may: { record: boolean }
  today: CalendarDate
}

export interface AgreementFileView {
  id: string
  name: string
  format: PaperFormat
  byteSize: number
  by: string | null
  /** ISO instant. */
  at: string
  removed: { at: string; reason: string } | null
}

export type AgreementChangeKind =
  'recorded' | 'changed' | 'graded' | 'ended' | 'voided' | 'file_added' | 'file_removed'

export interface AgreementChangeView {
  kind: AgreementChangeKind
  at: string
  by: string | null
  fields: { field: string; before: string | null; after: string | null }[]
}

/** One agreement's page. */
export interface AgreementView {
  id: string
  version: number
  unit: { code: string; name: string }
  fields: AgreementFields
  /** Null where none is named, or the asker may not see it. */
  employer: { id: string; name: string } | null
  standing: AgreementStanding
  daysLeft: number
  endedOn: CalendarDate | null
  /** Null where a new one took its place. */
  endReason: string | null
  grade: AgreementGrade | null
  gradedOn: CalendarDate | null
  voided: { at: string; reason: string } | null
  renews: LinkedAgreementView | null
  renewedBy: LinkedAgreementView | null
  /** The latest first; removed ones too. */
  files: AgreementFileView[]
  /** The latest first. */
  changes: AgreementChangeView[]
  may: { record: boolean }
  today: CalendarDate
}

export interface LinkedAgreementView {
  id: string
  number: string | null
  signedOn: CalendarDate
  startsOn: CalendarDate
  endsOn: CalendarDate
}

/** What the form of an agreement begins with. */
export interface AgreementFormView {
  unit: { code: string; name: string; rank: UnitRank }
  /** Employers to name, where the union has several and the asker may see them. */
  employers: { id: string; name: string }[]
  /** Where an agreement is changed or renewed: as it stands. */
  agreement: { id: string; version: number; fields: AgreementFields } | null
  today: CalendarDate
}

/** What is about to lapse, or has lapsed with nothing in its place. */
export interface LapsingView {
  federation: string
  unit: { code: string; name: string; rank: UnitRank }
  warningDays: number
  /** How many lapse soon, and of how many unions the last one lapsed with nothing in its place. */
  lapsing: number
  lapsed: number
  /** The nearest ends first. */
  rows: LapsingRowView[]
  may: { record: boolean }
}

export interface LapsingRowView {
  id: string
  unit: { code: string; name: string }
  number: string | null
  endsOn: CalendarDate
  /** Negative when past. */
  daysLeft: number
}

/** The bytes of a file as it was given. */
export interface AgreementPaperView {
  name: string
  format: PaperFormat
  bytes: Uint8Array<ArrayBuffer>
}

export interface AddedFileView {
  id: string
  name: string
}
