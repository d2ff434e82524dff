import { useEffect, useRef, useState, type RefObject } from 'react'
import type { CellKey, GridHandle } from '@/components/data-grid/grid-types'
import { openLine } from '@/components/figures/form/open-line'
import type { EntryGridView, GridRow } from '@/lib/figures/views'

export interface GoTo {
  goTo: (cell: CellKey) => void
  /** The field that the form brings into view; another object each time somebody goes there. */
  target: CellKey | null
}

/** The way to a cell from a list of cells: in the grid, lifting a filter that hides it; or to its form. */
export function useGoTo(
  view: EntryGridView,
  shown: readonly GridRow[],
  grid: RefObject<GridHandle | null>,
  narrow: boolean,
  showAll: () => void,
): GoTo {
  const [target, setTarget] = useState<CellKey | null>(null)
  const waiting = useRef<CellKey | null>(null)

  useEffect(() => {
    if (waiting.current && grid.current?.focusCell(waiting.current)) waiting.current = null
  }, [shown, grid])

  const goTo = (cell: CellKey) => {
    const row = view.rows.find(({ unitId }) => unitId === cell.rowId)
    if (!row) return
    if (narrow) {
      if (view.rows.length > 1) openLine(row.code)
      setTarget({ ...cell })
    } else if (!grid.current?.focusCell(cell)) {
      waiting.current = cell
      showAll()
    }
  }
  return { goTo, target }
}
