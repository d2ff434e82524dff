import type { UnitRank } from '@/lib/core/context'
import type {
  EmployerFieldName,
  EmployerFields,
  WorkforceSource,
} from '@/lib/employers/rules/employer-fields'
import type { EmployerFinding } from '@/lib/employers/rules/employer-finding'
import type { FoundingStage } from '@/lib/employers/rules/founding-stage'
import type { RegisterSums } from '@/lib/employers/rules/register-sums'
import type { EmployerFilter, EmployerSort } from '@/lib/employers/schemas'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

export interface EmployerUnitView {
  code: string
  name: string
  rank: UnitRank
}

/** The head-count that holds on a day. */
export interface EmployerSizeView {
  workers: number
  women: number | null
  /** Of which day it speaks. */
  since: CalendarDate
  source: WorkforceSource
}

/** One line of the list. */
export interface EmployerRowView {
  id: string
  name: string
  taxCode: string | null
  unit: { code: string; name: string }
  ownership: EmployerFields['ownership']
  industryCode: string | null
  size: EmployerSizeView | null
  /** Which union it is is not told of one beyond the asker's reach. */
  union: { code: string | null; name: string | null; since: CalendarDate } | null
  /** The stage of its open case, where one is on its way to a union. */
  stage: FoundingStage | null
  closedOn: CalendarDate | null
}

export interface EmployerListView {
  unit: EmployerUnitView
  filter: EmployerFilter
  /** The day of which sizes and unions are told. */
  on: CalendarDate
  sort: EmployerSort
  size: number
  /** Exact. */
  total: number
  rows: EmployerRowView[]
  nextAfter: string | null
  previousBefore: string | null
  may: { record: boolean; import: boolean; recognise: boolean }
  today: CalendarDate
}

export interface EmployerStatementView {
  id: string
  from: CalendarDate
  to: CalendarDate | null
  workers: number
  women: number | null
  source: WorkforceSource
  by: string | null
  /** ISO instant. */
  at: string
  voided: { by: string | null; at: string; reason: string } | null
}

export interface EmployerUnionView {
  id: string
  /** Null, as the name, of a union beyond the asker's reach. */
  code: string | null
  name: string | null
  from: CalendarDate
  to: CalendarDate | null
  by: string | null
  at: string
  voided: { by: string | null; at: string; reason: string } | null
}

export type EmployerChangeKind =
  'created' | 'changed' | 'workforce' | 'union' | 'voided' | 'imported' | 'import_undone' | 'moved'

export interface EmployerChangeView {
  version: number
  kind: EmployerChangeKind
  at: string
  by: string | null
  fields: { field: string; before: string | null; after: string | null }[]
}

/** One employer's page. */
export interface EmployerView {
  id: string
  version: number
  unit: EmployerUnitView
  fields: EmployerFields
  closedOn: CalendarDate | null
  voided: { at: string; reason: string } | null
  size: EmployerSizeView | null
  union: EmployerUnionView | null
  /** The latest day first. */
  statements: EmployerStatementView[]
  unions: EmployerUnionView[]
  changes: EmployerChangeView[]
  /** Its open case on the way to a union. */
  foundingCase: { id: string; stage: FoundingStage; since: CalendarDate } | null
  /** Agreements that name it, the latest first. */
  agreements: {
    id: string
    number: string | null
    startsOn: CalendarDate
    endsOn: CalendarDate
    ended: boolean
  }[]
  may: { record: boolean; move: boolean; recognise: boolean }
  today: CalendarDate
}

/** An employer's fields for its form. */
export interface EmployerFormView {
  id: string
  version: number
  unit: EmployerUnitView
  fields: EmployerFields
  today: CalendarDate
}

export interface NewEmployerFormView {
  /** The federation chosen. */
  unit: EmployerUnitView
  /** Federations in reach that can keep employers. */
  units: { code: string; name: string }[]
  today: CalendarDate
}

/** An employer of the same tax code or name. Null where the asker may not see who it is. */
export interface SameEmployer {
  by: 'tax_code' | 'name'
  employer: { id: string; name: string; unit: string; taxCode: string | null } | null
}

/** What a form gets back where nothing was kept. */
export type NotKept =
  | { status: 'refused'; findings: EmployerFinding[] }
  /** Only warnings: sent again with `confirmed` it is kept. */
  | { status: 'needs_confirmation'; findings: EmployerFinding[]; same: SameEmployer[] }
  /** One tax code, one employer. */
  | { status: 'held'; same: SameEmployer[] }

export type AddEmployerView = { status: 'added'; id: string } | NotKept

export interface EmployerFieldConflict {
  field: EmployerFieldName
  yours: string | null
  theirs: string | null
}

export type EditEmployerView =
  | { status: 'saved'; version: number }
  /** Somebody else changed it meanwhile: send again with this version, or leave it. */
  | { status: 'conflict'; version: number; changedBy: string | null; fields: EmployerFieldConflict[] }
  | NotKept

export type RecordWorkforceView =
  { status: 'saved'; version: number } | Extract<NotKept, { status: 'refused' | 'needs_confirmation' }>

/** After an act on an employer. */
export interface EmployerActView {
  id: string
  version: number
}

export interface CoverageRowView {
  code: string
  name: string
  rank: UnitRank
  sums: RegisterSums
}

export interface CoverageView {
  unit: EmployerUnitView
  on: CalendarDate
  threshold: number
  /** What the tenant's settings say where the address says nothing. */
  usualThreshold: number
  own: CoverageRowView
  below: CoverageRowView[]
  today: CalendarDate
}

export interface RegisterSettingsView {
  coverageThreshold: number
  lapseWarningDays: number
  silentMonths: number
  leastMembers: number
  gradedAfter: number
  gradedAfterChange: number
  /** 0: the tenant has not said anything, and what is usual holds. */
  version: number
}
