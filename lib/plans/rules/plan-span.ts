import type { Span } from '@/lib/periods/rules/span'
import { spanLength } from '@/lib/periods/rules/span'
import { monthNumber } from '@/lib/periods/rules/month'
import type { PlanKind } from '@/lib/plans/rules/choose-target'

/** The longest plan: the programmes known look ahead a quarter of a century. */
const LONGEST = 600

/**
 * Whether a plan of this kind can have these months: a year's is January through December, a campaign's at most
 * a year, a term’s more than a year; a milestone’s end is what counts.
 */
export function isSpanOf(kind: PlanKind, span: Span): boolean {
  const length = spanLength(span)
  if (kind === 'yearly') return length === 12 && monthNumber(span.from) === 1
  if (kind === 'campaign') return length >= 1 && length <= 12
  return kind === 'milestone' ? length >= 1 && length <= LONGEST : length > 12 && length <= LONGEST
}
