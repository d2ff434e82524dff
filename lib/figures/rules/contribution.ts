import type { MonthEntry } from '@/lib/figures/rules/aggregate'
import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'

/*
 * What a unit's month adds to the roll-up of its federation, so that one table of sums serves both kinds:
 * a flow over a span is the sum of the contributions within the span, a stock at a month the sum of all
 * contributions up to and including that month.
 */

/** A flow contributes its value in its month; blank and not applicable contribute nothing. */
export function flowContribution(entry: FigureEntry): number {
  return numberOf(entry) ?? 0
}

/**
 * What an entry makes of a stock whose value was `previous`: a number sets it, not applicable sets it to zero,
 * a blank leaves it. Before the first entry a stock is zero.
 */
export function effectiveStock(entry: FigureEntry, previous: number): number {
  if (entry.entry === 'blank') return previous
  return numberOf(entry) ?? 0
}

/**
 * What each month of a unit contributes to a stock: the step from its effective value before. The entries may
 * come in any order, one for a month. A closing unit leaves the total by an entry "not applicable" (or zero)
 * in the month of its closing; otherwise its last value stays in every later sum.
 */
export function stockContributions(entriesByMonth: Iterable<MonthEntry>): Map<Month, number> {
  const contributions = new Map<Month, number>()
  let effective = 0
  for (const { month, entry } of inMonthOrder(entriesByMonth)) {
    const next = effectiveStock(entry, effective)
    contributions.set(month, next - effective)
    effective = next
  }
  return contributions
}

/** One changed cell of a stock, with the two facts about its neighbours that decide the effect. */
export type StockChange = {
  month: Month
  before: FigureEntry
  after: FigureEntry
  /** The unit's effective value at the last month before this one; 0 when there is none. */
  previous: number
  /** The first later month in which the unit said something other than blank; null when there is none. */
  nextStated: Month | null
}

/**
 * What to add to the contributions of which months when one cell changes: its own month takes the step, and the
 * next month that states a value gives it back, since that value did not move. At most two months; none when
 * the effective value stays.
 */
export function changeStock(change: StockChange): Map<Month, number> {
  const step = effectiveStock(change.after, change.previous) - effectiveStock(change.before, change.previous)
  if (step === 0) return new Map()
  const deltas = new Map([[change.month, step]])
  if (change.nextStated !== null) deltas.set(change.nextStated, -step)
  return deltas
}

/** What to add to the contribution of the month when one cell of a flow changes; empty when nothing moves. */
export function changeFlow(month: Month, before: FigureEntry, after: FigureEntry): Map<Month, number> {
  const step = flowContribution(after) - flowContribution(before)
  return step === 0 ? new Map() : new Map([[month, step]])
}

/** The two neighbouring facts that `changeStock` needs, from the unit's other months in any order. */
export function stockNeighbours(
  history: Iterable<MonthEntry>,
  month: Month,
): Pick<StockChange, 'previous' | 'nextStated'> {
  let previous = 0
  let nextStated: Month | null = null
  for (const item of inMonthOrder(history)) {
    if (item.month < month) previous = effectiveStock(item.entry, previous)
    else if (item.month > month && item.entry.entry !== 'blank') nextStated ??= item.month
  }
  return { previous, nextStated }
}

function inMonthOrder(entries: Iterable<MonthEntry>): MonthEntry[] {
  return [...entries].sort((a, b) => a.month - b.month)
}
