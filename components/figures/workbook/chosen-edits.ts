import type { CellEdit } from '@/lib/figures/schemas'
import type { WorkbookCell } from '@/lib/figures/workbook/views'

/** By address, which of the two values of a cell shall stand; theirs, until somebody chooses. */
export type Choices = Readonly<Record<string, 'mine' | 'theirs'>>

/** What a save sends: the cells that change, and of those with two values the ones chosen from the file. */
export function editsOf(cells: readonly WorkbookCell[], choices: Choices): CellEdit[] {
  return cells.flatMap((cell): CellEdit[] => {
    const { unitId, indicator, address } = cell
    if (cell.status === 'changed')
      return [{ unitId, indicator, entry: cell.mine, baseVersion: cell.baseVersion }]
    // Theirs was seen beside it, and passed over.
    if (cell.status === 'conflict' && choices[address] === 'mine')
      return [{ unitId, indicator, entry: cell.mine, baseVersion: cell.theirs.version }]
    return []
  })
}
