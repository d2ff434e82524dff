import {
  clampCell,
  contains,
  isSingle,
  rectangleOf,
  type CellAddress,
  type GridSize,
  type Rectangle,
} from '@/components/data-grid/rectangle'

/**
 * The active cell takes what is typed; the range (from `anchor` to `head`) takes copy, fill and clear. The
 * active cell is always inside the range.
 */
export interface Selection {
  readonly active: CellAddress
  readonly anchor: CellAddress
  readonly head: CellAddress
  /** The column where a run of Tab began: Enter goes back under it, as in spreadsheets. */
  readonly tabColumn: number | null
}

export type SelectionAction =
  | { readonly type: 'moveTo'; readonly to: CellAddress; readonly extend: boolean }
  | { readonly type: 'moveBy'; readonly rows: number; readonly columns: number; readonly extend: boolean }
  /** Enter: down (or up), within the range where there is one. */
  | { readonly type: 'advanceRow'; readonly step: 1 | -1 }
  /** Tab, to the cell that `nextStop` chose. */
  | { readonly type: 'tabTo'; readonly to: CellAddress }
  | { readonly type: 'selectAll' }
  | { readonly type: 'selectBlock'; readonly block: Rectangle }
  | { readonly type: 'collapse' }

export const START: Selection = selectionAt({ row: 0, column: 0 })

export function selectionAt(cell: CellAddress): Selection {
  return { active: cell, anchor: cell, head: cell, tabColumn: null }
}

export function rangeOf(selection: Selection): Rectangle {
  return rectangleOf(selection.anchor, selection.head)
}

/** The selection after an action, in a grid of this size, which must not be empty. */
export function select(selection: Selection, action: SelectionAction, size: GridSize): Selection {
  switch (action.type) {
    case 'moveTo':
      return moveTo(selection, clampCell(action.to, size), action.extend)
    case 'moveBy': {
      const from = action.extend ? selection.head : selection.active
      const to = { row: from.row + action.rows, column: from.column + action.columns }
      return moveTo(selection, clampCell(to, size), action.extend)
    }
    case 'advanceRow':
      return advanceRow(selection, action.step, size)
    case 'tabTo':
      return tabTo(selection, clampCell(action.to, size))
    case 'selectAll':
      return {
        active: selection.active,
        anchor: { row: 0, column: 0 },
        head: { row: size.rows - 1, column: size.columns - 1 },
        tabColumn: null,
      }
    case 'selectBlock': {
      const anchor = clampCell({ row: action.block.top, column: action.block.left }, size)
      const head = clampCell({ row: action.block.bottom, column: action.block.right }, size)
      return { active: anchor, anchor, head, tabColumn: null }
    }
    case 'collapse':
      return selectionAt(selection.active)
  }
}

function moveTo(selection: Selection, to: CellAddress, extend: boolean): Selection {
  if (!extend) return selectionAt(to)
  return { active: selection.active, anchor: selection.active, head: to, tabColumn: null }
}

function advanceRow(selection: Selection, step: 1 | -1, size: GridSize): Selection {
  const range = rangeOf(selection)
  const { row, column } = selection.active
  if (!isSingle(range)) return { ...selection, active: cycleByColumn(range, selection.active, step) }
  if (row + step < 0 || row + step >= size.rows) return selection
  return selectionAt({ row: row + step, column: selection.tabColumn ?? column })
}

function cycleByColumn(range: Rectangle, { row, column }: CellAddress, step: 1 | -1): CellAddress {
  if (row + step >= range.top && row + step <= range.bottom) return { row: row + step, column }
  const next = column + step
  const wrapped = next > range.right ? range.left : next < range.left ? range.right : next
  return { row: step === 1 ? range.top : range.bottom, column: wrapped }
}

function tabTo(selection: Selection, to: CellAddress): Selection {
  const range = rangeOf(selection)
  if (!isSingle(range) && contains(range, to)) return { ...selection, active: to }
  return { ...selectionAt(to), tabColumn: selection.tabColumn ?? selection.active.column }
}
