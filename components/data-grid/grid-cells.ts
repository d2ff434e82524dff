import type { CellWrite } from '@/components/data-grid/fill'
import type { GridStore } from '@/components/data-grid/grid-store'
import type {
  CellEdit,
  CellKey,
  CellState,
  ChangeReport,
  Column,
  EditCause,
  GridLabels,
  RowHandle,
} from '@/components/data-grid/grid-types'
import { EMPTY_HISTORY, record, redo, undo } from '@/components/data-grid/history'
import {
  rectangleOf,
  type CellAddress,
  type GridSize,
  type Rectangle,
} from '@/components/data-grid/rectangle'

/** What the caller gave the grid, as of the last render. */
export interface GridConfig {
  readonly rows: readonly RowHandle[]
  readonly columns: readonly Column[]
  readonly store: GridStore
  readonly labels: GridLabels
  readonly onEdit: (edits: readonly CellEdit[], cause: EditCause) => void
  readonly onActiveCellChange?: ((cell: CellKey) => void) | undefined
}

/** The cells by place: reading them, changing them as undoable steps. */
export interface GridCells {
  readonly size: () => GridSize
  readonly keyAt: (cell: CellAddress) => CellKey | null
  readonly addressOf: (key: CellKey) => CellAddress | null
  readonly stateAt: (cell: CellAddress) => CellState | null
  readonly textAt: (cell: CellAddress) => string
  readonly isReadOnly: (cell: CellAddress) => boolean
  /** Hands the writes that change anything to the caller, as one step. */
  readonly write: (writes: readonly CellWrite[], cause: EditCause) => void
  /** Takes the last step back or repeats it; `null` where there is none. */
  readonly replay: (cause: 'undo' | 'redo') => { report: ChangeReport; block: Rectangle | null } | null
  readonly forgetHistory: () => void
}

export function createGridCells(config: () => GridConfig): GridCells {
  let history = EMPTY_HISTORY

  const size = (): GridSize => ({ rows: config().rows.length, columns: config().columns.length })

  const keyAt = ({ row, column }: CellAddress): CellKey | null => {
    const rowId = config().rows[row]?.id
    const columnId = config().columns[column]?.id
    return rowId === undefined || columnId === undefined ? null : { rowId, columnId }
  }

  const addressOf = ({ rowId, columnId }: CellKey): CellAddress | null => {
    const row = config().rows.findIndex(({ id }) => id === rowId)
    const column = config().columns.findIndex(({ id }) => id === columnId)
    return row < 0 || column < 0 ? null : { row, column }
  }

  const stateAt = (cell: CellAddress): CellState | null => {
    const key = keyAt(cell)
    return key && config().store.getCell(key.rowId, key.columnId)
  }

  const textAt = (cell: CellAddress): string => {
    const key = keyAt(cell)
    return key ? config().store.getText(key.rowId, key.columnId) : ''
  }

  const isReadOnly = (cell: CellAddress): boolean =>
    config().columns[cell.column]?.readOnly === true || (stateAt(cell)?.readOnly ?? false)

  const write = (writes: readonly CellWrite[], cause: EditCause) => {
    const edits = writes.flatMap(({ cell, after }): CellEdit[] => {
      const key = keyAt(cell)
      const before = textAt(cell)
      return key && before !== after ? [{ ...key, before, after }] : []
    })
    if (edits.length === 0) return
    history = record(history, edits)
    config().onEdit(edits, cause)
  }

  const replay = (cause: 'undo' | 'redo') => {
    const result = cause === 'undo' ? undo(history) : redo(history)
    if (!result) return null
    history = result.history
    const places = placesOf(result.edits)
    const writable = places.filter(({ address }) => !isReadOnly(address))
    const edits = writable.flatMap(({ edit, address }): CellEdit[] => {
      const before = textAt(address)
      return before === edit.after ? [] : [{ ...edit, before }]
    })
    if (edits.length > 0) config().onEdit(edits, cause)
    const report = { cells: writable.length, skipped: result.edits.length - writable.length }
    return { report, block: boundsOf(writable.map(({ address }) => address)) }
  }

  const placesOf = (edits: readonly CellEdit[]) => {
    const rows = new Map(config().rows.map(({ id }, index) => [id, index]))
    const columns = new Map(config().columns.map(({ id }, index) => [id, index]))
    return edits.flatMap((edit) => {
      const row = rows.get(edit.rowId)
      const column = columns.get(edit.columnId)
      return row === undefined || column === undefined ? [] : [{ edit, address: { row, column } }]
    })
  }

  return {
    size,
    keyAt,
    addressOf,
    stateAt,
    textAt,
    isReadOnly,
    write,
    replay,
    forgetHistory: () => {
      history = EMPTY_HISTORY
    },
  }
}

function boundsOf(cells: readonly CellAddress[]): Rectangle | null {
  const [first, ...rest] = cells
  if (!first) return null
  return rest.reduce(
    (bounds, cell) => ({
      top: Math.min(bounds.top, cell.row),
      left: Math.min(bounds.left, cell.column),
      bottom: Math.max(bounds.bottom, cell.row),
      right: Math.max(bounds.right, cell.column),
    }),
    rectangleOf(first, first),
  )
}
