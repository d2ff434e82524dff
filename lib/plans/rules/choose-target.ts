import type { IndicatorKind } from '@/lib/figures/rules/aggregate'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span, SpanKind } from '@/lib/periods/rules/span'
import type { Comparison } from '@/lib/plans/rules/progress'

/**
 * A year's plan, a term's, a point to reach by the end of a year ("đến năm 2030"), or a campaign with a span and
 * goal of its own, such as a peak month.
 */
export type PlanKind = 'yearly' | 'term' | 'milestone' | 'campaign'

/** How a flow's target is spread over the months of its plan. */
export type Phasing = 'even' | 'last_year' | 'own'

/** What a plan asks of an indicator, and over which months. */
export type Goal = {
  kind: PlanKind
  from: Month
  through: Month
  comparison: Comparison
  /** In the indicator's unit; of a ratio in percent. */
  target: number
  /** How much of a flow each month of the plan is to bring; left out or empty: all the same. */
  weights?: readonly number[]
}

/** A goal as it was decided last, with its plan and the decision. */
export type Target = Goal & {
  planId: string
  title: string
  /** The source gives the percentage only; the target is the whole number that yields it. */
  derived: boolean
  /** Employers of at least so many workers are meant; null for all. */
  threshold: number | null
  revision: number
  decidedOn: CalendarDate
  decisionNumber: string | null
  phasing: Phasing
  weights: readonly number[]
}

/**
 * The target that a figure of this span is held against. In a term, the term's. Otherwise the plan of the year;
 * a stock or a rate without one is held against the next milestone, then against the term. A flow counts from
 * the beginning of its plan, so only a plan of the span's own kind can judge it.
 */
export function chooseTarget<G extends Goal>(
  targets: readonly G[],
  asked: { indicatorKind: IndicatorKind; spanKind: SpanKind; span: Span },
): G | null {
  const { through } = asked.span
  // A milestone is there to be reached from the day it is decided, whenever its plan begins to count.
  const running = targets.filter(
    ({ kind, from, through: end }) => (from <= through || kind === 'milestone') && through <= end,
  )
  const soonest = (kind: PlanKind) =>
    running.filter((target) => target.kind === kind).sort((a, b) => a.through - b.through)[0] ?? null
  const own = soonest(asked.spanKind === 'term' ? 'term' : 'yearly')
  if (own !== null || asked.indicatorKind === 'flow') return own
  return soonest('milestone') ?? soonest('term')
}

/** The months of the term that `through` lies in, else of the last one begun before; null when there is none. */
export function chooseTerm(targets: Iterable<Goal>, through: Month): Span | null {
  let term: Span | null = null
  for (const target of targets) {
    if (target.kind !== 'term' || target.from > through) continue
    if (term === null || target.from > term.from) term = { from: target.from, through: target.through }
  }
  return term
}
