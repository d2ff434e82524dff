import 'server-only'
import { type FigureEntry, sameEntry } from '@/lib/figures/rules/figure-entry'
import { readEntry } from '@/lib/format/entry-text'
import type { NumberRefusal } from '@/lib/format/parse-number'
import type { ReadCell } from './read-workbook'

/** A cell that does not say what it said when the workbook left. */
export interface TouchedCell {
  cell: ReadCell
  mine: { kind: 'entry'; entry: FigureEntry } | { kind: 'unreadable'; code: NumberRefusal }
}

/** The cells that somebody changed. Numbers come from a file with a decimal comma, in whatever language it is kept. */
export function touchedCells(cells: readonly ReadCell[]): TouchedCell[] {
  return cells.flatMap((cell): TouchedCell[] => {
    const read = readEntry(cell.text, 'vi')
    if (!read.ok) return [{ cell, mine: { kind: 'unreadable', code: read.code } }]
    if (sameEntry(read.entry, cell.kept.entry)) return []
    return [{ cell, mine: { kind: 'entry', entry: read.entry } }]
  })
}
