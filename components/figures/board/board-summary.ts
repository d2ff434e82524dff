import { useSyncExternalStore } from 'react'
import type { CellKey } from '@/components/data-grid/grid-types'
import type { EntryBoard } from '@/components/figures/board/entry-board'
import type { RowReport } from '@/components/figures/board/row-report'
import type { EntryCell } from '@/components/figures/session/session-types'
import type { FormColumn, GridRow } from '@/lib/figures/views'

/** The cells that ask for something, each list in reading order. */
export interface BoardSummary {
  /** Typed, and neither saved nor in need of a person. */
  pending: readonly CellKey[]
  errors: readonly CellKey[]
  warnings: readonly CellKey[]
  conflicts: readonly CellKey[]
  blanks: readonly CellKey[]
}

/** What of the board a summary reads. */
interface Summarised {
  report: (unitId: string) => RowReport | undefined
  cell: (unitId: string, indicator: string) => EntryCell
}

export function summarise(
  board: Summarised,
  rows: readonly Pick<GridRow, 'unitId'>[],
  columns: readonly Pick<FormColumn, 'indicator'>[],
  openCells: ReadonlySet<string>,
): BoardSummary {
  const all = (pick: (report: RowReport) => readonly string[]): CellKey[] =>
    rows.flatMap(({ unitId }) => {
      const report = board.report(unitId)
      return report ? pick(report).map((indicator) => ({ rowId: unitId, columnId: indicator })) : []
    })
  const isPending = (unitId: string, indicator: string) => {
    const { state } = board.cell(unitId, indicator)
    return state === 'waiting' || state === 'sending'
  }
  const pending = rows.flatMap(({ unitId }) =>
    openCells.has(unitId)
      ? columns.flatMap(({ indicator }) =>
          isPending(unitId, indicator) ? [{ rowId: unitId, columnId: indicator }] : [],
        )
      : [],
  )
  return {
    pending,
    errors: all((report) => report.errors),
    warnings: all((report) => report.warnings),
    conflicts: all((report) => report.conflicts),
    blanks: all((report) => report.blanks),
  }
}

/** The summary of the whole grid, filtered or not; renders again after any change of a cell. */
export function useBoardSummary(
  board: EntryBoard,
  rows: readonly GridRow[],
  columns: readonly FormColumn[],
): BoardSummary {
  useBoardVersion(board)
  return summarise(board, rows, columns, new Set(board.session.openCells().map(({ unitId }) => unitId)))
}

/** Renders again after any change of the board. */
export function useBoardVersion(board: EntryBoard): number {
  return useSyncExternalStore(board.subscribe, board.getVersion, board.getVersion)
}

/** The cell after the given one, in reading order and round the end; null in an empty list. */
export function nextCell(
  cells: readonly CellKey[],
  from: CellKey | null,
  placeOf: (cell: CellKey) => number,
): CellKey | null {
  const place = from === null ? -1 : placeOf(from)
  return cells.find((cell) => placeOf(cell) > place) ?? cells[0] ?? null
}
