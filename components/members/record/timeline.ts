import type { MemberChangeView, MemberEventView, MemberView } from '@/lib/members/views'

export type TimelineEntry =
  | { kind: 'event'; day: string; at: string; event: MemberEventView }
  | { kind: 'change'; day: string; at: string; change: MemberChangeView }

/**
 * Everything that happened, the latest first: what took effect stands on its day, what was written on the day it
 * was written.
 */
export function timelineOf({ events, changes }: Pick<MemberView, 'events' | 'changes'>): TimelineEntry[] {
  const entries: TimelineEntry[] = [
    ...events.map((event) => ({ kind: 'event' as const, day: event.on, at: event.recordedAt, event })),
    ...changes
      .filter(({ fields }) => fields.length > 0)
      .map((change) => ({ kind: 'change' as const, day: dayInVietnam(change.at), at: change.at, change })),
  ]
  return entries.sort((a, b) => compare(b.day, a.day) || compare(b.at, a.at))
}

/** The event that may be voided first: those before it would no longer be followed by it. */
export function isVoidable({ voided, kind }: MemberEventView): boolean {
  return voided === null && kind !== 'transferred_in' && kind !== 'transferred_out'
}

function dayInVietnam(at: string): string {
  return new Date(new Date(at).getTime() + 7 * 3_600_000).toISOString().slice(0, 10)
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0
}
