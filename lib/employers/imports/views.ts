import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { ImportChoice, ImportOutcome } from '@/lib/members/imports/schemas'
import type {
  ImportColumnView,
  ImportCountsView,
  ImportFileView,
  ImportFindingView,
} from '@/lib/members/imports/views'
import type { EmployerImportState, ListSource } from './schemas'

/** Answer to an upload. */
export interface StartedEmployerImportView {
  id: string
  /** The same list went in before and the register has not changed since: `id` is that import. */
  alreadyDone: boolean
}

/** One line of the list of imports. */
export interface EmployerImportLineView {
  id: string
  unit: { code: string; name: string }
  fileName: string
  source: ListSource
  asOf: CalendarDate
  state: EmployerImportState
  uploadedAt: string
  uploadedBy: string
  counts: ImportCountsView | null
}

export interface EmployerImportListView {
  unit: { code: string; name: string }
  /** The last day that a list can speak of. */
  today: CalendarDate
  imports: EmployerImportLineView[]
  /** Pass as `before` for the next page; null at the end. */
  next: string | null
}

/** Why an import failed: a key of the texts. `unreadable` comes with the reader's own code. */
export type EmployerImportFailure = 'not_allowed' | 'no_rows' | 'too_many_rows' | 'unreadable' | 'interrupted'

export interface EmployerImportView {
  id: string
  unit: { code: string; name: string }
  fileName: string
  source: ListSource
  asOf: CalendarDate
  state: EmployerImportState
  failure: { code: EmployerImportFailure; detail: string | null } | null
  uploadedAt: string
  uploadedBy: string
  committedAt: string | null
  committedBy: string | null
  undoneAt: string | null
  /** Rows done and to be done in the running step; total 0 while unknown. */
  progress: { done: number; total: number }
  /** What was found in the file; null until it was read. */
  file: ImportFileView | null
  columns: ImportColumnView[]
  /** What must be settled before rows can be checked. */
  missingColumns: string[]
  /** Null until rows were checked. */
  counts: ImportCountsView | null
  /** Findings by code and field, the most frequent first. */
  findings: { code: string; severity: 'refuse' | 'warn'; field: string | null; rows: number }[]
  /** Columns that would change most of the employers they meet: often a column matched to the wrong field. */
  sweepingColumns: { field: string; rows: number; matched: number }[]
  /** Statements of workers and links to unions that a commit writes. */
  statements: number
  links: number
  /** The register has changed since a check, so the rows were or will be checked anew. */
  recheckedBecauseRegisterChanged: boolean
  /** What an undo did; employers changed since were kept, and at most 200 of them are named. */
  undo: {
    voided: number
    restored: number
    kept: number
    keptEmployers: { id: string; name: string }[]
  } | null
  may: { map: boolean; resolve: boolean; commit: boolean; undo: boolean; cancel: boolean; errors: boolean }
  version: number
}

export interface EmployerImportRowView {
  rowNumber: number
  outcome: ImportOutcome
  name: string
  /** What the row says, field by field; `before` is there where it would change what is kept. */
  fields: { field: string; value: string; before?: string | null }[]
  findings: ImportFindingView[]
  /** The employer it was matched with, and by what. */
  employer: { id: string; name: string; unit: string; matchedBy: 'tax_code' | 'name' } | null
  /** The row of the file that says the same. */
  sameAsRow: number | null
  choice: ImportChoice | null
  /** What can be decided about it; empty where nothing is doubtful. */
  choices: ImportChoice[]
}

export interface EmployerImportRowsView {
  rows: EmployerImportRowView[]
  /** Rows of this outcome and finding altogether. */
  total: number
  /** Pass as `after` for the next page; null at the end. */
  next: number | null
}

/** Rows for the workbook of errors, as the file had them. */
export interface EmployerImportErrorsView {
  fileName: string
  headers: string[]
  rows: { rowNumber: number; cells: string[]; findings: ImportFindingView[] }[]
}
