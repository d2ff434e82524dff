import type { CellValue } from './cells/cell-value'

export interface ColumnToWrite {
  header: string
  /** In characters; as wide as the header unless given. */
  width?: number
  /** How cells that people fill in are kept: as texts, so that leading zeros stay, unless said otherwise. */
  kind?: 'text' | 'date' | 'number'
  /** Shown beside the header when it is pointed at. */
  note?: string
  /** Where the words stand that may be chosen: a column of another sheet, from its second row. */
  choices?: { sheet: string; column: number; count: number }
}

export interface SheetToWrite {
  name: string
  columns: readonly ColumnToWrite[]
  rows: Iterable<readonly CellValue[]> | AsyncIterable<readonly CellValue[]>
}
