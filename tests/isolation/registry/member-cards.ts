import { getCard } from '@/lib/members/cards/get-card'
import { issueCard } from '@/lib/members/cards/issue-card'
import { listCards } from '@/lib/members/cards/list-cards'
import { revokeCard } from '@/lib/members/cards/revoke-card'
import { noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import { asksOfRosters, byRosterId } from '@/tests/isolation/registry/roster-attempts'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import type { MarkedRoster } from '@/tests/isolation/world/marked-roster'

/** Cards of members. */
export const memberCardDoors: readonly Door[] = [
  {
    name: 'issueCard',
    module: '@/lib/members/cards/issue-card',
    sort: 'verb',
    call: (ctx, input) => issueCard({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { member: a.roster.north1.active },
      shows: { memberId: a.roster.north1.active, masked: false, unit: { code: a.units.north1.code } },
    }),
    looks: [],
    attempts: (world) => ofMembers(world, (member) => ({ member })),
  },
  {
    name: 'getCard',
    module: '@/lib/members/cards/get-card',
    sort: 'read',
    call: (ctx, input) => getCard({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { member: a.roster.north1.active },
      shows: { memberId: a.roster.north1.active, masked: false },
    }),
    looks: [],
    attempts: (world) => ofMembers(world, (member) => ({ member })),
  },
  {
    name: 'listCards',
    module: '@/lib/members/cards/list-cards',
    sort: 'read',
    call: (ctx, input) => listCards({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { members: [a.roster.north1.active, a.roster.south1.active] },
      shows: [{ memberId: a.roster.north1.active }],
    }),
    looks: [],
    attempts: (world) => [
      ...ofMembers(world, (member) => ({ members: [member] }), 'silent'),
      {
        side: 'sibling',
        ctx: world.a.seats.north1.chair,
        input: { members: [world.a.roster.north1.twin, world.a.roster.north2.active] },
        nowhere: { members: [world.a.roster.north1.twin, noId] },
        ends: 'silent',
      },
    ],
  },
  {
    name: 'revokeCard',
    module: '@/lib/members/cards/revoke-card',
    sort: 'verb',
    call: (ctx, input) => revokeCard({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { card: a.roster.north1.card },
      shows: { cardId: a.roster.north1.card },
    }),
    looks: [],
    attempts: (world) =>
      (['staff', 'chair'] as const).flatMap((role) =>
        byRosterId(
          world,
          role,
          ({ card }) => card,
          (card) => ({ card }),
        ),
      ),
  },
]

/** Members in every state that a register knows. */
function ofMembers(
  world: IsolationWorld,
  inputOf: (member: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asksOfRosters(world, 'chair').flatMap(({ side, ctx, of }) =>
    stages.map((stage) => ({
      ...{ side, ctx, ends },
      input: inputOf(of[stage]),
      nowhere: inputOf(noId),
    })),
  )
}

const stages = ['active', 'pending', 'left', 'offered'] as const satisfies readonly (keyof MarkedRoster)[]
