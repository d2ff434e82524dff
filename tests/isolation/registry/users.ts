import { expect } from 'vitest'
import { disableUser } from '@/lib/users/disable-user'
import { enableUser } from '@/lib/users/enable-user'
import { endAssignment } from '@/lib/users/end-assignment'
import { listRoles } from '@/lib/users/list-roles'
import { listUsers } from '@/lib/users/list-users'
import { asks, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { words } from '@/tests/isolation/world/marks'
import { ownRole } from '@/tests/isolation/world/own-catalogue'

const reason = 'Thôi nhiệm vụ'
const endsOn = '2099-01-01'

export const userDoors: readonly Door[] = [
  {
    name: 'disableUser',
    module: '@/lib/users/disable-user',
    sort: 'verb',
    call: (ctx, input) => disableUser({ ctx, input }),
    needs: 'users.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north.admin,
      input: { userId: a.seats.north1.person.id, reason },
      shows: { disabled: true },
    }),
    looks: [],
    attempts: (world) => byPerson(world, (userId) => ({ userId, reason })),
  },
  {
    name: 'enableUser',
    module: '@/lib/users/enable-user',
    sort: 'verb',
    call: (ctx, input) => enableUser({ ctx, input }),
    needs: 'users.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north.admin,
      input: { userId: a.seats.north1.person.id, reason },
      shows: { disabled: false },
      first: () =>
        disableUser({ ctx: a.seats.top.admin, input: { userId: a.seats.north1.person.id, reason } }),
    }),
    looks: [],
    attempts: (world) => byPerson(world, (userId) => ({ userId, reason })),
  },
  {
    name: 'endAssignment',
    module: '@/lib/users/end-assignment',
    sort: 'verb',
    call: (ctx, input) => endAssignment({ ctx, input }),
    needs: 'users.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north.admin,
      input: { assignmentId: a.seats.north1.chair.assignmentId, endsOn, reason },
      shows: { endsOn },
    }),
    looks: [],
    attempts: (world) => [
      ...byAssignment(world, (assignmentId) => ({ assignmentId, endsOn, reason })),
      // Somebody who works in both tenants: of the other one's assignments nothing is known.
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.admin,
        input: { assignmentId: world.twoTenants.assignments[0]!.id, endsOn, reason },
        nowhere: { assignmentId: noId, endsOn, reason },
        ends: 'refused',
      },
    ],
  },
  {
    name: 'listRoles',
    module: '@/lib/users/list-roles',
    sort: 'read',
    call: (ctx) => listRoles({ ctx }),
    needs: 'users.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.admin,
      shows: {
        roles: expect.arrayContaining([expect.objectContaining({ code: 'tenant_admin', holders: 1 })]),
      },
    }),
    looks: [{ role: 'admin', input: undefined }],
    attempts: () => [],
  },
  {
    name: 'listUsers',
    module: '@/lib/users/list-users',
    sort: 'read',
    call: (ctx, input) => listUsers({ ctx, input }),
    needs: 'users.manage',
    allowed: ({ a }) => ({
      ctx: a.seats.north.admin,
      input: { q: words.north1 },
      shows: { users: [{ id: a.seats.north1.person.id, name: a.seats.north1.person.displayName }] },
    }),
    looks: [
      { role: 'admin', input: {} },
      { role: 'admin', input: { state: 'all' } },
    ],
    attempts: (world) => [
      ...byPerson(world, (after) => ({ after }), 'silent'),
      ...byName(world),
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.admin,
        input: { role: ownRole(words.leadership) },
        nowhere: { role: noCode },
        ends: 'silent',
      },
    ],
  },
]

/** Everybody who sits in a foreign unit. */
function byPerson(
  world: IsolationWorld,
  inputOf: (userId: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asks(world, 'admin').flatMap(({ side, ctx, place, of }) => {
    const holder = place in of.seats ? of.seats[place as keyof typeof of.seats].person : null
    return holder === null || holder.id === ctx.userId
      ? []
      : [{ side, ctx, ends, input: inputOf(holder.id), nowhere: inputOf(noId) }]
  })
}

function byAssignment(world: IsolationWorld, inputOf: (assignmentId: string) => unknown): Attempt[] {
  return asks(world, 'admin').flatMap(({ side, ctx, place, of }) => {
    const held = place in of.seats ? of.seats[place as keyof typeof of.seats].chair : null
    return held === null
      ? []
      : [{ side, ctx, ends: 'refused', input: inputOf(held.assignmentId), nowhere: inputOf(noId) }]
  })
}

function byName({ a, b }: IsolationWorld): Attempt[] {
  return (
    [
      ['other_tenant', b.seats.top.admin, words.north1],
      ['sibling', a.seats.north.admin, words.south],
      ['outside_reach', a.seats.northAlone.admin, words.north1],
      ['outside_reach', a.seats.north1.admin, words.leadership],
    ] as const
  ).map(([side, ctx, q]) => ({ side, ctx, input: { q }, nowhere: { q: noCode }, ends: 'silent' }))
}
