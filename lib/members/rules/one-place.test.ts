import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { MemberEventFact, MemberEventKind } from '@/lib/members/rules/member-event'
import { foldEvents, holdsDay, isMembership } from '@/lib/members/rules/membership'
import { checkOnePlace, type PersonEntry } from '@/lib/members/rules/one-place'
import { addDays } from '@/lib/periods/rules/calendar-date'

describe('one place', () => {
  const active = (from: `${number}-${number}-${number}`, to: typeof from | null) =>
    ({ state: 'active', from, to }) as const

  it.each<[string, PersonEntry[], boolean]>([
    ['one entry', [{ status: 'active', spells: [active('2020-01-01', null)] }], true],
    [
      'a move on a day',
      [
        { status: 'transferred', spells: [active('2020-01-01', '2021-01-01')] },
        { status: 'active', spells: [active('2021-01-01', null)] },
      ],
      true,
    ],
    [
      'a day in both',
      [
        { status: 'transferred', spells: [active('2020-01-01', '2021-01-02')] },
        { status: 'active', spells: [active('2021-01-01', null)] },
      ],
      false,
    ],
    [
      'an open spell before another',
      [
        { status: 'left', spells: [active('2020-01-01', null)] },
        { status: 'left', spells: [active('2021-01-01', '2021-02-01')] },
      ],
      false,
    ],
    [
      'two entries of the present',
      [
        { status: 'pending', spells: [] },
        { status: 'pending', spells: [] },
      ],
      false,
    ],
  ])('%s', (_, entries, fits) => expect(checkOnePlace(entries)).toHaveLength(fits ? 0 : 1))
})

// Whole histories: persons admitted, suspended, moved, gone, back again, entered late and voided, at random.

const persons = 3
const units = 3
const horizon = 40
const dayAt = (index: number) => addDays('2024-01-01', index)

type Entry = { person: number; unit: number; events: MemberEventFact[] }
type Act = {
  kind: MemberEventKind | 'transfer' | 'void'
  person: number
  unit: number
  day: number
  pick: number
}

const acts: fc.Arbitrary<Act[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Act['kind']>(
      ...([
        'applied',
        'admitted',
        'admitted',
        'entered',
        'suspended',
        'resumed',
        'transfer',
        'transfer',
      ] as const),
      ...([
        'resigned',
        'retired',
        'struck_off',
        'died',
        'honoured',
        'party_referred',
        'void',
        'void',
      ] as const),
    ),
    person: fc.nat(persons - 1),
    unit: fc.nat(units - 1),
    day: fc.nat(horizon - 1),
    pick: fc.nat(20),
  }),
  { minLength: 5, maxLength: 60 },
)

/** Does what can be done, in the way the verbs do: a change that the rules refuse leaves all as it was. */
function play(list: readonly Act[]): Entry[] {
  let entries: Entry[] = []
  list.forEach((act, index) => {
    const next = tryAct(entries, act, String(index).padStart(4, '0'))
    if (next.every(isSound) && personsOf(next).every((own) => checkOnePlace(own.map(placeOf)).length === 0))
      entries = next
  })
  return entries
}

function tryAct(entries: Entry[], { kind, person, unit, day, pick }: Act, id: string): Entry[] {
  const effectiveOn = dayAt(day)
  const own = entries.filter((entry) => entry.person === person)
  const here = own.findLast((entry) => entry.unit === unit)
  if (kind === 'void') {
    const all = entries.flatMap((entry) => entry.events.map((event) => ({ entry, event })))
    const chosen = all[pick % Math.max(all.length, 1)]
    return entries
      .map((entry) =>
        entry === chosen?.entry
          ? { ...entry, events: entry.events.filter((event) => event !== chosen.event) }
          : entry,
      )
      .filter((entry) => entry.events.length > 0)
  }
  if (kind === 'transfer') {
    const from = own.find((entry) => ['active', 'suspended'].includes(placeOf(entry).status))
    if (!from || from.unit === unit) return entries
    return [
      ...withEvent(entries, from, { id, kind: 'transferred_out', effectiveOn }),
      { person, unit, events: [{ id, kind: 'transferred_in', effectiveOn }] },
    ]
  }
  if (here && placeOf(here).status !== 'transferred')
    return withEvent(entries, here, { id, kind, effectiveOn })
  return [...entries, { person, unit, events: [{ id, kind, effectiveOn }] }]
}

const withEvent = (entries: Entry[], to: Entry, event: MemberEventFact) =>
  entries.map((entry) => (entry === to ? { ...entry, events: [...entry.events, event] } : entry))

const isSound = (entry: Entry) => isMembership(foldEvents(entry.events))

const personsOf = (entries: Entry[]) =>
  Array.from({ length: persons }, (_, person) => entries.filter((entry) => entry.person === person))

function placeOf(entry: Entry): PersonEntry {
  const folded = foldEvents(entry.events)
  if (!isMembership(folded)) throw new Error(folded.code)
  return folded
}

/** Whether an entry counts on a day, said without spells: the last event that had a say made an active member. */
function countsOn(entry: Entry, day: string): boolean {
  const said = entry.events
    .filter((event) => event.effectiveOn <= day && event.kind !== 'party_referred')
    .sort((a, b) => `${a.effectiveOn}${a.id}`.localeCompare(`${b.effectiveOn}${b.id}`))
  return ['admitted', 'entered', 'transferred_in', 'resumed'].includes(said.at(-1)?.kind ?? '')
}

const spellsOn = (entry: Entry, day: ReturnType<typeof dayAt>) =>
  placeOf(entry).spells.filter((spell) => spell.state === 'active' && holdsDay(spell, day)).length

describe('over random histories', () => {
  it('the spells sum to the head-count on every day, and nobody is counted twice or not at all', () => {
    let counted = 0
    fc.assert(
      fc.property(acts, (list) => {
        const entries = play(list)
        for (let index = 0; index < horizon; index += 1) {
          const day = dayAt(index)
          const present = entries.filter((entry) => countsOn(entry, day))
          const bySpells = entries.reduce((sum, entry) => sum + spellsOn(entry, day), 0)
          expect(bySpells).toBe(present.length)
          expect(new Set(present.map(({ person }) => person)).size).toBe(present.length)
          counted += bySpells
        }
      }),
      { numRuns: 300 },
    )
    expect(counted).toBeGreaterThan(1000)
  })

  it('every unit closes with what it opened with, and what came and went', () => {
    fc.assert(
      fc.property(acts, fc.nat(horizon - 1), (list, first) => {
        const entries = play(list)
        for (let unit = 0; unit < units; unit += 1) {
          const own = entries.filter((entry) => entry.unit === unit)
          const headCount = (day: ReturnType<typeof dayAt>) =>
            own.reduce((sum, entry) => sum + spellsOn(entry, day), 0)
          const edges = own.flatMap((entry) =>
            placeOf(entry).spells.filter(({ state }) => state === 'active'),
          )
          const within = (day: string | null) => day !== null && day > dayAt(first) && day <= dayAt(horizon)
          const came = edges.filter(({ from }) => within(from)).length
          const went = edges.filter(({ to }) => within(to)).length
          expect(headCount(dayAt(first)) + came - went).toBe(headCount(dayAt(horizon)))
        }
      }),
      { numRuns: 100 },
    )
  })

  it('it does not matter in which order the events come from the database', () => {
    fc.assert(
      fc.property(acts, fc.infiniteStream(fc.nat(1000)), (list, keys) => {
        for (const { events } of play(list)) {
          const shuffled = events
            .map((event) => ({ event, key: keys.next().value as number }))
            .sort((a, b) => a.key - b.key)
            .map(({ event }) => event)
          expect(foldEvents(shuffled)).toEqual(foldEvents(events))
        }
      }),
      { numRuns: 100 },
    )
  })
})
