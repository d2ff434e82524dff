import { useSyncExternalStore } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'

/** Keys repeat about every 30 ms: only where they rest is the panel worked out. */
const REST_MS = 80

/** The cell that the side panel tells about, outside React: moving through the grid renders the panel alone. */
export interface ActiveCell {
  get: () => CellKey | null
  set: (cell: CellKey | null) => void
  /** The cell on which the keys have come to rest. */
  getSettled: () => CellKey | null
  /** Somebody turns to the panel: the active cell counts as settled at once. */
  settle: () => void
  subscribe: (listener: () => void) => () => void
}

export function createActiveCell(): ActiveCell {
  let active: CellKey | null = null
  let settled: CellKey | null = null
  let timer: ReturnType<typeof setTimeout> | undefined
  const listeners = new Set<() => void>()

  const settle = () => {
    clearTimeout(timer)
    if (settled === active) return
    settled = active
    for (const listener of [...listeners]) listener()
  }
  return {
    get: () => active,
    set: (cell) => {
      if (cell?.rowId === active?.rowId && cell?.columnId === active?.columnId) return
      active = cell
      clearTimeout(timer)
      timer = setTimeout(settle, REST_MS)
    },
    getSettled: () => settled,
    settle,
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

/** The active cell, once the keys have come to rest. */
export function useActiveCell(active: ActiveCell): CellKey | null {
  return useSyncExternalStore(active.subscribe, active.getSettled, () => null)
}
