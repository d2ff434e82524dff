import type { Context } from '@/lib/core/context'
import type { Attempt, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, MarkedTenant, SeatPlace } from '@/tests/isolation/world/build-world'
import type { UnitPlace } from '@/tests/isolation/world/marked-units'
import type { SeatRole } from '@/tests/isolation/world/seats'

/** What exists nowhere. */
export const noCode = 'khong-noi-nao-co'
export const noId = '00000000-0000-7000-8000-000000000000'

/** Who asks for what: for each seat, units of A that lie outside what it reaches. */
const outside: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly UnitPlace[]])[] = [
  ['other_tenant', 'b', 'top', ['top', 'north', 'north1']],
  ['sibling', 'a', 'north', ['south', 'south1', 'southClosed']],
  ['outside_reach', 'a', 'north', ['top']],
  ['sibling', 'a', 'north1', ['north2', 'south1']],
  ['outside_reach', 'a', 'north1', ['north', 'top']],
  ['outside_reach', 'a', 'northAlone', ['north1', 'north2']],
]

/** Those who ask, with the role in which they may do such a thing in their own place. */
export function asks(
  world: IsolationWorld,
  role: SeatRole,
): { side: Side; ctx: Context; place: UnitPlace; of: MarkedTenant }[] {
  return outside.flatMap(([side, letter, seat, places]) =>
    places.map((place) => ({ side, ctx: world[letter].seats[seat][role], place, of: world.a })),
  )
}

/** One attempt for each foreign unit, named by its code. */
export function byCode(
  world: IsolationWorld,
  role: SeatRole,
  inputOf: (code: string, ctx: Context) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asks(world, role).map(({ side, ctx, place, of }) => ({
    ...{ side, ctx, ends },
    input: inputOf(of.units[place].code, ctx),
    nowhere: inputOf(noCode, ctx),
  }))
}

/** One attempt for each foreign unit, named by its id. */
export function byUnitId(
  world: IsolationWorld,
  role: SeatRole,
  inputOf: (id: string, ctx: Context) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asks(world, role).map(({ side, ctx, place, of }) => ({
    ...{ side, ctx, ends },
    input: inputOf(of.units[place].id, ctx),
    nowhere: inputOf(noId, ctx),
  }))
}
