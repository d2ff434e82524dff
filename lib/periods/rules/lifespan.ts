import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { CutoffDay } from '@/lib/periods/rules/due-date'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import type { Span } from '@/lib/periods/rules/span'
import { monthsOf } from '@/lib/periods/rules/span'

/** A unit exists from `establishedOn` until the day before `closedOn`, the day its closing takes effect. */
export type Lifespan = { establishedOn: CalendarDate; closedOn: CalendarDate | null }

export function isAliveOn(lifespan: Lifespan, day: CalendarDate): boolean {
  return lifespan.establishedOn <= day && (lifespan.closedOn === null || day < lifespan.closedOn)
}

/**
 * A report is expected of a unit that exists at the cut-off of the month. A closed unit is therefore never
 * waited for: not in the month in which it closes, nor later.
 */
export function isExpected(lifespan: Lifespan, month: Month, cutoffDay: CutoffDay): boolean {
  return isAliveOn(lifespan, cutoffDate(month, cutoffDay))
}

/** The months of the span for which a report is expected of the unit. */
export function expectedMonths(lifespan: Lifespan, span: Span, cutoffDay: CutoffDay): Month[] {
  return monthsOf(span).filter((month) => isExpected(lifespan, month, cutoffDay))
}

/** How many reports a month expects of these units, from their lifespans alone, whatever has come in. */
export function expectedCount(lifespans: Iterable<Lifespan>, month: Month, cutoffDay: CutoffDay): number {
  let count = 0
  for (const lifespan of lifespans) if (isExpected(lifespan, month, cutoffDay)) count += 1
  return count
}
