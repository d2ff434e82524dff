import type { UnitRank } from '@/lib/core/context'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { ReportState } from '@/lib/figures/rules/month-state'
import type { Month } from '@/lib/periods/rules/month'
import type { FormColumn } from './views'

/** A month as a form to print, its names in Vietnamese whatever the screen's language. */
export interface MonthFormView {
  unit: { code: string; name: string; rank: UnitRank }
  /** The body above, which stands first in the head; null for the top. */
  above: string | null
  month: Month
  /** To be filled in by hand: no figure stands in it. */
  blank: boolean
  format: 'pdf' | 'docx' | 'xlsx'
  /** The figures of the tenant are made up to show the program. */
  illustrative: boolean
  content: FormOfUnit | FormOfUnits
}

/** A union's own month: a line for each indicator. */
export interface FormOfUnit {
  kind: 'unit'
  state: ReportState
  cells: readonly FormCell[]
}

export interface FormCell {
  name: string
  group: string
  measure: string
  entry: FigureEntry
  previous: FigureEntry
  /** What was said about the figure. */
  note: string | null
}

/** `asked` says which columns are this line's to fill: all of them in a line of sums. */
export interface FormRow {
  name: string
  asked: FormColumn['askedOf'] | 'all'
  entries: Readonly<Record<string, FigureEntry>>
}

/** A federation's month: a line for each unit, or for each federation with its whole subtree. */
export interface FormOfUnits {
  kind: 'units'
  columns: readonly FormColumn[]
  rows: readonly FormRow[]
  /** Not every figure in it stands in an approved report. */
  provisional: boolean
}
