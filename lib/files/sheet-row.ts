import { storableText } from './text/storable-text'

/** One row of a sheet that holds something: its cells as a person sees them, '' where there is nothing. */
export interface SheetRow {
  /** As numbered in the sheet, from 1. */
  rowNumber: number
  /** Without the empty cells after the last one. */
  cells: string[]
}

/** The row of these cells, or null where there is nothing in them. */
export function rowOf(rowNumber: number, cells: string[]): SheetRow | null {
  let length = cells.length
  while (length > 0 && isBlank(cells[length - 1])) length--
  if (length === 0) return null
  // Columns that a sheet leaves out are holes.
  return { rowNumber, cells: Array.from({ length }, (_, column) => storableText(cells[column] ?? '')) }
}

function isBlank(cell: string | undefined): boolean {
  return cell === undefined || cell === '' || cell.trim() === ''
}
