import type { CellKey } from '@/components/data-grid/grid-types'
import type { AssignBoard } from '@/components/plans/assign/assign-board'
import { sameTyped } from '@/components/plans/assign/target-cells'
import type { AssignmentView } from '@/lib/plans/views'

/** What of the draft asks for something, in reading order, and how it differs from what is decided. */
export interface AssignSummary {
  errors: readonly CellKey[]
  conflicts: readonly CellKey[]
  warnings: readonly CellKey[]
  /** Targets that hold once it is decided. */
  given: number
  added: number
  changed: number
  withdrawn: number
}

export function summariseAssignment(board: AssignBoard, view: AssignmentView): AssignSummary {
  const errors: CellKey[] = []
  const conflicts: CellKey[] = []
  const warnings: CellKey[] = []
  const counts = { given: 0, added: 0, changed: 0, withdrawn: 0 }
  for (const { code } of view.rows) {
    for (const { indicator } of view.columns) {
      const { tone } = board.store.getCell(code, indicator)
      const cell = { rowId: code, columnId: indicator }
      if (tone === 'error') errors.push(cell)
      else if (tone === 'conflict') conflicts.push(cell)
      else if (tone === 'warning') warnings.push(cell)
      count(board, code, indicator, counts)
    }
  }
  return { errors, conflicts, warnings, ...counts }
}

function count(
  board: AssignBoard,
  code: string,
  indicator: string,
  counts: Pick<AssignSummary, 'given' | 'added' | 'changed' | 'withdrawn'>,
): void {
  const { typed, comparison, threshold } = board.session.shown(code, indicator)
  const { decided } = board.session.saved(code, indicator)
  const given = 'text' in typed || typed.target !== null
  if (given) counts.given += 1
  if (decided === null) {
    if (given) counts.added += 1
  } else if (!given) counts.withdrawn += 1
  else if (
    !sameTyped(typed, { target: decided.target }) ||
    comparison !== decided.comparison ||
    threshold !== decided.threshold
  )
    counts.changed += 1
}
