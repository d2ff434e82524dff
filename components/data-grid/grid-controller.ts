import type { ClipboardTexts } from '@/components/data-grid/clipboard'
import { createEditSession, type EditSession } from '@/components/data-grid/edit-session'
import { createGridCells, type GridCells, type GridConfig } from '@/components/data-grid/grid-cells'
import { createGridClipboard } from '@/components/data-grid/grid-clipboard'
import { createGridCommands } from '@/components/data-grid/grid-commands'
import { createGridState, type GridState } from '@/components/data-grid/grid-state'
import type { CellKey, GridHandle } from '@/components/data-grid/grid-types'
import type { Intent } from '@/components/data-grid/key-map'
import { clampCell, sameCell, type CellAddress } from '@/components/data-grid/rectangle'
import { selectionAt, type Selection } from '@/components/data-grid/selection'

/** The grid without its picture: every act of keyboard, pointer and clipboard, and the state they lead to. */
export interface GridController extends GridHandle {
  readonly getState: () => GridState
  readonly subscribe: (listener: () => void) => () => void
  /** Takes what the caller gave with the last render; the active cell follows its row and column by id. */
  readonly configure: (config: GridConfig) => void
  readonly size: GridCells['size']
  readonly isReadOnly: GridCells['isReadOnly']
  readonly session: EditSession
  readonly run: (intent: Intent, pageRows: number) => boolean
  /** A mouse button went down on a cell. */
  readonly press: (cell: CellAddress, extend: boolean) => void
  /** The mouse was dragged to a cell. */
  readonly dragTo: (cell: CellAddress) => void
  /** A finger tapped a cell: the first tap selects, the second edits. */
  readonly tap: (cell: CellAddress) => void
  /** The focus is in the grid, so a newly active cell takes it. */
  readonly isFocused: () => boolean
  readonly setFocused: (focused: boolean) => void
  /** A key of a real keyboard after a tap: the text field takes over. */
  readonly leaveTouch: () => void
  readonly refuse: () => void
  readonly dismissNotice: () => void
  readonly copy: () => ClipboardTexts
  readonly cut: () => ClipboardTexts
  readonly paste: (texts: ClipboardTexts) => boolean
}

export function createGridController(initial: GridConfig): GridController {
  let config = initial
  let focused = false
  let notices = 0
  let reported = ''

  const getConfig = () => config
  const state = createGridState()
  const say = (text: string, stays: boolean) => {
    notices += 1
    state.update({ notice: { id: notices, text, stays } })
  }
  const cells = createGridCells(getConfig)
  const session = createEditSession(state, cells, getConfig, (text) => say(text, true))
  const clipboard = createGridClipboard(state, cells, getConfig, say)
  const commands = createGridCommands(state, cells, session, getConfig, say)
  const isEmpty = () => cells.size().rows === 0 || cells.size().columns === 0
  const requestFocus = () => state.update({ focusRequest: state.get().focusRequest + 1 })

  const reportActive = () => {
    const key = cells.keyAt(state.get().selection.active)
    if (!focused || !key) return
    const code = JSON.stringify([key.rowId, key.columnId])
    if (code === reported) return
    reported = code
    config.onActiveCellChange?.(key)
  }
  state.subscribe(reportActive)

  const setFocused = (value: boolean) => {
    if (focused === value) return
    focused = value
    // After a tap the text field gave way to the cell; back it comes, as the grid's tab stop.
    if (!value && state.get().touch) state.update({ touch: false })
    reportActive()
  }

  const configure = (next: GridConfig) => {
    const previous = config
    const other = previous.store !== next.store
    // Texts typed or remembered for the cells of one store must not reach those of another.
    if (other || (session.isOpen() && !holdsActive(next, cells.keyAt(state.get().selection.active)))) {
      session.commit()
    }
    if (other) cells.forgetHistory()
    config = next
    if (previous.rows === next.rows && previous.columns === next.columns) return
    const selection = follow(state.get().selection, previous, next)
    if (selection !== state.get().selection) state.update({ selection })
    else reportActive()
  }

  const apply: GridHandle['apply'] = (edits) => {
    session.commit()
    const writes = edits.flatMap(({ rowId, columnId, after }) => {
      const cell = cells.addressOf({ rowId, columnId })
      return cell && !cells.isReadOnly(cell) ? [{ cell, after }] : []
    })
    cells.write(writes, 'apply')
    return { cells: writes.length, skipped: edits.length - writes.length }
  }

  const focusCell = (key: CellKey): boolean => {
    const to = cells.addressOf(key)
    if (!to) return false
    session.commit()
    focused = true
    commands.move({ type: 'moveTo', to, extend: false })
    requestFocus()
    return true
  }

  const press = (cell: CellAddress, extend: boolean) => {
    session.commit()
    focused = true
    if (state.get().touch) state.update({ touch: false })
    commands.move({ type: 'moveTo', to: cell, extend })
    requestFocus()
  }

  const tap = (cell: CellAddress) => {
    const again = focused && sameCell(cell, state.get().selection.active)
    if (again && session.isOpen()) return
    if (again) return session.editInPlace()
    session.commit()
    focused = true
    state.update({ touch: true })
    commands.move({ type: 'moveTo', to: cell, extend: false })
    requestFocus()
  }

  const replay = (cause: 'undo' | 'redo') => {
    session.commit()
    commands.replay(cause)
  }

  return {
    getState: state.get,
    subscribe: state.subscribe,
    configure,
    size: cells.size,
    isReadOnly: cells.isReadOnly,
    session,
    run: (intent, pageRows) => !isEmpty() && commands.run(intent, pageRows),
    press,
    dragTo: (cell) => commands.move({ type: 'moveTo', to: cell, extend: true }),
    tap,
    isFocused: () => focused,
    setFocused,
    leaveTouch: () => state.update({ touch: false }),
    refuse: () => say(config.labels.readOnly, true),
    dismissNotice: () => state.update({ notice: null }),
    copy: clipboard.copy,
    cut: clipboard.cut,
    paste: clipboard.paste,
    focusCell,
    commit: session.commit,
    apply,
    undo: () => replay('undo'),
    redo: () => replay('redo'),
  }
}

function holdsActive(config: GridConfig, key: CellKey | null): boolean {
  return (
    key !== null &&
    config.rows.some(({ id }) => id === key.rowId) &&
    config.columns.some(({ id }) => id === key.columnId)
  )
}

/** The selection after rows or columns changed: as it was where its corners stayed, else at the active cell. */
function follow(selection: Selection, previous: GridConfig, next: GridConfig): Selection {
  const stayed = [selection.active, selection.anchor, selection.head].every(
    ({ row, column }) =>
      next.rows[row] !== undefined &&
      next.columns[column] !== undefined &&
      previous.rows[row]?.id === next.rows[row].id &&
      previous.columns[column]?.id === next.columns[column].id,
  )
  if (stayed) return selection
  const { row, column } = selection.active
  const rowId = previous.rows[row]?.id
  const columnId = previous.columns[column]?.id
  const newRow = next.rows.findIndex(({ id }) => id === rowId)
  const newColumn = next.columns.findIndex(({ id }) => id === columnId)
  const to = { row: newRow < 0 ? row : newRow, column: newColumn < 0 ? column : newColumn }
  return selectionAt(clampCell(to, { rows: next.rows.length, columns: next.columns.length }))
}
