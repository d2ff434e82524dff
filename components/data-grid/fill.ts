import { cellsOf, type CellAddress, type Rectangle } from '@/components/data-grid/rectangle'

/** A value that a cell of the grid is to take. */
export interface CellWrite {
  readonly cell: CellAddress
  readonly after: string
}

export interface FillPlan {
  readonly writes: readonly CellWrite[]
  /** Cells left alone because they are read-only. */
  readonly skipped: number
  /** The cells that were to be filled, source included; `null` where there was nothing to fill from. */
  readonly block: Rectangle | null
}

/**
 * Ctrl+D and Ctrl+R: the first row (or column) of the range is copied over the rest of it; a range of one row
 * (or column) takes what is above it (or left of it).
 */
export function planFill(
  range: Rectangle,
  direction: 'down' | 'right',
  textAt: (cell: CellAddress) => string,
  isReadOnly: (cell: CellAddress) => boolean,
): FillPlan {
  const block = withSource(range, direction)
  if (!block) return { writes: [], skipped: 0, block: null }
  const down = direction === 'down'
  const target = down ? { ...block, top: block.top + 1 } : { ...block, left: block.left + 1 }
  const source = (cell: CellAddress) => (down ? { ...cell, row: block.top } : { ...cell, column: block.left })
  return { ...collect(target, isReadOnly, (cell) => textAt(source(cell))), block }
}

/** One value into every cell of the range (Delete, and Ctrl+Enter while typing). */
export function planSame(
  range: Rectangle,
  text: string,
  isReadOnly: (cell: CellAddress) => boolean,
): FillPlan {
  return { ...collect(range, isReadOnly, () => text), block: range }
}

function withSource(range: Rectangle, direction: 'down' | 'right'): Rectangle | null {
  if (direction === 'down') {
    if (range.bottom > range.top) return range
    return range.top > 0 ? { ...range, top: range.top - 1 } : null
  }
  if (range.right > range.left) return range
  return range.left > 0 ? { ...range, left: range.left - 1 } : null
}

function collect(
  target: Rectangle,
  isReadOnly: (cell: CellAddress) => boolean,
  after: (cell: CellAddress) => string,
): { writes: CellWrite[]; skipped: number } {
  const writes: CellWrite[] = []
  let skipped = 0
  for (const cell of cellsOf(target)) {
    if (isReadOnly(cell)) skipped += 1
    else writes.push({ cell, after: after(cell) })
  }
  return { writes, skipped }
}
