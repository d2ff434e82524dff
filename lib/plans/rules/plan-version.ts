import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** One version of a target. `decidedOn` is the day from which it counts; a later version never touches it. */
export type DatedRevision = { version: number; decidedOn: CalendarDate }

/**
 * The version that counted on a day: the last one decided on or before it, of one day the highest version; null
 * before the first. A percentage printed on that day can be computed again for ever. Takes any order.
 */
export function targetAsOf<T extends DatedRevision>(revisions: Iterable<T>, day: CalendarDate): T | null {
  let current: T | null = null
  for (const revision of revisions) {
    if (revision.decidedOn <= day && (current === null || isLater(revision, current))) current = revision
  }
  return current
}

function isLater(a: DatedRevision, b: DatedRevision): boolean {
  return a.decidedOn === b.decidedOn ? a.version > b.version : a.decidedOn > b.decidedOn
}
