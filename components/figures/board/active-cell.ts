import { useSyncExternalStore } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'

/** The cell that the side panel tells about, outside React: moving through the grid renders the panel alone. */
export interface ActiveCell {
  get: () => CellKey | null
  set: (cell: CellKey | null) => void
  subscribe: (listener: () => void) => () => void
}

export function createActiveCell(): ActiveCell {
  let active: CellKey | null = null
  const listeners = new Set<() => void>()
  return {
    get: () => active,
    set: (cell) => {
      if (cell?.rowId === active?.rowId && cell?.columnId === active?.columnId) return
      active = cell
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}

export function useActiveCell(active: ActiveCell): CellKey | null {
  return useSyncExternalStore(active.subscribe, active.get, () => null)
}
