import { totalEntry, totalOf } from '@/lib/figures/rules/aggregate'
import { BLANK, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { EntryCell } from '@/components/figures/session/session-types'

/**
 * The sum of a column as it is shown: a number as soon as one is in it, blank while nobody has said anything.
 * Text that is no figure counts as blank.
 */
export function columnTotal(cells: Iterable<EntryCell>): FigureEntry {
  const entries: FigureEntry[] = []
  for (const { state, entry } of cells) entries.push(state === 'unreadable' ? BLANK : entry)
  return totalEntry(totalOf(entries))
}
