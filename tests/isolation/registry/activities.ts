import { expect } from 'vitest'
import { editActivity } from '@/lib/activities/edit-activity'
import { getActivity } from '@/lib/activities/get-activity'
import { getNewActivity } from '@/lib/activities/get-new-activity'
import { listActivities } from '@/lib/activities/list-activities'
import { recordActivity } from '@/lib/activities/record-activity'
import { voidActivity } from '@/lib/activities/void-activity'
import type { Context } from '@/lib/core/context'
import { byCode, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import type { MarkedActivities } from '@/tests/isolation/world/marked-activities'
import type { RosterPlace } from '@/tests/isolation/world/marked-roster'
import { words } from '@/tests/isolation/world/marks'

const key = '00000000-0000-7000-8000-0000000ac701'
const said = { kind: 'supervision', happenedOn: '2024-06-20', title: 'Giám sát đóng bảo hiểm' }

/** The register of dated records. */
export const activityDoors: readonly Door[] = [
  {
    name: 'recordActivity',
    module: '@/lib/activities/record-activity',
    sort: 'verb',
    call: (ctx, input) => recordActivity({ ctx, input }),
    needs: 'activities.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...said, key, unit: a.units.north1.code },
      shows: { status: 'saved', version: 1 },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ ...said, key, unit })),
  },
  {
    name: 'editActivity',
    module: '@/lib/activities/edit-activity',
    sort: 'verb',
    call: (ctx, input) => editActivity({ ctx, input }),
    needs: 'activities.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { ...said, id: a.activities.north1.dialogue, version: 1 },
      shows: { status: 'saved', id: a.activities.north1.dialogue, version: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byActivity(world, dialogueOf, (id) => ({ ...said, id, version: 1 })),
      // A version that is over would tell of the present one.
      ...byActivity(world, dialogueOf, (id) => ({ ...said, id, version: 7 })),
    ],
  },
  {
    name: 'voidActivity',
    module: '@/lib/activities/void-activity',
    sort: 'verb',
    call: (ctx, input) => voidActivity({ ctx, input }),
    needs: 'activities.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.activities.north1.conference, version: 1, reason: 'Ghi nhầm' },
      shows: { id: a.activities.north1.conference, version: 2 },
    }),
    looks: [],
    attempts: (world) => byActivity(world, dialogueOf, (id) => ({ id, version: 1, reason: 'Ghi nhầm' })),
  },
  {
    name: 'getActivity',
    module: '@/lib/activities/get-activity',
    sort: 'read',
    call: (ctx, input) => getActivity({ ctx, input }),
    needs: 'activities.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { id: a.activities.north1.dialogue },
      shows: { unit: { code: a.units.north1.code }, indicators: [{ indicator: 'DOI_THOAI' }] },
    }),
    looks: [],
    attempts: (world) => byActivity(world, dialogueOf, (id) => ({ id })),
  },
  {
    name: 'getNewActivity',
    module: '@/lib/activities/get-new-activity',
    sort: 'read',
    call: (ctx, input) => getNewActivity({ ctx, input }),
    needs: 'activities.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, kind: 'training' },
      shows: { unit: { code: a.units.north1.code }, kind: 'training' },
    }),
    looks: [{ role: 'staff', input: {} }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'listActivities',
    module: '@/lib/activities/list-activities',
    sort: 'read',
    call: (ctx, input) => listActivities({ ctx, input }),
    needs: 'activities.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { kind: 'dialogue' },
      shows: {
        total: 2,
        rows: expect.arrayContaining([expect.objectContaining({ id: a.activities.north1.dialogue })]),
      },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'chair', input: {} },
      { role: 'leader', input: { from: '2024-01-01', through: '2024-12-31' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byActivity(world, dialogueOf, (after) => ({ after }), 'silent'),
      ...byActivity(world, dialogueOf, (before) => ({ before }), 'silent'),
      ...byWord(world),
    ],
  },
]

const dialogueOf = ({ dialogue }: MarkedActivities) => dialogue

/** Who asks for what: for each seat, records of A that lie outside what it reaches. */
const outside: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly RosterPlace[]])[] = [
  ['other_tenant', 'b', 'top', ['north1', 'north2', 'south1']],
  ['sibling', 'a', 'north', ['south1']],
  ['sibling', 'a', 'north1', ['north2', 'south1']],
  ['outside_reach', 'a', 'northAlone', ['north1', 'north2']],
]

/** One attempt for each foreign record, named by its id. */
function byActivity(
  { a, b }: IsolationWorld,
  idOf: (activities: MarkedActivities) => string,
  inputOf: (id: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return outside.flatMap(([side, letter, seat, places]) =>
    places.map((place) => ({
      ...{ side, ends, ctx: { a, b }[letter].seats[seat].staff },
      input: inputOf(idOf(a.activities[place])),
      nowhere: inputOf(noId),
    })),
  )
}

/** Titles that only records elsewhere have. */
function byWord({ a, b }: IsolationWorld): Attempt[] {
  const asks: { side: Side; ctx: Context; q: string }[] = [
    { side: 'other_tenant', ctx: b.seats.top.staff, q: words.south },
    { side: 'sibling', ctx: a.seats.north.staff, q: words.south },
    { side: 'outside_reach', ctx: a.seats.northAlone.staff, q: words.north1 },
  ]
  return asks.map(({ q, ...ask }) => ({
    ...{ ...ask, ends: 'silent' as const },
    ...{ input: { q }, nowhere: { q: noCode } },
  }))
}
