import type { SheetRow } from './sheet-row'

/** How far down titles above a table may go. */
const searchedRows = 60

/**
 * The row that names the columns: the one with the most cells that the caller knows as headers, the first of equals.
 * Null where no row has two of them, or the only one of a table of one column.
 */
export function findHeader(rows: readonly SheetRow[], isHeader: (text: string) => boolean): SheetRow | null {
  let best: SheetRow | null = null
  let most = 0
  for (const row of rows.slice(0, searchedRows)) {
    const named = row.cells.filter((cell) => cell.trim() !== '')
    const known = named.filter(isHeader).length
    if (known <= most || (known < 2 && named.length > 1)) continue
    best = row
    most = known
  }
  return best
}

/** Whether the row under a header only numbers the columns: (1) (2) (3), or A B C. */
export function numbersColumns({ cells }: SheetRow): boolean {
  const marks = cells.map((cell) => cell.trim()).filter(Boolean)
  if (marks.length < 3) return false
  const values = marks.map((mark) => {
    const [, digits, letter] = /^\(?(?:(\d{1,3})|([A-Z]))\)?$/.exec(mark) ?? []
    return digits === undefined ? (letter?.charCodeAt(0) ?? Number.NaN) : Number(digits)
  })
  // A, B, then 1, 2, 3 is usual too.
  return values.every((value, at) => at === 0 || value === (values[at - 1] ?? 0) + 1 || value === 1)
}
