import type { GridConfig } from '@/components/data-grid/grid-cells'
import { createGridController } from '@/components/data-grid/grid-controller'
import { createGridStore } from '@/components/data-grid/grid-store'
import type {
  CellEdit,
  CellKey,
  Column,
  EditCause,
  GridLabels,
  RowHandle,
} from '@/components/data-grid/grid-types'
import type { Intent } from '@/components/data-grid/key-map'

/* A grid without a page, for the tests of what keyboard, pointer and clipboard do. */

const LABELS: GridLabels = {
  help: 'help',
  selected: ({ rows, columns }) => `selected ${rows}×${columns}`,
  copied: ({ rows, columns }) => `copied ${rows}×${columns}`,
  cut: ({ cells, skipped }) => `cut ${cells} skipped ${skipped}`,
  pasted: (report) => `pasted ${report.cells} skipped ${report.skipped} lost ${report.overflowCells}`,
  filled: ({ cells, skipped }) => `filled ${cells} skipped ${skipped}`,
  cleared: ({ cells, skipped }) => `cleared ${cells} skipped ${skipped}`,
  undone: ({ cells, skipped }) => `undone ${cells} skipped ${skipped}`,
  redone: ({ cells, skipped }) => `redone ${cells} skipped ${skipped}`,
  nothingToUndo: 'nothing to undo',
  nothingToRedo: 'nothing to redo',
  readOnly: 'read-only',
  tone: { saved: '', saving: '', pending: '', error: '', warning: '', conflict: '' },
  note: 'note',
  dismiss: 'dismiss',
}

export const rowsOf = (...ids: string[]): RowHandle[] => ids.map((id) => ({ id, label: id }))

/** A 4 × 3 grid whose last column is read-only; the caller writes edits straight back. */
export function grid() {
  const store = createGridStore()
  const log: { edits: readonly CellEdit[]; cause: EditCause }[] = []
  const visited: CellKey[] = []
  const columns: Column[] = ['a', 'b', 'c'].map((id) => ({ id, label: id, width: 80, readOnly: id === 'c' }))
  const config: GridConfig = {
    rows: rowsOf('1', '2', '3', '4'),
    columns,
    store,
    labels: LABELS,
    onActiveCellChange: (cell) => visited.push(cell),
    onEdit: (edits, cause) => {
      log.push({ edits, cause })
      for (const { rowId, columnId, after } of edits)
        store.setCell(rowId, columnId, { text: after, display: after })
    },
  }
  const controller = createGridController(config)
  controller.setFocused(true)
  const run = (intent: Intent) => controller.run(intent, 2)
  const type = (text: string) => controller.session.type(text)
  const active = () => {
    const { row, column } = controller.getState().selection.active
    return `${row} ${column}`
  }
  const causes = () => log.map(({ cause }) => cause)
  return { store, log, visited, config, controller, run, type, active, causes }
}

export const ENTER: Intent = { kind: 'enter', step: 1 }
export const TAB: Intent = { kind: 'tab', step: 1 }
export const arrow = (direction: 'up' | 'down' | 'left' | 'right', extend = false): Intent => ({
  kind: 'move',
  direction,
  extend,
  jump: false,
})
