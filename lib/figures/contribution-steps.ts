import { effectiveStock, flowContribution } from '@/lib/figures/rules/contribution'
import { BLANK, entryOf, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'
import type { CellState } from './internal'

export interface ContributionSteps {
  /** What the cell itself contributes from now on. */
  contribution: number
  /** What the next month that states a stock gives back, because its own value did not move. */
  nextStep: { month: Month; delta: number } | null
}

/** The effect of one changed cell on the roll-up, from what the database says of its neighbours. */
export function contributionSteps(
  state: Pick<CellState, 'kind' | 'previousEntry' | 'previousValue' | 'nextStated'>,
  before: FigureEntry,
  after: FigureEntry,
): ContributionSteps {
  if (state.kind !== 'stock') return { contribution: flowContribution(after), nextStep: null }
  const last = state.previousEntry
    ? entryOf({ entry: state.previousEntry, value: state.previousValue })
    : BLANK
  const previous = effectiveStock(last, 0)
  const effective = effectiveStock(after, previous)
  const step = effective - effectiveStock(before, previous)
  const moves = step !== 0 && state.nextStated !== null
  return {
    contribution: effective - previous,
    nextStep: moves ? { month: state.nextStated!, delta: -step } : null,
  }
}
