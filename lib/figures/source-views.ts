import type { FigureSource, Register } from '@/lib/figures/rules/derived'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'

/** Where a unit's number of one indicator comes from. */
export interface FigureSourceRow {
  indicator: string
  name: string
  register: Register
  source: FigureSource
  /** Since which month; null where nothing was ever chosen and it is entered. */
  since: Month | null
  /** For choosing anew what was seen; 0 where nothing was ever chosen. */
  version: number
  /** What the cell of the month says, and what the register counts for it; null where it held nothing by then. */
  entry: FigureEntry
  counted: number | null
}

export interface FigureSourcesView {
  unit: { id: string; code: string; name: string }
  month: Month
  mayChoose: boolean
  rows: readonly FigureSourceRow[]
}

export interface ChooseFigureSourceView {
  source: FigureSource
  since: Month
  version: number
  /** Cells that the registers wrote at once. */
  refreshed: number
}

export interface RefreshFiguresView {
  /** How many were not yet what the registers count. */
  cells: number
}

/** What registers count beside a month's form, by unit id and indicator; where they held nothing: absent. */
export interface RecordFiguresBesideView {
  units: Readonly<Record<string, Readonly<Record<string, number>>>>
}
