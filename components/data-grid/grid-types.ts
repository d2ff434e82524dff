import type { ReactNode } from 'react'

/**
 * What became of the last change of a cell. A tone is always drawn as a mark and spoken through
 * `GridLabels.tone`; colour only supports it.
 */
export type CellTone = 'saved' | 'saving' | 'pending' | 'error' | 'warning' | 'conflict'

/**
 * One cell as the caller describes it. The grid deals in text only: parsing, validation and saving belong to
 * the caller, who writes the outcome back to the store.
 */
export interface CellState {
  /** What editing starts from and what copy takes. */
  readonly text: string
  /** What is shown, e.g. the text with thousands separators. */
  readonly display: string
  readonly tone?: CellTone | undefined
  readonly readOnly?: boolean | undefined
  /** A sentence about the tone. Read out with the cell, and shown beneath it while it is active. */
  readonly message?: string | undefined
  /** Somebody left a note on this cell. */
  readonly note?: boolean | undefined
  /** Nobody types it: something else counts it. Say what in the message. */
  readonly counted?: boolean | undefined
}

/** A row. Keep the object identical between renders while nothing in it changed: rows are memoised by it. */
export interface RowHandle {
  readonly id: string
  /** Plain text: names the row for screen readers and in the first row header. */
  readonly label: string
  /** Draws the row as a sum or section rather than one of many. */
  readonly emphasis?: boolean | undefined
}

/** A column of cells. */
export interface Column {
  readonly id: string
  readonly label: string
  /** Neighbouring columns of the same group share a header above their own. */
  readonly group?: string | undefined
  /** A longer explanation, shown when the header is hovered. */
  readonly title?: string | undefined
  /** Least width in px; spare room is shared among all columns. */
  readonly width: number
  /** `end` (default) for figures, `start` for words. */
  readonly align?: 'start' | 'end' | undefined
  /** The keypad of a touch screen; `text` also tells a spreadsheet to keep a copied cell as text. */
  readonly inputMode?: 'numeric' | 'decimal' | 'text' | undefined
  readonly readOnly?: boolean | undefined
}

/** A column of row headers at the left; it stays in view. Only the first one does so on narrow screens. */
export interface RowHeaderColumn<Row extends RowHandle = RowHandle> {
  readonly id: string
  readonly label: string
  /** Width in px; the first is held to 40% of a narrow screen. */
  readonly width: number
  /**
   * One line of content, called again when the row object changes; without it the column shows `row.label`.
   * (Written as a method so that columns of a more special row are columns.)
   */
  render?(row: Row): ReactNode
}

/** One change of one cell, as text. `before` is what the store held at the moment of the change. */
export interface CellEdit {
  readonly rowId: string
  readonly columnId: string
  readonly before: string
  readonly after: string
}

export type EditCause = 'type' | 'paste' | 'fill' | 'clear' | 'cut' | 'undo' | 'redo' | 'apply'

export interface CellKey {
  readonly rowId: string
  readonly columnId: string
}

/** What a change of many cells did: cells written, and cells left alone because they are read-only or gone. */
export interface ChangeReport {
  readonly cells: number
  readonly skipped: number
}

/** What a paste did, and what of the block found no cell: nothing is ever dropped without a word. */
export interface PasteReport extends ChangeReport {
  /** Rows and columns of the block that lie beyond the edge of the grid, and values lost with them. */
  readonly overflowRows: number
  readonly overflowColumns: number
  readonly overflowCells: number
}

/**
 * Every sentence the grid can say, from the caller's catalogue. Keep the object identical between renders:
 * rows are memoised by it.
 */
export interface GridLabels {
  /** How to move, edit and leave (Escape, then Tab); the description of the grid. */
  readonly help: string
  readonly selected: (size: { rows: number; columns: number }) => string
  readonly copied: (size: { rows: number; columns: number }) => string
  readonly cut: (report: ChangeReport) => string
  readonly pasted: (report: PasteReport) => string
  readonly filled: (report: ChangeReport) => string
  readonly cleared: (report: ChangeReport) => string
  readonly undone: (report: ChangeReport) => string
  readonly redone: (report: ChangeReport) => string
  readonly nothingToUndo: string
  readonly nothingToRedo: string
  /** The cell, or every cell of the range, cannot be changed. */
  readonly readOnly: string
  readonly tone: Readonly<Record<CellTone, string>>
  readonly note: string
  /** Closes a message that stays in view. */
  readonly dismiss: string
}

/** What the screen around the grid may ask of it, through the `handle` prop. */
export interface GridHandle {
  /** Brings a cell into view and makes it active, with keyboard focus. False where there is no such cell. */
  readonly focusCell: (cell: CellKey) => boolean
  /** Hands over what is being typed, as leaving the cell would; call it before submitting. */
  readonly commit: () => void
  /** Changes cells from outside as one step that undo can take back; read-only cells are left alone. */
  readonly apply: (edits: ReadonlyArray<CellKey & { readonly after: string }>) => ChangeReport
  readonly undo: () => void
  readonly redo: () => void
}
