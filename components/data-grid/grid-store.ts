import type { CellState } from '@/components/data-grid/grid-types'

type Listener = () => void

/**
 * What the grid reads. Any object of this shape will do; two rules make it quick: `getCell` returns the same
 * object until that cell changes, and a row's version changes only when one of its cells does.
 */
export interface GridStore {
  readonly getCell: (rowId: string, columnId: string) => CellState
  readonly getText: (rowId: string, columnId: string) => string
  readonly getRowVersion: (rowId: string) => number
  /** Calls back after a change in this row; returns the way to stop. */
  readonly subscribeRow: (rowId: string, listener: Listener) => () => void
}

/** A `GridStore` that the caller fills and changes. */
export interface WritableGridStore extends GridStore {
  /** Replaces a cell. A state equal to the present one changes nothing and calls nobody. */
  readonly setCell: (rowId: string, columnId: string, cell: CellState) => void
  /** Changes some fields of a cell; `undefined` removes an optional one. */
  readonly patchCell: (rowId: string, columnId: string, patch: Partial<CellState>) => void
  /** Forgets a row, e.g. one that left the screen for good. */
  readonly deleteRow: (rowId: string) => void
  /** Holds the calls back until the end, then makes each once: for a paste, or an answer of the server. */
  readonly batch: (change: () => void) => void
  /** Calls back after any change, once per batch: for counts such as "3 cells wait". */
  readonly subscribe: (listener: Listener) => () => void
  readonly getVersion: () => number
}

const EMPTY_CELL: CellState = Object.freeze({ text: '', display: '' })

/** A store of cells outside React: a change re-renders the rows it touches and nothing else. */
export function createGridStore(): WritableGridStore {
  const rows = new Map<string, Map<string, CellState>>()
  const versions = new Map<string, number>()
  const rowListeners = new Map<string, Set<Listener>>()
  const listeners = new Set<Listener>()
  const changed = new Set<string>()
  let version = 0
  let batches = 0

  const getCell = (rowId: string, columnId: string) => rows.get(rowId)?.get(columnId) ?? EMPTY_CELL

  const setCell = (rowId: string, columnId: string, cell: CellState) => {
    if (isSameCell(getCell(rowId, columnId), cell)) return
    let row = rows.get(rowId)
    if (!row) rows.set(rowId, (row = new Map()))
    row.set(columnId, cell)
    touch(rowId)
  }

  const touch = (rowId: string) => {
    versions.set(rowId, (versions.get(rowId) ?? 0) + 1)
    version += 1
    changed.add(rowId)
    if (batches === 0) notify()
  }

  const notify = () => {
    if (changed.size === 0) return
    const rowIds = [...changed]
    changed.clear()
    for (const rowId of rowIds) for (const listener of [...(rowListeners.get(rowId) ?? [])]) listener()
    for (const listener of [...listeners]) listener()
  }

  return {
    getCell,
    getText: (rowId, columnId) => getCell(rowId, columnId).text,
    getRowVersion: (rowId) => versions.get(rowId) ?? 0,
    subscribeRow: (rowId, listener) => {
      let set = rowListeners.get(rowId)
      if (!set) rowListeners.set(rowId, (set = new Set()))
      set.add(listener)
      return () => {
        set.delete(listener)
        if (set.size === 0 && rowListeners.get(rowId) === set) rowListeners.delete(rowId)
      }
    },
    setCell,
    patchCell: (rowId, columnId, patch) =>
      setCell(rowId, columnId, { ...getCell(rowId, columnId), ...patch }),
    deleteRow: (rowId) => {
      if (rows.delete(rowId)) touch(rowId)
    },
    batch: (change) => {
      batches += 1
      try {
        change()
      } finally {
        batches -= 1
        if (batches === 0) notify()
      }
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
    getVersion: () => version,
  }
}

function isSameCell(a: CellState, b: CellState): boolean {
  return (
    a.text === b.text &&
    a.display === b.display &&
    a.tone === b.tone &&
    (a.readOnly ?? false) === (b.readOnly ?? false) &&
    a.message === b.message &&
    (a.note ?? false) === (b.note ?? false) &&
    (a.counted ?? false) === (b.counted ?? false)
  )
}
