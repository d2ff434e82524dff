import type { TableCell } from './document'

/** A cell with the columns and rows it takes; `column` counts from 0. */
export interface PlacedCell {
  cell: TableCell
  column: number
  columnSpan: number
  rowSpan: number
}

/**
 * Where the cells of a table's rows stand: a cell that takes several rows moves those below it aside.
 * `free` are the columns of a row in which nothing stands, and those taken beyond the last.
 */
export function placeCells(
  rows: readonly (readonly TableCell[])[],
  columns: number,
): { placed: PlacedCell[]; free: number[] }[] {
  /** For each column, how many rows more a cell from above takes. */
  let taken: number[] = Array.from({ length: columns }, () => 0)
  return rows.map((cells) => {
    const placed: PlacedCell[] = []
    const next = taken.map((rowsLeft) => Math.max(0, rowsLeft - 1))
    const full = taken.map((rowsLeft) => rowsLeft > 0)
    let column = 0
    for (const cell of cells) {
      while (full[column]) column++
      const [columnSpan, rowSpan] = [cell.columnSpan ?? 1, cell.rowSpan ?? 1]
      placed.push({ cell, column, columnSpan, rowSpan })
      for (let at = column; at < column + columnSpan; at++) {
        full[at] = true
        if (rowSpan > 1) next[at] = rowSpan - 1
      }
      column += columnSpan
    }
    taken = next
    const free = Array.from({ length: Math.max(columns, full.length) }, (_, at) => at).filter(
      (at) => at >= columns || !full[at],
    )
    return { placed, free }
  })
}
