import type { CellAddress, GridSize } from '@/components/data-grid/rectangle'

export type Direction = 'up' | 'down' | 'left' | 'right'

const STEPS: Readonly<Record<Direction, readonly [rows: number, columns: number]>> = {
  up: [-1, 0],
  down: [1, 0],
  left: [0, -1],
  right: [0, 1],
}

export function stepOf(direction: Direction): { rows: number; columns: number } {
  const [rows, columns] = STEPS[direction]
  return { rows, columns }
}

/**
 * Where Ctrl+arrow goes, as in spreadsheets: from inside a run of filled cells to its end; from its end, or
 * from an empty cell, to the next filled cell, or to the edge of the grid where there is none.
 */
export function edgeJump(
  from: CellAddress,
  direction: Direction,
  size: GridSize,
  isEmpty: (cell: CellAddress) => boolean,
): CellAddress {
  const { rows, columns } = stepOf(direction)
  const next = (cell: CellAddress): CellAddress | null => {
    const to = { row: cell.row + rows, column: cell.column + columns }
    return to.row < 0 || to.column < 0 || to.row >= size.rows || to.column >= size.columns ? null : to
  }
  const first = next(from)
  if (!first) return from
  const throughRun = !isEmpty(from) && !isEmpty(first)
  let cell = first
  for (;;) {
    if (!throughRun && !isEmpty(cell)) return cell
    const following = next(cell)
    if (!following || (throughRun && isEmpty(following))) return cell
    cell = following
  }
}
