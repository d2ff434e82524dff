import 'server-only'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { CellFinding } from '@/lib/figures/rules/finding'
import { hardChecks } from '@/lib/figures/rules/hard-checks'
import { softChecks } from '@/lib/figures/rules/soft-checks'
import type { EntryGridView } from '@/lib/figures/views'
import type { WorkbookCell } from './views'

/**
 * What would not fit together in the units that change, once they are saved. What the units' earlier months say of
 * it is asked in the grid, before the month is submitted.
 */
export function findingsOf({ rows, month }: EntryGridView, cells: readonly WorkbookCell[]): CellFinding[] {
  const changes = new Map<string, Record<string, FigureEntry>>()
  for (const cell of cells) {
    if (cell.status !== 'changed') continue
    const ofUnit = changes.get(cell.unitId) ?? {}
    ofUnit[cell.indicator] = cell.mine
    changes.set(cell.unitId, ofUnit)
  }
  return rows.flatMap(({ unitId, cells: stored }) => {
    const changed = changes.get(unitId)
    if (!changed) return []
    const before = Object.entries(stored).map(([indicator, { entry }]) => [indicator, entry] as const)
    const unitMonth = { unitId, month, entries: { ...Object.fromEntries(before), ...changed } }
    return [...hardChecks(unitMonth), ...softChecks(unitMonth, { numbers: {}, openingMembers: null })]
  })
}
