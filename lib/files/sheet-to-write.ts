import type { SheetCell } from './cells/sheet-cell'

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
  hidden?: boolean
}

/** A row above the data. */
export interface HeadRow {
  cells: readonly SheetCell[]
  /** In points; as high as its texts unless given. */
  height?: number
  hidden?: boolean
}

/** What may be typed into some cells; anything else is refused, or only warned of. */
export interface CellCheck {
  /** 'C5:D20' */
  range: string
  rule: { kind: 'whole'; least: number; most: number } | { kind: 'formula'; formula: string }
  refuses: boolean
  title: string
  message: string
}

/** Cells that look different while a formula is true, written as for the first cell of the range. */
export interface CellMark {
  range: string
  formula: string
  look: 'danger' | 'warning' | 'done'
}

export interface SheetToWrite {
  name: string
  columns: readonly ColumnToWrite[]
  rows: Iterable<readonly SheetCell[]> | AsyncIterable<readonly SheetCell[]>
  /** The rows above the data, in place of the one that names the columns; notes and choices count with one row. */
  head?: readonly HeadRow[]
  /** In points, for rows of texts that take several lines; the others are as high as their program has them. */
  heights?: readonly (number | undefined)[]
  /** How many columns stay in sight; the rows of the head always do. */
  frozenColumns?: number
  /** 'A1:F1' */
  merged?: readonly string[]
  /** Only open cells may be changed; anybody may lift that, so that readers still check what they are given. */
  locked?: boolean
  /** Out of sight, and not in the list of sheets to show again. */
  hidden?: boolean
  checks?: readonly CellCheck[]
  marks?: readonly CellMark[]
  /** Buttons in the head's last row by which rows are filtered. */
  filtered?: boolean
  /** On A4, as wide as one page, the head's rows on each. */
  print?: { landscape: boolean }
}
