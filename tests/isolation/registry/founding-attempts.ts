import type { Context } from '@/lib/core/context'
import { noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import type { FoundingPlace, MarkedFounding } from '@/tests/isolation/world/marked-founding'
import { words } from '@/tests/isolation/world/marks'

/** Who asks for what: for each seat, federations of A whose cases lie outside what it reaches. */
const outside: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly FoundingPlace[]])[] = [
  ['other_tenant', 'b', 'top', ['north', 'south']],
  ['sibling', 'a', 'north', ['south']],
  ['outside_reach', 'a', 'north1', ['north']],
]

function asksOfFoundings({ a, b }: IsolationWorld): { side: Side; ctx: Context; of: MarkedFounding }[] {
  return outside.flatMap(([side, letter, seat, places]) =>
    places.map((place) => ({ side, ctx: { a, b }[letter].seats[seat].staff, of: a.founding[place] })),
  )
}

/** One attempt for each foreign federation, naming by its id something on its way there. */
export function byFounding(
  world: IsolationWorld,
  idOf: (founding: MarkedFounding) => string,
  inputOf: (id: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asksOfFoundings(world).map(({ side, ctx, of }) => ({
    ...{ side, ctx, ends },
    input: inputOf(idOf(of)),
    nowhere: inputOf(noId),
  }))
}

/** Something of one's own together with something of a foreign federation. */
export function besideOwn(
  { a, b }: IsolationWorld,
  inputsOf: (own: MarkedFounding, foreign: MarkedFounding) => Pick<Attempt, 'input' | 'nowhere'>,
): Attempt[] {
  return [
    { side: 'other_tenant' as const, ctx: b.seats.top.staff, own: b.founding.north },
    { side: 'sibling' as const, ctx: a.seats.north.staff, own: a.founding.north },
  ].map(({ side, ctx, own }) => ({ side, ctx, ends: 'refused', ...inputsOf(own, a.founding.south) }))
}

/** What somebody elsewhere sees to. */
export function byOwner(world: IsolationWorld): Attempt[] {
  return byFounding(
    world,
    ({ owner }) => owner,
    (owner) => ({ owner }),
    'silent',
  )
}

/** Names that only employers elsewhere have. */
export function byWord({ a, b }: IsolationWorld): Attempt[] {
  return [
    { side: 'other_tenant' as const, ctx: b.seats.top.staff },
    { side: 'sibling' as const, ctx: a.seats.north.staff },
    { side: 'outside_reach' as const, ctx: a.seats.north1.staff },
  ].map(({ side, ctx }) => ({
    ...{ side, ctx, ends: 'silent' as const },
    input: { q: words.south },
    nowhere: { q: noCode },
  }))
}
