import type { UnitRank } from '@/lib/core/context'
import type { FigureSource } from '@/lib/figures/rules/derived'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { ReportState } from '@/lib/figures/rules/month-state'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'

/** A column of the month's form. */
export interface FormColumn {
  indicator: string
  kind: IndicatorKind
  name: string
  shortName: string
  group: string
  measure: string
  required: boolean
  askedOf: 'grassroots' | 'federation'
}

/** A cell as it stands on the server; a cell never saved is absent. */
export interface GridCell {
  entry: FigureEntry
  version: number
  explanation: string | null
  note: string | null
}

/** One reporting unit's line of the month. */
export interface GridRow {
  unitId: string
  code: string
  name: string
  rank: UnitRank
  state: ReportState
  /** The report's version, for submitting what was seen. */
  reportVersion: number
  /** Whether figures may be changed now, and by this user. */
  editable: boolean
  /** While a granted correction runs: until when, ISO. */
  correctionUntil: string | null
  /** Why the month came back, while it is returned. */
  returnReason: string | null
  /** By indicator, why that cell came back. */
  returnedCells: Readonly<Record<string, string>>
  /** Indicators that the unit's registers count in this month: nobody enters them. */
  fromRecords: readonly string[]
  cells: Readonly<Record<string, GridCell>>
}

/** A federation's month: its reporting units by the indicators of the form. */
export interface EntryGridView {
  federation: string
  userId: string
  unit: { id: string; code: string; name: string; rank: UnitRank }
  month: Month
  today: CalendarDate
  dueOn: CalendarDate
  daysLeft: number
  locked: boolean
  maySubmit: boolean
  columns: readonly FormColumn[]
  rows: readonly GridRow[]
}

/** What the unit's earlier months were, for the side panel and the checks. */
export interface UnitHistory {
  /** By indicator, in month order: [month, value]; a null value says "not applicable". */
  months: Readonly<Record<string, readonly (readonly [Month, number | null])[]>>
  /** By indicator, the year's plan; absent when none was handed down. */
  plans: Readonly<Record<string, string>>
}

/** What a union's register of members counts for the month of a form. */
export interface UnitRoster {
  /** By indicator, those that a register counts. */
  counts: Readonly<Record<string, number>>
  /** Women among the members at the cut-off. */
  women: number
}

export interface RosterFiguresView {
  /** By unit id; a union that kept no register then is absent. */
  units: Readonly<Record<string, UnitRoster>>
}

export interface GridHistoryView {
  /** By unit id. */
  units: Readonly<Record<string, UnitHistory>>
}

/** One saved state of a cell. */
export interface CellChange {
  version: number
  entry: FigureEntry
  changedBy: string
  /** ISO instant. */
  changedAt: string
  explanation: string | null
  note: string | null
  /** Whether somebody entered it, or the unit's registers counted it. */
  source: FigureSource
}

export interface CellStoryView {
  changes: readonly CellChange[]
}

/** What became of one cell of a request. */
export type CellResult = { unitId: string; indicator: string } & (
  | { status: 'saved'; version: number }
  | { status: 'conflict'; theirs: CellChange }
  | { status: 'refused'; reason: CellRefusal }
)

/** Why a cell was not kept: the figure itself, or the month's state. */
export type CellRefusal =
  | 'negative'
  | 'not_whole'
  | 'too_large'
  | 'not_asked'
  | 'not_active'
  | 'from_records'
  | 'with_superior'
  | 'locked'
  | 'correction_over'

export interface RecordFiguresView {
  results: readonly CellResult[]
  /** ISO instant of the save. */
  savedAt: string
}
