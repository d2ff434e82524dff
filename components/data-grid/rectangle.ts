/** A place in the grid, counted from 0, row headers and header rows left out. */
export interface CellAddress {
  readonly row: number
  readonly column: number
}

/** A block of cells; all four sides belong to it. */
export interface Rectangle {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

export interface GridSize {
  readonly rows: number
  readonly columns: number
}

/** The smallest block that holds both cells. */
export function rectangleOf(a: CellAddress, b: CellAddress): Rectangle {
  return {
    top: Math.min(a.row, b.row),
    left: Math.min(a.column, b.column),
    bottom: Math.max(a.row, b.row),
    right: Math.max(a.column, b.column),
  }
}

export function sizeOf(rectangle: Rectangle): GridSize {
  return {
    rows: rectangle.bottom - rectangle.top + 1,
    columns: rectangle.right - rectangle.left + 1,
  }
}

export function isSingle(rectangle: Rectangle): boolean {
  return rectangle.top === rectangle.bottom && rectangle.left === rectangle.right
}

export function contains(rectangle: Rectangle, { row, column }: CellAddress): boolean {
  return (
    row >= rectangle.top && row <= rectangle.bottom && column >= rectangle.left && column <= rectangle.right
  )
}

export function sameCell(a: CellAddress, b: CellAddress): boolean {
  return a.row === b.row && a.column === b.column
}

/** The nearest cell inside a grid of this size; its first place where the grid is empty. */
export function clampCell({ row, column }: CellAddress, size: GridSize): CellAddress {
  return {
    row: Math.max(0, Math.min(row, size.rows - 1)),
    column: Math.max(0, Math.min(column, size.columns - 1)),
  }
}

/** The cells of a block, row by row. */
export function* cellsOf(rectangle: Rectangle): Generator<CellAddress> {
  for (let row = rectangle.top; row <= rectangle.bottom; row += 1) {
    for (let column = rectangle.left; column <= rectangle.right; column += 1) yield { row, column }
  }
}
