import { expect } from 'vitest'
import { getFoundingBoard } from '@/lib/employers/founding/get-founding-board'
import { getFoundingCase } from '@/lib/employers/founding/get-founding-case'
import { listCandidates } from '@/lib/employers/founding/list-candidates'
import { listCases } from '@/lib/employers/founding/list-cases'
import { moveCase } from '@/lib/employers/founding/move-case'
import { planNextStep } from '@/lib/employers/founding/plan-next-step'
import { recogniseUnion } from '@/lib/employers/founding/recognise-union'
import { recordCounts } from '@/lib/employers/founding/record-counts'
import { startCases } from '@/lib/employers/founding/start-cases'
import { byCode, noId } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { besideOwn, byFounding, byOwner, byWord } from '@/tests/isolation/registry/founding-attempts'
import type { MarkedFounding } from '@/tests/isolation/world/marked-founding'

const key = '00000000-0000-7000-8000-00000000f0d1'

/** The way from an employer to a recognised union. */
export const foundingDoors: readonly Door[] = [
  {
    name: 'startCases',
    module: '@/lib/employers/founding/start-cases',
    sort: 'verb',
    call: (ctx, input) => startCases({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: {
        key,
        employers: [a.founding.north.candidate],
        on: '2024-07-01',
        owner: a.founding.north.owner,
      },
      shows: { started: [{ employer: a.founding.north.candidate }], refused: [] },
    }),
    looks: [],
    attempts: (world) => [
      ...byFounding(
        world,
        ({ candidate }) => candidate,
        (employer) => ({ key, employers: [employer], on: '2024-07-01' }),
      ),
      // An employer of one's own together with a foreign one, and one's own given to somebody elsewhere.
      ...besideOwn(world, (own, foreign) => ({
        input: { key, employers: [own.candidate, foreign.candidate], on: '2024-07-01' },
        nowhere: { key, employers: [own.candidate, noId], on: '2024-07-01' },
      })),
      ...besideOwn(world, (own, foreign) => ({
        input: { key, employers: [own.candidate], on: '2024-07-01', owner: foreign.owner },
        nowhere: { key, employers: [own.candidate], on: '2024-07-01', owner: noId },
      })),
    ],
  },
  {
    name: 'moveCase',
    module: '@/lib/employers/founding/move-case',
    sort: 'verb',
    call: (ctx, input) => moveCase({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.founding.north, 'listed'), to: 'surveyed', on: '2024-07-01' },
      shows: { case: a.founding.north.listed, stage: 'surveyed' },
    }),
    looks: [],
    attempts: (world) =>
      byFounding(
        world,
        ({ listed }) => listed,
        (id) => ({ case: id, version: 1, to: 'surveyed', on: '2024-07-01' }),
      ),
  },
  {
    name: 'recordCounts',
    module: '@/lib/employers/founding/record-counts',
    sort: 'verb',
    call: (ctx, input) => recordCounts({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.founding.north, 'listed'), applications: 2 },
      shows: { case: a.founding.north.listed, stage: 'listed' },
    }),
    looks: [],
    attempts: (world) =>
      byFounding(
        world,
        ({ planned }) => planned,
        (id) => ({ case: id, version: 2, applications: 2 }),
      ),
  },
  {
    name: 'planNextStep',
    module: '@/lib/employers/founding/plan-next-step',
    sort: 'verb',
    call: (ctx, input) => planNextStep({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.founding.north, 'listed'), owner: a.founding.north.owner, nextOn: '2024-07-20' },
      shows: { case: a.founding.north.listed, stage: 'listed' },
    }),
    looks: [],
    attempts: (world) => [
      ...byFounding(
        world,
        ({ planned }) => planned,
        (id) => ({ case: id, version: 2, nextStep: 'Gặp giám đốc' }),
      ),
      ...besideOwn(world, (own, foreign) => ({
        input: { ...seen(own, 'listed'), owner: foreign.owner },
        nowhere: { ...seen(own, 'listed'), owner: noId },
      })),
    ],
  },
  {
    name: 'recogniseUnion',
    module: '@/lib/employers/founding/recognise-union',
    sort: 'verb',
    call: (ctx, input) => recogniseUnion({ ctx, input }),
    needs: 'unions.recognise',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...decision, ...seen(a.founding.north, 'dossier') },
      shows: { status: 'recognised', case: a.founding.north.dossier, unit: { name: decision.name } },
    }),
    looks: [],
    attempts: (world) =>
      byFounding(
        world,
        ({ dossier }) => dossier,
        (id) => ({ ...decision, case: id, version: 2 }),
      ),
  },
  {
    name: 'getFoundingBoard',
    module: '@/lib/employers/founding/get-founding-board',
    sort: 'read',
    call: (ctx, input) => getFoundingBoard({ ctx, input }),
    needs: 'employers.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: {},
      shows: { unit: { code: a.units.north.code }, columns: expect.arrayContaining([holding({ count: 2 })]) },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { overdue: '1' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byOwner(world),
      ...byWord(world),
    ],
  },
  {
    name: 'listCases',
    module: '@/lib/employers/founding/list-cases',
    sort: 'read',
    call: (ctx, input) => listCases({ ctx, input }),
    needs: 'employers.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { stage: 'dossier' },
      shows: { total: 1, cases: [{ id: a.founding.north.dossier }] },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { owner: 'none' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byFounding(
        world,
        ({ planned }) => planned,
        (after) => ({ after }),
        'silent',
      ),
      ...byOwner(world),
      ...byWord(world),
    ],
  },
  {
    name: 'getFoundingCase',
    module: '@/lib/employers/founding/get-founding-case',
    sort: 'read',
    call: (ctx, input) => getFoundingCase({ ctx, input }),
    needs: 'employers.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { case: a.founding.north.planned },
      shows: { id: a.founding.north.planned, owner: { id: a.founding.north.owner }, steps: [{}] },
    }),
    looks: [],
    attempts: (world) =>
      (['listed', 'planned', 'dossier'] as const).flatMap((one) =>
        byFounding(
          world,
          (founding) => founding[one],
          (id) => ({ case: id }),
        ),
      ),
  },
  {
    name: 'listCandidates',
    module: '@/lib/employers/founding/list-candidates',
    sort: 'read',
    call: (ctx, input) => listCandidates({ ctx, input }),
    needs: 'employers.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { q: 'chua lam' },
      shows: { candidates: expect.arrayContaining([holding({ id: a.founding.north.candidate })]) },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { least: '10' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byFounding(
        world,
        ({ candidate }) => candidate,
        (after) => ({ after }),
        'silent',
      ),
      ...byWord(world),
    ],
  },
]

const decision = {
  ...{ key, name: 'CĐCS Công ty mới', kind: 'cdcs', ownership: 'private_enterprise' },
  ...{ decisionNumber: '7/QĐ-CĐ', decidedOn: '2024-07-01' },
}

const holding = (part: object): unknown => expect.objectContaining(part)

function seen(founding: MarkedFounding, one: 'listed' | 'planned' | 'dossier') {
  return { case: founding[one], version: founding.versionOf[founding[one]] }
}
