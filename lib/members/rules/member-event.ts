import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/**
 * What can happen to a member, each on a day. `entered` takes somebody into the register whose admission lies
 * elsewhere or is unknown (an old Excel file): they count from that day and are no admission.
 */
export const memberEventKinds = [
  'applied',
  'admitted',
  'entered',
  'suspended',
  'resumed',
  'transferred_out',
  'transferred_in',
  'resigned',
  'struck_off',
  'expelled',
  'retired',
  'died',
  'honoured',
  'sub_unit_changed',
  'party_referred',
  'party_admitted',
  'card_issued',
] as const

export type MemberEventKind = (typeof memberEventKinds)[number]

/** Party matters are sensitive: shown only with the capability `members.sensitive`. */
export const sensitiveEventKinds = [
  'party_referred',
  'party_admitted',
] as const satisfies readonly MemberEventKind[]

/** An event as the rules need it. Events of one day stand in the order in which they were recorded. */
export interface MemberEventFact {
  id: string
  kind: MemberEventKind
  effectiveOn: CalendarDate
}
