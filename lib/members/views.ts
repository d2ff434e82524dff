import type { UnitRank } from '@/lib/core/context'
import type { ConsentManner, ConsentPurpose, SubUnitKind } from '@/lib/members/schemas'
import type { MemberFinding } from '@/lib/members/rules/finding'
import type { MemberEventKind } from '@/lib/members/rules/member-event'
import type {
  CompletenessField,
  MemberFieldName,
  MemberFields,
  Position,
  SensitiveFields,
} from '@/lib/members/rules/member-fields'
import type { MemberStatus } from '@/lib/members/rules/member-status'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

export interface MemberUnitView {
  code: string
  name: string
  rank: UnitRank
  establishedOn: CalendarDate
}

export interface SubUnitView {
  id: string
  kind: SubUnitKind
  name: string
  closedOn: CalendarDate | null
  /** Members with a place in it who count today. */
  members: number
}

/**
 * A record's fields as this reader may see them. Masked: "Nguyễn V. Đ.", the birth's year, the ends of numbers,
 * "••••" for texts. The identity number is never more than its last digits here.
 */
export interface MemberFieldsView extends Omit<MemberFields, 'identityNumber' | 'subUnitId'> {
  fullName: string
  /** "•••• 1234" */
  identityNumber: string | null
  identityKind: 'cccd' | 'cmnd' | 'passport' | null
  subUnit: { id: string; name: string; kind: SubUnitKind } | null
}

export interface MemberEventView {
  id: string
  kind: MemberEventKind
  on: CalendarDate
  decisionNumber: string | null
  decidedOn: CalendarDate | null
  reason: string | null
  /** ISO instant. */
  recordedAt: string
  /** Null: by an import or the founding data. */
  recordedBy: string | null
  /** The reason is hidden where the record is masked, as all that people wrote in their own words. */
  voided: { at: string; by: string | null; reason: string } | null
}

export interface MemberChangeView {
  version: number
  /** ISO instant. */
  at: string
  by: string | null
  /** True where an import made it. */
  imported: boolean
  /** Before and after; null both where only the fact of a change is told. */
  fields: { field: string; before: string | null; after: string | null }[]
}

export interface MemberPositionView {
  id: string
  position: Position
  from: CalendarDate
  to: CalendarDate | null
  decisionNumber: string | null
}

export interface MemberConsentView {
  id: string
  purpose: ConsentPurpose
  givenOn: CalendarDate
  manner: ConsentManner
  evidence: string | null
  withdrawnOn: CalendarDate | null
}

/** Who looked, or asked to see in full. */
export interface MemberLookView {
  /** ISO instant. */
  at: string
  by: string
  kind: 'viewed' | 'disclosed' | 'identity'
  reason: string | null
}

/** People who may see the record: in which role and where, and whether in full without asking. */
export interface MemberReaderView {
  role: string
  unit: string
  full: boolean
  people: number
}

/** One member's page. */
export interface MemberView {
  id: string
  personId: string
  version: number
  unit: MemberUnitView
  status: MemberStatus
  statusOn: CalendarDate
  /** Days in the union, as counted. */
  spells: { state: 'active' | 'suspended'; from: CalendarDate; to: CalendarDate | null }[]
  fields: MemberFieldsView
  complete: boolean
  missing: CompletenessField[]
  /** Null where this reader may not see it, or nothing is recorded. */
  sensitive: SensitiveFields | null
  events: MemberEventView[]
  changes: MemberChangeView[]
  positions: MemberPositionView[]
  consents: MemberConsentView[]
  looks: MemberLookView[]
  /** The nearest first. */
  readers: MemberReaderView[]
  sight: MemberSightView
  may: {
    edit: boolean
    record: boolean
    transfer: boolean
    sensitive: boolean
    /** Asking to see in full. */
    disclose: boolean
    /** Asking for the identity number; false where there is none. */
    revealIdentity: boolean
  }
  today: CalendarDate
}

/** Why this reader sees the record as they do. */
export interface MemberSightView {
  masked: boolean
  by: 'own_union' | 'role' | 'disclosure' | 'none'
  /** Of a disclosure: until when, ISO. */
  until: string | null
  reason: string | null
}

/** A record for its edit form: fields as they are typed. */
export interface MemberFormView {
  id: string
  version: number
  unit: MemberUnitView
  status: MemberStatus
  /** Everything but the identity number, which is left empty unless a new one is typed. */
  fields: Omit<MemberFields, 'identityNumber'>
  identityNumber: string | null
  subUnits: SubUnitView[]
  required: CompletenessField[]
  cardPattern: string | null
  today: CalendarDate
}

/** What a new member's form needs. */
export interface NewMemberFormView {
  unit: MemberUnitView
  subUnits: SubUnitView[]
  required: CompletenessField[]
  cardPattern: string | null
  maySensitive: boolean
  today: CalendarDate
}

/** A number or card that a living entry of the federation has already. */
export interface HeldElsewhere {
  by: 'identity' | 'card'
  /** Where the asker may see it. */
  member: { id: string; name: string; unit: string } | null
  /** Of an identity number: the union that has it, so that a transfer can be asked for. */
  unitName: string | null
}

/** What a form gets back where nothing was kept. */
export type NotKept =
  | { status: 'refused'; findings: MemberFinding[] }
  /** Only warnings: sent again with `confirmed` it is kept. */
  | { status: 'needs_confirmation'; findings: MemberFinding[] }
  | { status: 'held_elsewhere'; held: HeldElsewhere[] }

export type AddMemberView = { status: 'added'; id: string } | NotKept

export interface FieldConflict {
  field: MemberFieldName
  /** As they would be kept and as they stand; an identity number as its last digits. */
  yours: string | null
  theirs: string | null
}

export type EditMemberView =
  | { status: 'saved'; version: number; missing: CompletenessField[] }
  /** Somebody else changed the record meanwhile: send again with this version, or leave it. */
  | {
      status: 'conflict'
      version: number
      changedBy: string | null
      changedAt: string
      fields: FieldConflict[]
    }
  | NotKept

/** After an act on a member. */
export interface MemberActView {
  id: string
  version: number
  status: MemberStatus
  statusOn: CalendarDate
}

export interface SubUnitListView {
  unit: MemberUnitView
  subUnits: SubUnitView[]
  mayChange: boolean
}

export interface MemberSettingsView {
  requiredFields: CompletenessField[]
  cardPattern: string | null
  /** 0 while the tenant has not said anything. */
  version: number
  /** Members who count, and complete records among them. */
  members: number
  complete: number
}

export interface DisclosureView {
  /** ISO instant until which it holds. */
  until: string
}

export interface RevealedIdentityView {
  identityNumber: string
  kind: 'cccd' | 'cmnd' | 'passport'
}
