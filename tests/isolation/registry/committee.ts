import { expect } from 'vitest'
import { assignResponsibility } from '@/lib/committee/assign-responsibility'
import { editVisit } from '@/lib/committee/edit-visit'
import { endResponsibility } from '@/lib/committee/end-responsibility'
import { finishFollowUp } from '@/lib/committee/finish-follow-up'
import { getMyUnits } from '@/lib/committee/get-my-units'
import { listCommittee } from '@/lib/committee/list-committee'
import { listVisits } from '@/lib/committee/list-visits'
import { listWeakUnions } from '@/lib/committee/list-weak-unions'
import { recordVisit } from '@/lib/committee/record-visit'
import { voidResponsibility } from '@/lib/committee/void-responsibility'
import { voidVisit } from '@/lib/committee/void-visit'
import type { Context } from '@/lib/core/context'
import { asks, byCode, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import {
  committeePlaces,
  type CommitteePlace,
  type MarkedCommittee,
} from '@/tests/isolation/world/marked-committee'
import type { SeatRole } from '@/tests/isolation/world/seats'

const key = '00000000-0000-7000-8000-000000000041'
const reason = 'Ghi nhầm đơn vị'
const from = '2024-03-01'
const fields = {
  ...{ visitedOn: '2024-07-01', purpose: 'Nắm tình hình', conclusions: 'Hoạt động đều' },
  ...{ followUp: 'Gửi danh sách', followUpOn: '2024-07-20' },
}

export const committeeDoors: readonly Door[] = [
  {
    name: 'assignResponsibility',
    module: '@/lib/committee/assign-responsibility',
    sort: 'verb',
    call: (ctx, input) => assignResponsibility({ ctx, input }),
    needs: 'committee.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { key, unit: a.units.north1.code, userId: a.seats.north.person.id, title: null, from },
      shows: { version: 1, from, to: null },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'leader', (unit, { userId }) => ({ key, unit, userId, from })),
      ...byPerson(world, 'leader', (userId, { unitCode }) => ({ key, unit: unitCode, userId, from })),
    ],
  },
  {
    name: 'endResponsibility',
    module: '@/lib/committee/end-responsibility',
    sort: 'verb',
    call: (ctx, input) => endResponsibility({ ctx, input }),
    needs: 'committee.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { id: a.committee.north1.responsibility, version: 1, on: '2024-07-03' },
      shows: { version: 2, to: '2024-07-03' },
    }),
    looks: [],
    attempts: (world) =>
      byCommitteeId(world, 'leader', responsibilityOf, (id) => ({ id, version: 1, on: '2024-07-03' })),
  },
  {
    name: 'voidResponsibility',
    module: '@/lib/committee/void-responsibility',
    sort: 'verb',
    call: (ctx, input) => voidResponsibility({ ctx, input }),
    needs: 'committee.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { id: a.committee.north1.responsibility, version: 1, reason },
      shows: { version: 2 },
    }),
    looks: [],
    attempts: (world) =>
      byCommitteeId(world, 'leader', responsibilityOf, (id) => ({ id, version: 1, reason })),
  },
  {
    name: 'listCommittee',
    module: '@/lib/committee/list-committee',
    sort: 'read',
    call: (ctx, input) => listCommittee({ ctx, input }),
    needs: 'visits.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north.code },
      shows: {
        rows: expect.arrayContaining([
          expect.objectContaining({
            answering: [expect.objectContaining({ id: a.committee.north1.responsibility })],
          }),
        ]),
      },
    }),
    looks: [
      { role: 'leader', input: {} },
      { role: 'staff', input: {} },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'recordVisit',
    module: '@/lib/committee/record-visit',
    sort: 'verb',
    call: (ctx, input) => recordVisit({ ctx, input }),
    needs: 'visits.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, unit: a.units.north1.code, ...fields },
      shows: { version: 1 },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ key, unit, ...fields })),
  },
  {
    name: 'editVisit',
    module: '@/lib/committee/edit-visit',
    sort: 'verb',
    call: (ctx, input) => editVisit({ ctx, input }),
    needs: 'visits.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { id: a.committee.north1.visit, version: 1, ...fields },
      shows: { id: a.committee.north1.visit, version: 2 },
    }),
    looks: [],
    attempts: (world) => byCommitteeId(world, 'leader', visitOf, (id) => ({ id, version: 1, ...fields })),
  },
  {
    name: 'finishFollowUp',
    module: '@/lib/committee/finish-follow-up',
    sort: 'verb',
    call: (ctx, input) => finishFollowUp({ ctx, input }),
    needs: 'visits.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.committee.north1.visit, version: 1, doneOn: '2024-07-01' },
      shows: { id: a.committee.north1.visit, version: 2 },
    }),
    looks: [],
    attempts: (world) =>
      byCommitteeId(world, 'staff', visitOf, (id) => ({ id, version: 1, doneOn: '2024-07-01' })),
  },
  {
    name: 'voidVisit',
    module: '@/lib/committee/void-visit',
    sort: 'verb',
    call: (ctx, input) => voidVisit({ ctx, input }),
    needs: 'visits.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { id: a.committee.north1.visit, version: 1, reason },
      shows: { id: a.committee.north1.visit, version: 2 },
    }),
    looks: [],
    attempts: (world) => byCommitteeId(world, 'leader', visitOf, (id) => ({ id, version: 1, reason })),
  },
  {
    name: 'listVisits',
    module: '@/lib/committee/list-visits',
    sort: 'read',
    call: (ctx, input) => listVisits({ ctx, input }),
    needs: 'visits.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: { counts: { all: 1 }, rows: [{ id: a.committee.north1.visit }] },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { state: 'overdue' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byPerson(world, 'staff', (person) => ({ person })),
      ...byCommitteeId(world, 'staff', visitOf, (after) => ({ after }), 'silent'),
    ],
  },
  {
    name: 'getMyUnits',
    module: '@/lib/committee/get-my-units',
    sort: 'read',
    call: (ctx, input) => getMyUnits({ ctx, input }),
    needs: 'visits.read',
    allowed: ({ a }) => ({
      ctx: a.seats.top.leader,
      input: { person: a.seats.north1.person.id },
      shows: {
        units: [{ unit: { code: a.units.north1.code } }],
        followUps: [{ id: a.committee.north1.visit }],
      },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: {} },
    ],
    attempts: (world) => byPerson(world, 'staff', (person) => ({ person })),
  },
  {
    name: 'listWeakUnions',
    module: '@/lib/committee/list-weak-unions',
    sort: 'read',
    call: (ctx, input) => listWeakUnions({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: { unit: { code: a.units.north1.code }, unions: 1 },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { reason: 'behind' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...asks(world, 'staff').map(({ side, ctx, place, of }): Attempt => ({
        ...{ side, ctx, ends: 'silent' },
        input: { after: of.units[place].code },
        nowhere: { after: noCode },
      })),
    ],
  },
]

const responsibilityOf = ({ responsibility }: MarkedCommittee) => responsibility
const visitOf = ({ visit }: MarkedCommittee) => visit

/** One attempt for each foreign unit that somebody answers for, naming by its id something of its committee. */
function byCommitteeId(
  world: IsolationWorld,
  role: SeatRole,
  idOf: (committee: MarkedCommittee) => string,
  inputOf: (id: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asks(world, role).flatMap(({ side, ctx, place, of }) => {
    const known: CommitteePlace | undefined = committeePlaces.find((candidate) => candidate === place)
    return known === undefined
      ? []
      : [{ side, ctx, ends, input: inputOf(idOf(of.committee[known])), nowhere: inputOf(noId) }]
  })
}

/** Everybody who sits in a foreign unit. */
function byPerson(
  world: IsolationWorld,
  role: SeatRole,
  inputOf: (userId: string, ctx: Context) => unknown,
): Attempt[] {
  return asks(world, role).flatMap(({ side, ctx, place, of }): Attempt[] => {
    const holder = place in of.seats ? of.seats[place as keyof typeof of.seats].person : null
    return holder === null || holder.id === ctx.userId
      ? []
      : [{ side, ctx, ends: 'refused', input: inputOf(holder.id, ctx), nowhere: inputOf(noId, ctx) }]
  })
}
