import { refused, type MemberFinding } from '@/lib/members/rules/finding'
import { livingStatuses, type MemberStatus } from '@/lib/members/rules/member-status'
import type { Spell } from '@/lib/members/rules/membership'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** One of a person's entries, as it would stand. */
export type PersonEntry = { status: MemberStatus; spells: readonly Spell[] }

/**
 * Refuses what would make a person a member, or suspended, of two unions on one day, or leave them with two
 * entries that both belong to the present.
 */
export function checkOnePlace(entries: readonly PersonEntry[]): MemberFinding[] {
  const spells = entries
    .flatMap(({ spells: ofEntry }) => ofEntry)
    .sort((a, b) => (a.from < b.from ? -1 : a.from > b.from ? 1 : 0))
  let heldTo: CalendarDate | null | undefined
  for (const { from, to } of spells) {
    if (heldTo === null || (heldTo !== undefined && from < heldTo))
      return [refused('in_two_places', null, { day: from })]
    heldTo = to
  }
  const living = entries.filter(({ status }) => livingStatuses.some((one) => one === status))
  return living.length > 1 ? [refused('in_two_places', null, { day: 'none' })] : []
}
