import { expect } from 'vitest'
import { addAgreementFile } from '@/lib/agreements/add-agreement-file'
import { editAgreement } from '@/lib/agreements/edit-agreement'
import { endAgreement } from '@/lib/agreements/end-agreement'
import { getAgreement } from '@/lib/agreements/get-agreement'
import { getAgreementFile } from '@/lib/agreements/get-agreement-file'
import { getAgreementForm } from '@/lib/agreements/get-agreement-form'
import { gradeAgreement } from '@/lib/agreements/grade-agreement'
import { listAgreements } from '@/lib/agreements/list-agreements'
import { listLapsing } from '@/lib/agreements/list-lapsing'
import { recordAgreement } from '@/lib/agreements/record-agreement'
import { removeAgreementFile } from '@/lib/agreements/remove-agreement-file'
import { renewAgreement } from '@/lib/agreements/renew-agreement'
import { voidAgreement } from '@/lib/agreements/void-agreement'
import type { Context } from '@/lib/core/context'
import { byCode, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import { paperOf, term, type MarkedAgreements } from '@/tests/isolation/world/marked-agreements'
import type { RosterPlace } from '@/tests/isolation/world/marked-roster'
import { words } from '@/tests/isolation/world/marks'

const key = '00000000-0000-7000-8000-0000000a6201'
const later = { ...term, signedOn: '2024-06-20', startsOn: '2024-07-01', endsOn: '2027-06-30' }
const reason = 'Ghi nhầm'

/** The register of collective agreements. */
export const agreementDoors: readonly Door[] = [
  {
    name: 'recordAgreement',
    module: '@/lib/agreements/record-agreement',
    sort: 'verb',
    call: (ctx, input) => recordAgreement({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...term, key, unit: a.units.north1.code },
      shows: { status: 'saved', version: 1 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ ...term, key, unit })),
      ...byEmployer(world, (employerId) => ({ ...term, key, employerId })),
    ],
  },
  {
    name: 'renewAgreement',
    module: '@/lib/agreements/renew-agreement',
    sort: 'verb',
    call: (ctx, input) => renewAgreement({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { ...later, key, id: a.agreements.north1.standing, version: 1 },
      shows: { status: 'saved', version: 1 },
    }),
    looks: [],
    attempts: (world) => [
      ...byAgreement(world, (id) => ({ ...later, key, id, version: 1 })),
      // A version that is over would tell of the present one.
      ...byAgreement(world, (id) => ({ ...later, key, id, version: 7 })),
    ],
  },
  {
    name: 'editAgreement',
    module: '@/lib/agreements/edit-agreement',
    sort: 'verb',
    call: (ctx, input) => editAgreement({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { ...term, key, id: a.agreements.north1.standing, version: 1, workers: 7 },
      shows: { status: 'saved', version: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byAgreement(world, (id) => ({ ...term, key, id, version: 1 })),
      ...byAgreement(world, (id) => ({ ...term, key, id, version: 7 })),
    ],
  },
  {
    name: 'gradeAgreement',
    module: '@/lib/agreements/grade-agreement',
    sort: 'verb',
    call: (ctx, input) => gradeAgreement({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.agreements.north1.standing, version: 1, grade: 'A', on: '2024-06-01' },
      shows: { id: a.agreements.north1.standing, version: 2 },
    }),
    looks: [],
    attempts: (world) => byAgreement(world, (id) => ({ id, version: 1, grade: 'A', on: '2024-06-01' })),
  },
  {
    name: 'endAgreement',
    module: '@/lib/agreements/end-agreement',
    sort: 'verb',
    call: (ctx, input) => endAgreement({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.agreements.north1.standing, version: 1, on: '2024-06-01', reason },
      shows: { id: a.agreements.north1.standing, version: 2 },
    }),
    looks: [],
    attempts: (world) => byAgreement(world, (id) => ({ id, version: 1, on: '2024-06-01', reason })),
  },
  {
    name: 'voidAgreement',
    module: '@/lib/agreements/void-agreement',
    sort: 'verb',
    call: (ctx, input) => voidAgreement({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.agreements.north1.lapsing, version: 1, reason },
      shows: { id: a.agreements.north1.lapsing, version: 2 },
    }),
    looks: [],
    attempts: (world) => byAgreement(world, (id) => ({ id, version: 1, reason })),
  },
  {
    name: 'addAgreementFile',
    module: '@/lib/agreements/add-agreement-file',
    sort: 'verb',
    call: (ctx, input) => addAgreementFile({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.agreements.north1.standing, fileName: 'phu-luc.pdf', bytes: paperOf('phụ lục') },
      shows: { name: 'phu-luc.pdf' },
    }),
    looks: [],
    attempts: (world) => [
      ...byAgreement(world, (id) => ({ id, fileName: 'a.pdf', bytes: paperOf('a') })),
      // Whether the same file is there already is not told.
      ...byAgreement(world, (id) => ({ id, fileName: 'a.pdf', bytes: paperOf(words.north2) })),
    ],
  },
  {
    name: 'removeAgreementFile',
    module: '@/lib/agreements/remove-agreement-file',
    sort: 'verb',
    call: (ctx, input) => removeAgreementFile({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.agreements.north1.standing, file: a.agreements.north1.file, reason },
      shows: { id: a.agreements.north1.standing },
    }),
    looks: [],
    attempts: (world) => [
      ...byAgreement(world, (id) => ({ id, file: world.a.agreements.north1.file, reason })),
      ...byFile(world, (id, file) => ({ id, file, reason })),
    ],
  },
  {
    name: 'getAgreement',
    module: '@/lib/agreements/get-agreement',
    sort: 'read',
    call: (ctx, input) => getAgreement({ ctx, input }),
    needs: 'agreements.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { id: a.agreements.north1.standing },
      shows: { unit: { code: a.units.north1.code }, files: [{ id: a.agreements.north1.file }] },
    }),
    looks: [],
    attempts: (world) => byAgreement(world, (id) => ({ id })),
  },
  {
    name: 'getAgreementFile',
    module: '@/lib/agreements/get-agreement-file',
    sort: 'read',
    call: (ctx, input) => getAgreementFile({ ctx, input }),
    needs: 'agreements.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.agreements.north1.standing, file: a.agreements.north1.file },
      shows: { format: 'pdf' },
    }),
    looks: [],
    attempts: (world) => [
      ...byAgreement(world, (id) => ({ id, file: world.a.agreements.north1.file })),
      ...byFile(world, (id, file) => ({ id, file })),
    ],
  },
  {
    name: 'getAgreementForm',
    module: '@/lib/agreements/get-agreement-form',
    sort: 'read',
    call: (ctx, input) => getAgreementForm({ ctx, input }),
    needs: 'agreements.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { agreement: a.agreements.north1.standing },
      shows: { unit: { code: a.units.north1.code }, agreement: { version: 1 } },
    }),
    looks: [{ role: 'staff', input: {} }],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byAgreement(world, (agreement) => ({ agreement })),
    ],
  },
  {
    name: 'listAgreements',
    module: '@/lib/agreements/list-agreements',
    sort: 'read',
    call: (ctx, input) => listAgreements({ ctx, input }),
    needs: 'agreements.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { state: 'all' },
      shows: {
        counts: { all: 4, inForce: 4, lapsing: 2 },
        rows: expect.arrayContaining([expect.objectContaining({ id: a.agreements.north1.standing })]),
      },
    }),
    looks: [
      { role: 'staff', input: { state: 'all' } },
      { role: 'chair', input: {} },
      { role: 'leader', input: { state: 'lapsing', on: '2024-07-01', within: 90 } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byAgreement(world, (after) => ({ after }), 'silent'),
      ...byAgreement(world, (before) => ({ before }), 'silent'),
      ...byWord(world),
    ],
  },
  {
    name: 'listLapsing',
    module: '@/lib/agreements/list-lapsing',
    sort: 'read',
    call: (ctx, input) => listLapsing({ ctx, input }),
    needs: 'agreements.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: {},
      shows: { lapsing: 2, lapsed: 0 },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'chair', input: {} },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
]

/** Who asks for what: for each seat, agreements of A that lie outside what it reaches. */
const outside: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly RosterPlace[]])[] = [
  ['other_tenant', 'b', 'top', ['north1', 'north2', 'south1']],
  ['sibling', 'a', 'north', ['south1']],
  ['sibling', 'a', 'north1', ['north2', 'south1']],
  ['outside_reach', 'a', 'northAlone', ['north1', 'north2']],
]

/** One attempt for each foreign agreement, named by its id. */
function byAgreement(
  world: IsolationWorld,
  inputOf: (id: string) => unknown,
  ends: Attempt['ends'] = 'refused',
): Attempt[] {
  return asked(world).map(({ side, ctx, of }) => ({
    ...{ side, ctx, ends },
    input: inputOf(of.standing),
    nowhere: inputOf(noId),
  }))
}

/** A file elsewhere, asked for as one of its own agreement, and as one of the asker's. */
function byFile(world: IsolationWorld, inputOf: (id: string, file: string) => unknown): Attempt[] {
  const { a } = world
  return [
    ...asked(world).map(({ side, ctx, of }) => ({
      ...{ side, ctx, ends: 'refused' as const },
      input: inputOf(of.standing, of.file),
      nowhere: inputOf(noId, noId),
    })),
    ...(['north2', 'south1'] as const).map((place) => ({
      ...{ side: 'sibling' as const, ctx: a.seats.north1.chair, ends: 'refused' as const },
      input: inputOf(a.agreements.north1.standing, a.agreements[place].file),
      nowhere: inputOf(a.agreements.north1.standing, noId),
    })),
  ]
}

function asked({ a, b }: IsolationWorld): { side: Side; ctx: Context; of: MarkedAgreements }[] {
  return outside.flatMap(([side, letter, seat, places]) =>
    places.map((place) => ({ side, ctx: { a, b }[letter].seats[seat].staff, of: a.agreements[place] })),
  )
}

/** An employer that another federation keeps, named for an agreement of one's own. */
function byEmployer({ a, b }: IsolationWorld, inputOf: (id: string) => object): Attempt[] {
  const asks = [
    ['other_tenant', b.seats.north1.staff, a.founding.north.candidate],
    ['sibling', a.seats.north1.staff, a.founding.south.candidate],
    ['outside_reach', a.seats.north1.staff, a.founding.north.candidate],
  ] as const
  return asks.map(([side, ctx, employer]) => ({
    ...{ side, ctx, ends: 'refused' },
    input: inputOf(employer),
    nowhere: inputOf(noId),
  }))
}

/** Names that only unions elsewhere have. */
function byWord({ a, b }: IsolationWorld): Attempt[] {
  const asks = [
    ['other_tenant', b.seats.top.staff, words.south],
    ['sibling', a.seats.north.staff, words.south],
    ['outside_reach', a.seats.northAlone.staff, words.north1],
  ] as const
  return asks.map(([side, ctx, q]) => ({
    ...{ side, ctx, ends: 'silent' },
    input: { state: 'all', q },
    nowhere: { state: 'all', q: noCode },
  }))
}
