import { useSyncExternalStore } from 'react'
import type { GridController } from '@/components/data-grid/grid-controller'
import type { GridState, Notice } from '@/components/data-grid/grid-state'

/** A value read from the grid's state; the component renders again only when that value changes. */
export function useGridValue<Value extends string | number | boolean | Notice | null>(
  controller: GridController,
  read: (state: GridState) => Value,
): Value {
  const get = () => read(controller.getState())
  return useSyncExternalStore(controller.subscribe, get, get)
}
