import type { ImportChoice, ImportOutcome, ImportState } from './schemas'

/** A field of the roster that a column can hold: a name of lib/members/rules/member-columns. */
export type ImportFieldName = string

/** Answer to an upload. */
export interface StartedImportView {
  id: string
  /**
   * The same file was taken in for the same unit and nothing has changed there since: no new import was begun,
   * `id` is that one.
   */
  alreadyDone: boolean
}

/** One line of the list of imports. */
export interface ImportLineView {
  id: string
  unit: { code: string; name: string }
  fileName: string
  state: ImportState
  uploadedAt: string
  uploadedBy: string
  counts: ImportCountsView | null
}

export interface ImportListView {
  unit: { code: string; name: string; rank: 'top' | 'intermediate' | 'grassroots' }
  imports: ImportLineView[]
  /** Pass as `before` for the next page; null at the end. */
  next: string | null
}

export type ImportCountsView = Readonly<Record<ImportOutcome, number>>

/** Why an import failed: a key of the texts. `refused` comes with the reader's own code. */
export type ImportFailure =
  | 'not_allowed'
  | 'no_rows'
  | 'too_many_rows'
  | 'no_header'
  | 'unreadable'
  | 'roster_changed'
  | 'interrupted'
  | 'unit_closed'

export interface ImportView {
  id: string
  unit: { code: string; name: string; rank: 'top' | 'intermediate' | 'grassroots' }
  fileName: string
  byteSize: number
  state: ImportState
  failure: { code: ImportFailure; detail: string | null } | null
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
  /** Words of the file that stand for no code of a list, and what the user made of them. */
  unknownValues: { field: ImportFieldName; text: string; rows: number; code: string | null }[]
  /** What must be settled before rows can be checked: 'name', or 'unit' where the import goes to a federation. */
  missingColumns: ImportFieldName[]
  /** Null until rows were checked. */
  counts: ImportCountsView | null
  /** Findings by code and field, the most frequent first. */
  findings: { code: string; severity: 'refuse' | 'warn'; field: ImportFieldName | null; rows: number }[]
  /** Columns that would change most of the members they meet: often a column matched to the wrong field. */
  sweepingColumns: { field: ImportFieldName; rows: number; matched: number }[]
  /** Sub-units named in the file that will be made. */
  newSubUnits: number
  /** The roster has changed since the check, so rows were or will be checked anew. */
  recheckedBecauseRosterChanged: boolean
  /** What an undo did; members changed since the import were kept, and are named. */
  undo: {
    voided: number
    restored: number
    kept: number
    /** At most 200 of them. */
    keptMembers: { id: string; name: string }[]
  } | null
  masked: boolean
  may: { map: boolean; resolve: boolean; commit: boolean; undo: boolean; cancel: boolean; errors: boolean }
  version: number
}

export interface ImportFileView {
  format: string
  encoding: string | null
  sheet: string | null
  /** As numbered in the sheet; null where no row names columns. */
  headerRow: number | null
  rows: number
}

export interface ImportColumnView {
  index: number
  header: string
  field: ImportFieldName | null
  /** Known by name, remembered from an earlier file of the unit, chosen by the user, or not known. */
  source: 'name' | 'remembered' | 'chosen' | 'none'
  /** The first few values, masked for users who see members masked. */
  samples: string[]
}

export interface ImportFindingView {
  code: string
  severity: 'refuse' | 'warn'
  field: ImportFieldName | null
  params: Readonly<Record<string, string | number>>
}

export interface ImportRowView {
  rowNumber: number
  outcome: ImportOutcome
  /** Masked where members are. */
  name: string
  /** What the row says, field by field; `before` is there where it would change a member's value. */
  fields: { field: ImportFieldName; value: string; before?: string | null }[]
  findings: ImportFindingView[]
  /** Who it was matched with. */
  member: { id: string; name: string; unit: string; score: number } | null
  /** The row of the file that says the same. */
  sameAsRow: number | null
  choice: ImportChoice | null
  /** What can be decided about it; empty where nothing is doubtful. */
  choices: ImportChoice[]
}

export interface ImportRowsView {
  rows: ImportRowView[]
  /** Rows of this outcome and finding altogether. */
  total: number
  /** Pass as `after` for the next page; null at the end. */
  next: number | null
}

/** Rows for the workbook of errors: as the file had them. */
export interface ImportErrorsView {
  fileName: string
  headers: string[]
  rows: { rowNumber: number; cells: string[]; findings: ImportFindingView[] }[]
}
