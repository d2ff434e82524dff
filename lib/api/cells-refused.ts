import { DomainError } from '@/lib/core/errors'
import type { CellChange, CellRefusal } from '@/lib/figures/views'

/** A cell of a batch that was not kept, by its place in the batch. */
export type RefusedCell = { index: number; unit: string; indicator: string } & (
  | { status: 'conflict'; theirs: CellChange }
  | { status: 'refused'; reason: CellRefusal | 'unit_not_found' | 'named_twice' }
)

/** Nothing of a batch was kept, because of these. */
export class CellsRefused extends DomainError {
  constructor(readonly cells: readonly RefusedCell[]) {
    const stale = cells.every(({ status }) => status === 'conflict')
    super(stale ? 'conflict' : 'invalid_input', 'cells_refused')
  }
}
