import type { Context } from '@/lib/core/context'
import { noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import type { MarkedRoster, RosterPlace } from '@/tests/isolation/world/marked-roster'
import type { SeatRole } from '@/tests/isolation/world/seats'

/** Who asks for what: for each seat, registers of A that lie outside what it reaches. */
const outside: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly RosterPlace[]])[] = [
  ['other_tenant', 'b', 'top', ['north1', 'north2', 'south1']],
  ['sibling', 'a', 'north', ['south1']],
  ['sibling', 'a', 'north1', ['north2', 'south1']],
  ['outside_reach', 'a', 'northAlone', ['north1', 'north2']],
]

/** Those who ask, with the role in which they may do such a thing in their own place, and a register not theirs. */
export function asksOfRosters(
  { a, b }: IsolationWorld,
  role: SeatRole,
): { side: Side; ctx: Context; of: MarkedRoster; place: RosterPlace }[] {
  return outside.flatMap(([side, letter, seat, places]) =>
    places.map((place) => ({
      ...{ side, place },
      ctx: { a, b }[letter].seats[seat][role],
      of: a.roster[place],
    })),
  )
}

/** One attempt for each foreign register, naming by its id something that lies in it. */
export function byRosterId(
  world: IsolationWorld,
  role: SeatRole,
  idOf: (roster: MarkedRoster) => string,
  inputOf: (id: string, ctx: Context) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asksOfRosters(world, role).map(({ side, ctx, of }) => ({
    ...{ side, ctx, ends },
    input: inputOf(idOf(of), ctx),
    nowhere: inputOf(noId, ctx),
  }))
}

/** One attempt for each foreign register, naming its member who belongs to the union. */
export function byMemberId(
  world: IsolationWorld,
  role: SeatRole,
  inputOf: (id: string, ctx: Context) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return byRosterId(world, role, ({ active }) => active, inputOf, ends)
}

/** The member who belongs to the union, with the version on the screen. */
export function seen({ active, versionOf }: MarkedRoster): { id: string; version: number | undefined } {
  return { id: active, version: versionOf[active] }
}

/** Something of one's own together with something that lies in a foreign register. */
export function besideOwn(
  { a, b }: IsolationWorld,
  idOf: (foreign: MarkedRoster) => string,
  inputOf: (own: MarkedRoster, id: string) => unknown,
): Attempt[] {
  return (
    [
      ['other_tenant', b.seats.top.chair, b.roster.north1, a.roster.north1],
      ['sibling', a.seats.north.chair, a.roster.north1, a.roster.south1],
      ['sibling', a.seats.north1.chair, a.roster.north1, a.roster.north2],
    ] as const
  ).map(([side, ctx, own, foreign]) => ({
    ...{ side, ctx, ends: 'refused' },
    input: inputOf(own, idOf(foreign)),
    nowhere: inputOf(own, noId),
  }))
}
