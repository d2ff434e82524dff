import {
  isSingle,
  sizeOf,
  type CellAddress,
  type GridSize,
  type Rectangle,
} from '@/components/data-grid/rectangle'
import { rangeOf, type Selection } from '@/components/data-grid/selection'

/**
 * The cell where Tab (`step` 1) or Shift+Tab (−1) goes, reading order, skipping cells that are no stop
 * (read-only ones). In a range it goes round inside it. `null` means: leave the grid, as no stop is left in
 * that direction; so a grid that is read-only as a whole never holds the keyboard.
 */
export function nextStop(
  selection: Selection,
  size: GridSize,
  step: 1 | -1,
  isStop: (cell: CellAddress) => boolean,
): CellAddress | null {
  const range = rangeOf(selection)
  if (isSingle(range)) {
    const whole = { top: 0, left: 0, bottom: size.rows - 1, right: size.columns - 1 }
    return findStop(whole, selection.active, step, isStop, false)
  }
  return findStop(range, selection.active, step, isStop, true)
}

function findStop(
  block: Rectangle,
  from: CellAddress,
  step: 1 | -1,
  isStop: (cell: CellAddress) => boolean,
  wraps: boolean,
): CellAddress | null {
  const { rows, columns } = sizeOf(block)
  const count = rows * columns
  const start = (from.row - block.top) * columns + (from.column - block.left)
  for (let distance = 1; distance < count; distance += 1) {
    const position = start + step * distance
    if (!wraps && (position < 0 || position >= count)) return null
    const index = (position + count) % count
    const cell = { row: block.top + Math.floor(index / columns), column: block.left + (index % columns) }
    if (isStop(cell)) return cell
  }
  return null
}
