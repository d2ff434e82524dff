import { addMember } from '@/lib/members/add-member'
import { beginPosition } from '@/lib/members/begin-position'
import { editMember } from '@/lib/members/edit-member'
import { editSensitive } from '@/lib/members/edit-sensitive'
import { endPosition } from '@/lib/members/end-position'
import { giveConsent } from '@/lib/members/give-consent'
import { recordPartyEvent } from '@/lib/members/record-party-event'
import { voidEvent } from '@/lib/members/void-event'
import { withdrawConsent } from '@/lib/members/withdraw-consent'
import { byCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import { asksOfRosters, besideOwn, byMemberId, seen } from '@/tests/isolation/registry/roster-attempts'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import type { MarkedRoster } from '@/tests/isolation/world/marked-roster'

const key = '00000000-0000-7000-8000-000000000018'
const version = 1
const on = '2024-07-01'
const reason = 'Ghi nhầm hồ sơ'
const sensitive = { ethnicity: 'Tày', religion: null, partyMember: null }
const applicant = {
  fields: { fullName: 'Trần Thị Mẫu', sex: 'nữ', birth: '1990' },
  opening: { kind: 'applied', on },
}

/** What is written into a record. */
export const memberRecordDoors: readonly Door[] = [
  {
    name: 'addMember',
    module: '@/lib/members/add-member',
    sort: 'verb',
    call: (ctx, input) => addMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, unit: a.units.north1.code, ...applicant, confirmed: true },
      shows: { status: 'added' },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ key, unit, ...applicant, confirmed: true })),
      ...byCode(world, 'chair', (unit) => ({ key, unit, ...applicant, sensitive })),
      ...inOwnUnion(world, (unit, subUnitId) => ({ key, unit, subUnitId, ...applicant, confirmed: true })),
    ],
  },
  {
    name: 'editMember',
    module: '@/lib/members/edit-member',
    sort: 'verb',
    call: (ctx, input) => editMember({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { ...edit(a.roster.north1.active), ...seen(a.roster.north1) },
      shows: { status: 'saved' },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', edit),
      ...byMemberId(world, 'chair', edit),
      ...besideOwn(
        world,
        ({ group }) => group,
        ({ active }, subUnitId) => ({ ...edit(active), subUnitId }),
      ),
    ],
  },
  {
    name: 'editSensitive',
    module: '@/lib/members/edit-sensitive',
    sort: 'verb',
    call: (ctx, input) => editSensitive({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { ...seen(a.roster.north1), sensitive },
      shows: { id: a.roster.north1.active },
    }),
    looks: [],
    attempts: (world) => byMemberId(world, 'chair', (id) => ({ id, version, sensitive })),
  },
  {
    name: 'recordPartyEvent',
    module: '@/lib/members/record-party-event',
    sort: 'verb',
    call: (ctx, input) => recordPartyEvent({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { ...seen(a.roster.north1), on, kind: 'party_referred' },
      shows: { id: a.roster.north1.active },
    }),
    looks: [],
    attempts: (world) => byMemberId(world, 'chair', (id) => ({ id, version, on, kind: 'party_referred' })),
  },
  {
    name: 'voidEvent',
    module: '@/lib/members/void-event',
    sort: 'verb',
    call: (ctx, input) => voidEvent({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => {
      const { suspended: id, event: eventId } = a.roster.north1
      return {
        ctx: a.seats.north.staff,
        input: { id, version, eventId, reason },
        shows: { id, status: 'active' },
      }
    },
    looks: [],
    attempts: (world) => [
      ...byMemberAnd(
        world,
        ({ suspended }) => suspended,
        ({ event }) => event,
        (id, eventId) => ({ id, version, eventId, reason }),
      ),
      ...besideOwn(
        world,
        ({ event }) => event,
        ({ suspended: id }, eventId) => ({ id, version, eventId, reason }),
      ),
    ],
  },
  {
    name: 'beginPosition',
    module: '@/lib/members/begin-position',
    sort: 'verb',
    call: (ctx, input) => beginPosition({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.twin, version, on, position: 'group_head' },
      shows: { id: a.roster.north1.twin, version: 2 },
    }),
    looks: [],
    attempts: (world) => byMemberId(world, 'staff', (id) => ({ id, version, on, position: 'group_head' })),
  },
  {
    name: 'endPosition',
    module: '@/lib/members/end-position',
    sort: 'verb',
    call: (ctx, input) => endPosition({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.roster.north1), positionId: a.roster.north1.position, on },
      shows: { id: a.roster.north1.active },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberAnd(
        world,
        activeOf,
        ({ position }) => position,
        (id, positionId) => ({ id, version, positionId, on }),
      ),
      ...besideOwn(
        world,
        ({ position }) => position,
        (own, positionId) => ({ ...seen(own), positionId, on }),
      ),
    ],
  },
  {
    name: 'giveConsent',
    module: '@/lib/members/give-consent',
    sort: 'verb',
    call: (ctx, input) => giveConsent({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.twin, purpose: 'publication', on, manner: 'paper' },
      shows: {},
    }),
    looks: [],
    attempts: (world) =>
      byMemberId(world, 'staff', (id) => ({ id, purpose: 'publication', on, manner: 'paper' })),
  },
  {
    name: 'withdrawConsent',
    module: '@/lib/members/withdraw-consent',
    sort: 'verb',
    call: (ctx, input) => withdrawConsent({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.active, consentId: a.roster.north1.consent, on },
      shows: { id: a.roster.north1.consent },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberAnd(
        world,
        activeOf,
        ({ consent }) => consent,
        (id, consentId) => ({ id, consentId, on }),
      ),
      ...besideOwn(
        world,
        ({ consent }) => consent,
        ({ active: id }, consentId) => ({ id, consentId, on }),
      ),
    ],
  },
]

const activeOf = ({ active }: MarkedRoster) => active

function edit(id: string) {
  return { key, id, version, fields: { jobTitle: 'Công nhân' }, confirmed: true }
}

/** A foreign member, and what is theirs. */
function byMemberAnd(
  world: IsolationWorld,
  idOf: (roster: MarkedRoster) => string,
  partOf: (roster: MarkedRoster) => string,
  inputOf: (id: string, part: string) => unknown,
): Attempt[] {
  return asksOfRosters(world, 'staff').map(({ side, ctx, of }) => ({
    ...{ side, ctx, ends: 'refused' },
    input: inputOf(idOf(of), partOf(of)),
    nowhere: inputOf(noId, noId),
  }))
}

/** A new member of one's own union in the sub-unit of another. */
function inOwnUnion(world: IsolationWorld, inputOf: (unit: string, subUnitId: string) => unknown): Attempt[] {
  const groupOf = ({ group }: MarkedRoster) => group
  return besideOwn(world, groupOf, (own, subUnitId) =>
    inputOf((own === world.b.roster.north1 ? world.b : world.a).units.north1.code, subUnitId),
  )
}
