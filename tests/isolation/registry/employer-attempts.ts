import type { Context } from '@/lib/core/context'
import { noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import type { EmployerPlace, MarkedEmployers } from '@/tests/isolation/world/marked-employers'
import { words } from '@/tests/isolation/world/marks'

/** Who asks for what: for each seat, federations of A whose employers lie outside what it reaches. */
const outside: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly EmployerPlace[]])[] = [
  ['other_tenant', 'b', 'top', ['north', 'south']],
  ['sibling', 'a', 'north', ['south']],
  ['outside_reach', 'a', 'north1', ['north']],
]

/** One attempt for each foreign federation, naming by its id something of its employers. */
export function byEmployers(
  { a, b }: IsolationWorld,
  inputOf: (employers: MarkedEmployers) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return outside.flatMap(([side, letter, seat, places]) =>
    places.map((place) => ({
      ...{ side, ends },
      ctx: { a, b }[letter].seats[seat].staff,
      input: inputOf(a.employers[place]),
      nowhere: inputOf(nowhere),
    })),
  )
}

const nowhere: MarkedEmployers = {
  ...{ open: noId, bare: noId, closed: noId, version: 1, statement: noId, link: noId },
}

/** An employer of one's own, together with what a foreign federation has. */
export function withOwn(
  { a, b }: IsolationWorld,
  inputsOf: (
    own: MarkedEmployers,
    foreign: { employers: MarkedEmployers; union: string; unit: string },
  ) => Pick<Attempt, 'input' | 'nowhere'>,
): Attempt[] {
  const foreign = { employers: a.employers.south, union: a.units.south1.code, unit: a.units.south.code }
  return [
    { side: 'other_tenant' as const, ctx: b.seats.top.staff, own: b.employers.north },
    { side: 'sibling' as const, ctx: a.seats.north.staff, own: a.employers.north },
  ].map(({ side, ctx, own }) => ({ side, ctx, ends: 'refused', ...inputsOf(own, foreign) }))
}

/** Names that only employers elsewhere have. */
export function byName({ a, b }: IsolationWorld, inputOf: (q: string) => unknown): Attempt[] {
  const asking: { side: Side; ctx: Context }[] = [
    { side: 'other_tenant', ctx: b.seats.top.staff },
    { side: 'sibling', ctx: a.seats.north.staff },
    { side: 'outside_reach', ctx: a.seats.north1.staff },
  ]
  return asking.map((asked) => ({
    ...asked,
    ends: 'silent',
    input: inputOf(words.south),
    nowhere: inputOf(noCode),
  }))
}
