import { refused, type MemberFinding } from '@/lib/members/rules/finding'
import type { MemberEventFact, MemberEventKind } from '@/lib/members/rules/member-event'
import type { MemberStatus } from '@/lib/members/rules/member-status'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

/** Days in one state: from a day, up to but without another, or still. Only an active one counts. */
export type Spell = { state: 'active' | 'suspended'; from: CalendarDate; to: CalendarDate | null }

/** What an entry's events say. `transferring`, `merged` and `voided` say more than events do: see `statusAfter`. */
export type FoldedStatus = Exclude<MemberStatus, 'transferring' | 'merged' | 'voided'>

export type Membership = { status: FoldedStatus; statusOn: CalendarDate; spells: Spell[] }

/**
 * Where the events of one entry leave the member, and the days they counted. The day of an event is the first
 * of the new state: who resigns on the 10th counts up to the 9th, who moves on the 10th counts at the
 * destination on the 10th, and nobody twice. Events of one day follow each other as they were recorded (by id).
 * A finding where there is no event, or one that cannot follow the one before.
 */
export function foldEvents(events: readonly MemberEventFact[]): Membership | MemberFinding {
  let status: FoldedStatus | null = null
  let statusOn: CalendarDate | null = null
  const spells: Spell[] = []
  for (const { kind, effectiveOn } of [...events].sort(inTime)) {
    const change: Change | undefined = changes[kind]
    if (!change) continue
    if (!change.after.includes(status))
      return refused('event_does_not_follow', null, {
        event: kind,
        day: effectiveOn,
        status: status ?? 'none',
      })
    status = change.gives
    statusOn = effectiveOn
    closeSpell(spells, effectiveOn)
    if (status === 'active' || status === 'suspended') openSpell(spells, status, effectiveOn)
  }
  if (status === null || statusOn === null) return refused('no_events', null)
  return { status, statusOn, spells }
}

/** Whether folding gave a membership. */
export function isMembership(folded: Membership | MemberFinding): folded is Membership {
  return 'spells' in folded
}

/** The status to keep: who waits for a transfer goes on waiting as long as the events leave them active. */
export function statusAfter(before: MemberStatus, folded: FoldedStatus): MemberStatus {
  return before === 'transferring' && folded === 'active' ? 'transferring' : folded
}

/**
 * How somebody who already was a member is taken into the register: admitted on the day they joined where it
 * is known and the union existed; else entered, no admission, on the union's first day, or today where no day
 * is known.
 */
export function openingEvent(
  { joinedOn }: { joinedOn: CalendarDate | null },
  unitEstablishedOn: CalendarDate,
  today: CalendarDate,
): { kind: 'admitted' | 'entered'; effectiveOn: CalendarDate } {
  if (joinedOn === null) return { kind: 'entered', effectiveOn: today }
  if (joinedOn < unitEstablishedOn) return { kind: 'entered', effectiveOn: unitEstablishedOn }
  return { kind: 'admitted', effectiveOn: joinedOn }
}

/** Whether a spell holds a day. */
export function holdsDay({ from, to }: Pick<Spell, 'from' | 'to'>, day: CalendarDate): boolean {
  return from <= day && (to === null || day < to)
}

type Change = { after: readonly (FoldedStatus | null)[]; gives: FoldedStatus }

const notMember = [null, 'left', 'struck_off', 'expelled', 'retired'] as const
const member = ['active', 'suspended'] as const

/** What each event needs and gives. Events that are not here leave the membership as it is. */
const changes: Partial<Record<MemberEventKind, Change>> = {
  applied: { after: notMember, gives: 'pending' },
  admitted: { after: [...notMember, 'pending'], gives: 'active' },
  entered: { after: [...notMember, 'pending'], gives: 'active' },
  transferred_in: { after: notMember, gives: 'active' },
  suspended: { after: ['active'], gives: 'suspended' },
  resumed: { after: ['suspended'], gives: 'active' },
  transferred_out: { after: member, gives: 'transferred' },
  resigned: { after: member, gives: 'left' },
  struck_off: { after: member, gives: 'struck_off' },
  expelled: { after: member, gives: 'expelled' },
  retired: { after: member, gives: 'retired' },
  died: {
    after: [...member, 'pending', 'left', 'struck_off', 'expelled', 'retired', 'honorary'],
    gives: 'deceased',
  },
  honoured: { after: [...member, null, 'left', 'retired'], gives: 'honorary' },
}

function inTime(a: MemberEventFact, b: MemberEventFact): number {
  if (a.effectiveOn !== b.effectiveOn) return a.effectiveOn < b.effectiveOn ? -1 : 1
  return a.id < b.id ? -1 : a.id > b.id ? 1 : 0
}

/** A spell that would end on its first day was none. */
function closeSpell(spells: Spell[], day: CalendarDate): void {
  const open = spells.at(-1)
  if (!open || open.to !== null) return
  if (open.from === day) spells.pop()
  else open.to = day
}

/** What goes on in the same state on the day the last spell ended is one spell. */
function openSpell(spells: Spell[], state: Spell['state'], from: CalendarDate): void {
  const last = spells.at(-1)
  if (last?.to === from && last.state === state) last.to = null
  else spells.push({ state, from, to: null })
}
