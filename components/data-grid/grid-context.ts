import type { GridController } from '@/components/data-grid/grid-controller'
import type { GridStore } from '@/components/data-grid/grid-store'
import type { Column, GridLabels, RowHeaderColumn } from '@/components/data-grid/grid-types'

/** What all rows and cells of a grid share; one object, kept identical while nothing in it changes. */
export interface GridContext {
  readonly id: string
  readonly controller: GridController
  readonly store: GridStore
  readonly columns: readonly Column[]
  readonly rowHeaders: readonly RowHeaderColumn[]
  readonly labels: GridLabels
  readonly isRoomy: boolean
  /** Rows in the head of the table: `aria-rowindex` counts them too. */
  readonly headRows: number
  /** Ids of the headers above each column, outermost first, space-separated. */
  readonly columnHeaderIds: readonly string[]
}

export function columnHeaderId(gridId: string, column: number): string {
  return `${gridId}-c${column}`
}

export function groupHeaderId(gridId: string, firstColumn: number): string {
  return `${gridId}-g${firstColumn}`
}

export function rowHeaderId(gridId: string, row: number): string {
  return `${gridId}-r${row}`
}
