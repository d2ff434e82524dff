import type { Month } from '@/lib/periods/rules/month'
import { yearOf } from '@/lib/periods/rules/month'
import type { Span, SpanKind } from '@/lib/periods/rules/span'
import { sameSpanLastYear, spanFor, yearSpan } from '@/lib/periods/rules/span'
import type { Target } from '@/lib/plans/rules/choose-target'
import { chooseTerm } from '@/lib/plans/rules/choose-target'

/** What the address asks for; null for what it leaves open. */
export type AskedPeriod = { kind: SpanKind | null; through: Month }

/** Which months a page shows. */
export type Period = {
  kind: SpanKind
  /** The kind was not asked for: a unit with a plan for its term and none for the year opens with the term. */
  kindIsDefault: boolean
  span: Span
  /** The months that the curve runs over: the year, or the term. */
  window: Span
  /** Null in a term: there is no same span a year earlier. */
  lastYear: Span | null
  /** The term that can be chosen; null where no plan has one. */
  term: Span | null
}

/** The span of a page. `targets` are the unit's own, `targetsBelow` those of the units below it. */
export function periodOf(
  asked: AskedPeriod,
  targets: readonly Target[],
  targetsBelow: readonly Target[],
): Period {
  const { through } = asked
  const term = chooseTerm(targets, through) ?? chooseTerm(targetsBelow, through)
  const kind = (asked.kind === 'term' && term === null ? null : asked.kind) ?? defaultKind(targets, through)
  if (kind === 'term' && term !== null) {
    const span = spanFor('term', through, term)
    return { kind, kindIsDefault: asked.kind !== 'term', span, window: term, lastYear: null, term }
  }
  const yearly = kind === 'term' ? 'year' : kind
  const span = spanFor(yearly, through)
  const window = yearSpan(yearOf(through))
  return {
    ...{ kind: yearly, kindIsDefault: asked.kind !== yearly },
    ...{ span, window, lastYear: sameSpanLastYear(span), term },
  }
}

function defaultKind(targets: readonly Target[], through: Month): SpanKind {
  const runs = (kind: Target['kind']) =>
    targets.some((target) => target.kind === kind && target.from <= through && through <= target.through)
  return !runs('yearly') && runs('term') ? 'term' : 'year'
}
