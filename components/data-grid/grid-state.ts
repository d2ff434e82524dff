import type { GridMode } from '@/components/data-grid/key-map'
import { START, type Selection } from '@/components/data-grid/selection'

/** A sentence for the user. One that `stays` reports a problem and stays in view until it is dismissed. */
export interface Notice {
  readonly id: number
  readonly text: string
  readonly stays: boolean
}

/** Everything about the grid that is drawn, except the cells, which the caller's store holds. */
export interface GridState {
  readonly selection: Selection
  readonly mode: GridMode
  /** The last act was a tap: the cell has the focus, not its text field, so that no keypad comes up. */
  readonly touch: boolean
  /** Counts requests to take the keyboard focus. */
  readonly focusRequest: number
  readonly notice: Notice | null
}

export interface GridStateHolder {
  readonly get: () => GridState
  readonly update: (patch: Partial<GridState>) => void
  readonly subscribe: (listener: () => void) => () => void
}

/**
 * The state outside React, so that each row and the text field subscribe to the little they draw and a key
 * press re-renders two rows rather than the grid.
 */
export function createGridState(): GridStateHolder {
  let state: GridState = { selection: START, mode: 'navigate', touch: false, focusRequest: 0, notice: null }
  const listeners = new Set<() => void>()
  return {
    get: () => state,
    update: (patch) => {
      state = { ...state, ...patch }
      for (const listener of [...listeners]) listener()
    },
    subscribe: (listener) => {
      listeners.add(listener)
      return () => listeners.delete(listener)
    },
  }
}
