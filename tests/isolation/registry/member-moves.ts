import { expect } from 'vitest'
import { getDuplicate } from '@/lib/members/duplicates/get-duplicate'
import { keepApart } from '@/lib/members/duplicates/keep-apart'
import { listDuplicates } from '@/lib/members/duplicates/list-duplicates'
import { mergeMembers } from '@/lib/members/duplicates/merge-members'
import { refreshDuplicates } from '@/lib/members/duplicates/refresh-duplicates'
import { unmergeMembers } from '@/lib/members/duplicates/unmerge-members'
import { acceptTransfer } from '@/lib/members/transfers/accept-transfer'
import { declineTransfer } from '@/lib/members/transfers/decline-transfer'
import { findTransferByCode } from '@/lib/members/transfers/find-transfer-by-code'
import { getTransfer } from '@/lib/members/transfers/get-transfer'
import { listTransfers } from '@/lib/members/transfers/list-transfers'
import { offerTransfer } from '@/lib/members/transfers/offer-transfer'
import { searchDestinations } from '@/lib/members/transfers/search-destinations'
import { withdrawTransfer } from '@/lib/members/transfers/withdraw-transfer'
import { byCode, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import { asksOfRosters, besideOwn, byMemberId, byRosterId } from '@/tests/isolation/registry/roster-attempts'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import type { MarkedRoster } from '@/tests/isolation/world/marked-roster'

const reason = 'Theo đơn của đoàn viên'
const version = 1
const deadline = '2024-07-20'
const effectiveOn = '2024-07-03'

/** From one union to another, offered and answered. */
export const memberTransferDoors: readonly Door[] = [
  {
    name: 'offerTransfer',
    module: '@/lib/members/transfers/offer-transfer',
    sort: 'verb',
    call: (ctx, input) => offerTransfer({ ctx, input }),
    needs: 'members.transfer',
    // To any union of the federation: where somebody may go to is told to all.
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: offered(a.roster.north1, a.units.north2.code),
      shows: { memberId: a.roster.north1.active, code: null },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (member) => ({ member, version, deadline })),
      ...byMemberId(world, 'chair', (member) => ({
        ...{ member, version, deadline },
        to: world.a.units.north1.code,
      })),
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.staff,
        input: offered(world.b.roster.north1, world.a.units.north1.code),
        nowhere: offered(world.b.roster.north1, noCode),
        ends: 'refused',
      },
    ],
  },
  {
    name: 'withdrawTransfer',
    module: '@/lib/members/transfers/withdraw-transfer',
    sort: 'verb',
    call: (ctx, input) => withdrawTransfer({ ctx, input }),
    needs: 'members.transfer',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { transfer: a.roster.north1.transfer, reason },
      shows: { state: 'withdrawn' },
    }),
    looks: [],
    attempts: (world) => byTransfer(world, (transfer) => ({ transfer, reason })),
  },
  {
    name: 'acceptTransfer',
    module: '@/lib/members/transfers/accept-transfer',
    sort: 'verb',
    call: (ctx, input) => acceptTransfer({ ctx, input }),
    needs: 'members.transfer',
    allowed: ({ a }) => ({
      // Both unions are theirs, so that all that changes lies in their reach.
      ctx: a.seats.south.staff,
      input: { transfer: a.roster.south1.transfer, effectiveOn },
      shows: { effectiveOn },
    }),
    looks: [],
    attempts: (world) => [
      ...byTransfer(world, (transfer) => ({ transfer, effectiveOn })),
      // Whoever holds a code opens it for their own unions alone.
      ...byCode(world, 'staff', (unit) => ({ code: world.a.roster.south1.code, unit, effectiveOn })),
    ],
  },
  {
    name: 'declineTransfer',
    module: '@/lib/members/transfers/decline-transfer',
    sort: 'verb',
    call: (ctx, input) => declineTransfer({ ctx, input }),
    needs: 'members.transfer',
    allowed: ({ a }) => ({
      ctx: a.seats.south.staff,
      input: { transfer: a.roster.south1.transfer, reason },
      shows: { state: 'declined' },
    }),
    looks: [],
    attempts: (world) => byTransfer(world, (transfer) => ({ transfer, reason })),
  },
  {
    name: 'findTransferByCode',
    module: '@/lib/members/transfers/find-transfer-by-code',
    sort: 'read',
    call: (ctx, input) => findTransferByCode({ ctx, input }),
    needs: 'members.transfer',
    // Handed over from one federation to another: the code alone leads to the offer.
    allowed: ({ a, b }) => ({
      ctx: b.seats.north1.chair,
      input: { code: a.roster.north1.code },
      shows: { evidence: { fromTenant: a.tenant.name, toUnit: null } },
    }),
    looks: [],
    // Knowing which offer it is is not holding its code.
    attempts: (world) =>
      byRosterId(
        world,
        'staff',
        ({ transfer }) => transfer,
        (code) => ({ code }),
      ),
  },
  {
    name: 'getTransfer',
    module: '@/lib/members/transfers/get-transfer',
    sort: 'read',
    call: (ctx, input) => getTransfer({ ctx, input }),
    needs: 'members.transfer',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { transfer: a.roster.north1.transfer },
      shows: { id: a.roster.north1.transfer, direction: 'outgoing', memberId: a.roster.north1.offered },
    }),
    looks: [],
    attempts: (world) => byTransfer(world, (transfer) => ({ transfer })),
  },
  {
    name: 'listTransfers',
    module: '@/lib/members/transfers/list-transfers',
    sort: 'read',
    call: (ctx, input) => listTransfers({ ctx, input }),
    needs: 'members.transfer',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: {
        transfers: expect.arrayContaining([expect.objectContaining({ id: a.roster.north1.transfer })]),
      },
    }),
    looks: (['staff', 'chair'] as const).flatMap((role) => [
      { role, input: {} },
      { role, input: { state: 'all' } },
    ]),
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byCode(world, 'staff', (unit) => ({ unit, state: 'all', direction: 'incoming' })),
    ],
  },
  {
    name: 'searchDestinations',
    module: '@/lib/members/transfers/search-destinations',
    sort: 'read',
    call: (ctx, input) => searchDestinations({ ctx, input }),
    needs: 'members.transfer',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { q: a.units.south1.name },
      shows: {
        units: expect.arrayContaining([{ code: a.units.south1.code, name: a.units.south1.name }]),
      },
    }),
    looks: [],
    attempts: ({ a, b }) =>
      (['north1', 'north2', 'south1'] as const).map((place) => ({
        ...{ side: 'other_tenant', ctx: b.seats.top.staff, ends: 'silent' },
        input: { q: a.wordOf[place] },
        nowhere: { q: noCode },
      })),
  },
]

/** Entries that may be one person's. */
export const memberDuplicateDoors: readonly Door[] = [
  {
    name: 'refreshDuplicates',
    module: '@/lib/members/duplicates/refresh-duplicates',
    sort: 'verb',
    call: (ctx, input) => refreshDuplicates({ ctx, input }),
    needs: 'members.merge',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: { limited: false },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'listDuplicates',
    module: '@/lib/members/duplicates/list-duplicates',
    sort: 'read',
    call: (ctx, input) => listDuplicates({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: {
        pairs: expect.arrayContaining([
          expect.objectContaining({ first: expect.objectContaining({ id: a.roster.north1.pair[0] }) }),
        ]),
      },
    }),
    looks: (['staff', 'chair'] as const).flatMap((role) => [
      { role, input: {} },
      { role, input: { state: 'merged' } },
      { role, input: { state: 'distinct' } },
    ]),
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byPair(world, (first, second) => ({ after: `${first}.${second}` }), 'silent'),
    ],
  },
  {
    name: 'getDuplicate',
    module: '@/lib/members/duplicates/get-duplicate',
    sort: 'read',
    call: (ctx, input) => getDuplicate({ ctx, input }),
    needs: 'members.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: pairOf(a.roster.north1),
      shows: { first: { id: a.roster.north1.pair[0] }, second: { id: a.roster.north1.pair[1] } },
    }),
    looks: [],
    attempts: (world) => [
      ...byPair(world, (first, second) => ({ first, second })),
      ...besideOwn(world, ofPair, ({ pair }, second) => ({ first: pair[0], second })),
    ],
  },
  {
    name: 'keepApart',
    module: '@/lib/members/duplicates/keep-apart',
    sort: 'verb',
    call: (ctx, input) => keepApart({ ctx, input }),
    needs: 'members.merge',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { ...pairOf(a.roster.north1), reason },
      shows: pairOf(a.roster.north1),
    }),
    looks: [],
    attempts: (world) => [
      ...byPair(world, (first, second) => ({ first, second, reason })),
      ...besideOwn(world, ofPair, ({ pair }, second) => ({ first: pair[0], second, reason })),
    ],
  },
  {
    name: 'mergeMembers',
    module: '@/lib/members/duplicates/merge-members',
    sort: 'verb',
    call: (ctx, input) => mergeMembers({ ctx, input }),
    needs: 'members.merge',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: mergedAsSeen(a.roster.north1),
      shows: { keptId: a.roster.north1.pair[0], absorbedId: a.roster.north1.pair[1] },
    }),
    looks: [],
    attempts: (world) => [
      ...byPair(world, merged),
      ...besideOwn(world, ofPair, ({ pair }, other) => merged(pair[0], other)),
      ...besideOwn(world, ofPair, ({ pair }, other) => merged(other, pair[0])),
    ],
  },
  {
    name: 'unmergeMembers',
    module: '@/lib/members/duplicates/unmerge-members',
    sort: 'verb',
    call: (ctx, input) => unmergeMembers({ ctx, input }),
    needs: 'members.merge',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { merge: a.roster.north1.merge },
      shows: { keptId: expect.any(String), absorbedId: expect.any(String) },
    }),
    looks: [],
    attempts: (world) =>
      (['staff', 'chair'] as const).flatMap((role) =>
        byRosterId(
          world,
          role,
          ({ merge }) => merge,
          (merge) => ({ merge }),
        ),
      ),
  },
]

function offered({ active, versionOf }: MarkedRoster, to: string) {
  return { member: active, version: versionOf[active], to, deadline }
}

function byTransfer(world: IsolationWorld, inputOf: (transfer: string) => unknown): Attempt[] {
  return (['staff', 'chair'] as const).flatMap((role) =>
    byRosterId(world, role, ({ transfer }) => transfer, inputOf),
  )
}

/** Two entries of one foreign register. */
function byPair(
  world: IsolationWorld,
  inputOf: (first: string, second: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return (['staff', 'chair'] as const).flatMap((role) =>
    asksOfRosters(world, role).map(({ side, ctx, of }) => ({
      ...{ side, ctx, ends },
      input: inputOf(...of.pair),
      nowhere: inputOf(noId, anotherNoId),
    })),
  )
}

const anotherNoId = '00000000-0000-7000-8000-000000000001'

function ofPair({ pair }: MarkedRoster): string {
  return pair[1]
}

function pairOf({ pair: [first, second] }: MarkedRoster) {
  return { first, second }
}

function mergedAsSeen({ pair: [keep, absorb], versionOf }: MarkedRoster) {
  return { ...merged(keep, absorb), keepVersion: versionOf[keep], absorbVersion: versionOf[absorb] }
}

function merged(keep: string, absorb: string) {
  return { keep, keepVersion: version, absorb, absorbVersion: version, take: ['phone'] }
}
