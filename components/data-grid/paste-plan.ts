import type { CellWrite } from '@/components/data-grid/fill'
import { sizeOf, type CellAddress, type GridSize, type Rectangle } from '@/components/data-grid/rectangle'

/** A block of texts, row by row; rows may differ in length. */
export type TextBlock = readonly (readonly string[])[]

export interface PastePlan {
  readonly writes: readonly CellWrite[]
  /** Cells left alone because they are read-only. */
  readonly skipped: number
  /** What lies beyond the edge of the grid: whole rows and columns of the block, and values in them. */
  readonly overflowRows: number
  readonly overflowColumns: number
  readonly overflowCells: number
  /** The cells that the block covers; `null` where it is empty. */
  readonly block: Rectangle | null
}

/**
 * Where a copied block goes. Its top left cell goes to that of the range; a range that is a whole multiple of
 * the block is filled with copies of it, so that one value fills the range. Cells that a short row of the
 * block does not have are left alone.
 */
export function planPaste(
  block: TextBlock,
  range: Rectangle,
  size: GridSize,
  isReadOnly: (cell: CellAddress) => boolean,
): PastePlan {
  const source = { rows: block.length, columns: widthOf(block) }
  const covered = repeated(source, sizeOf(range))
  const fits = {
    rows: Math.min(covered.rows, size.rows - range.top),
    columns: Math.min(covered.columns, size.columns - range.left),
  }
  const writes: CellWrite[] = []
  let skipped = 0
  let overflowCells = 0
  for (let row = 0; row < covered.rows; row += 1) {
    const texts = block[row % source.rows] ?? []
    for (let column = 0; column < covered.columns; column += 1) {
      const after = texts[column % source.columns]
      if (after === undefined) continue
      const cell = { row: range.top + row, column: range.left + column }
      if (row >= fits.rows || column >= fits.columns) overflowCells += 1
      else if (isReadOnly(cell)) skipped += 1
      else writes.push({ cell, after })
    }
  }
  return {
    writes,
    skipped,
    overflowRows: covered.rows - fits.rows,
    overflowColumns: covered.columns - fits.columns,
    overflowCells,
    block: coveredBlock(range, fits),
  }
}

/** Length of the longest row. */
export function widthOf(block: TextBlock): number {
  return block.reduce((width, row) => Math.max(width, row.length), 0)
}

function repeated(source: GridSize, range: GridSize): GridSize {
  if (source.rows === 0 || source.columns === 0) return { rows: 0, columns: 0 }
  const whole = range.rows % source.rows === 0 && range.columns % source.columns === 0
  return whole ? range : source
}

function coveredBlock({ top, left }: Rectangle, fits: GridSize): Rectangle | null {
  if (fits.rows <= 0 || fits.columns <= 0) return null
  return { top, left, bottom: top + fits.rows - 1, right: left + fits.columns - 1 }
}
