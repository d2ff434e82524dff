import { expect } from 'vitest'
import type { Context } from '@/lib/core/context'
import { decideGrades } from '@/lib/grades/decide-grades'
import { getGrade } from '@/lib/grades/get-grade'
import { listGrades } from '@/lib/grades/list-grades'
import { reopenGrade } from '@/lib/grades/reopen-grade'
import { returnGrade } from '@/lib/grades/return-grade'
import { selfGrade } from '@/lib/grades/self-grade'
import { verifyGrades } from '@/lib/grades/verify-grades'
import { byCode, noCode } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { gradedYears } from '@/tests/isolation/world/marked-grades'
import { words } from '@/tests/isolation/world/marks'

const { decided, verified, selfGraded } = gradedYears
const reason = 'Xem lại'
const decision = { decisionNumber: '7/QĐ', decidedOn: '2024-03-01' }
const named = (unit: string, version: number) => ({ kind: 'named', grades: [{ unit, version }] })

/** Yearly grades of unions. */
export const gradeDoors: readonly Door[] = [
  {
    name: 'selfGrade',
    module: '@/lib/grades/self-grade',
    sort: 'verb',
    call: (ctx, input) => selfGrade({ ctx, input }),
    needs: 'grades.propose',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { unit: a.units.north1.code, year: selfGraded, version: 1, grade: 'excellent' },
      shows: { version: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'chair', (unit) => ({ unit, year: selfGraded, version: 1, grade: 'good' })),
      // A version that is over would tell of the present one.
      ...byCode(world, 'chair', (unit) => ({ unit, year: selfGraded, version: 7, grade: 'good' })),
    ],
  },
  {
    name: 'verifyGrades',
    module: '@/lib/grades/verify-grades',
    sort: 'verb',
    call: (ctx, input) => verifyGrades({ ctx, input }),
    needs: 'grades.verify',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { year: selfGraded, selection: { kind: 'all', expected: 2 } },
      shows: { saved: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ year: selfGraded, selection: named(unit, 1) })),
      ...byCode(world, 'staff', (unit) => ({
        year: selfGraded,
        selection: { kind: 'all', unit, expected: 1 },
      })),
      ...besideOwn(world, 'staff', (grades) => ({ year: selfGraded, selection: { kind: 'named', grades } })),
    ],
  },
  {
    name: 'returnGrade',
    module: '@/lib/grades/return-grade',
    sort: 'verb',
    call: (ctx, input) => returnGrade({ ctx, input }),
    needs: 'grades.verify',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, year: verified, version: 2, reason },
      shows: { version: 3 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, year: verified, version: 2, reason })),
      ...byCode(world, 'staff', (unit) => ({ unit, year: 2020, version: 1, reason })),
    ],
  },
  {
    name: 'decideGrades',
    module: '@/lib/grades/decide-grades',
    sort: 'verb',
    call: (ctx, input) => decideGrades({ ctx, input }),
    needs: 'grades.decide',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { year: verified, selection: { kind: 'all', expected: 2 }, ...decision },
      shows: { saved: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'leader', (unit) => ({ year: verified, selection: named(unit, 2), ...decision })),
      ...byCode(world, 'leader', (unit) => ({
        ...{ year: verified, selection: { kind: 'all', unit, expected: 1 }, ...decision },
      })),
      ...besideOwn(world, 'leader', (grades) => ({
        ...{ year: verified, selection: { kind: 'named', grades }, ...decision },
      })),
    ],
  },
  {
    name: 'reopenGrade',
    module: '@/lib/grades/reopen-grade',
    sort: 'verb',
    call: (ctx, input) => reopenGrade({ ctx, input }),
    needs: 'grades.decide',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north1.code, year: decided, version: 3, reason },
      shows: { version: 4 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'leader', (unit) => ({ unit, year: decided, version: 3, reason })),
      ...byCode(world, 'leader', (unit) => ({ unit, year: decided, version: 7, reason })),
    ],
  },
  {
    name: 'getGrade',
    module: '@/lib/grades/get-grade',
    sort: 'read',
    call: (ctx, input) => getGrade({ ctx, input }),
    needs: 'grades.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north1.code, year: decided },
      shows: { standing: { decidedGrade: 'good' }, unit: { code: a.units.north1.code } },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, year: decided })),
  },
  {
    name: 'listGrades',
    module: '@/lib/grades/list-grades',
    sort: 'read',
    call: (ctx, input) => listGrades({ ctx, input }),
    needs: 'grades.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { year: decided },
      shows: {
        counts: { decided: 2 },
        rows: expect.arrayContaining([
          expect.objectContaining({ unit: expect.objectContaining({ code: a.units.north1.code }) }),
        ]),
      },
    }),
    looks: [
      { role: 'staff', input: { year: decided } },
      { role: 'chair', input: {} },
      { role: 'leader', input: { year: verified, state: 'verified' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, year: decided })),
      ...byCode(world, 'staff', (after) => ({ year: decided, after }), 'silent'),
      ...byCode(world, 'staff', (before) => ({ year: decided, before }), 'silent'),
      ...byWord(world),
    ],
  },
]

/** A union of one's own together with one that lies elsewhere. */
function besideOwn(
  { a, b }: IsolationWorld,
  role: 'staff' | 'leader',
  inputOf: (grades: { unit: string; version: number }[]) => unknown,
): Attempt[] {
  const version = role === 'staff' ? 1 : 2
  const asks: readonly (readonly ['other_tenant' | 'sibling', Context, string, string])[] = [
    ['other_tenant', b.seats.top[role], b.units.north1.code, a.units.north2.code],
    ['sibling', a.seats.north[role], a.units.north1.code, a.units.south1.code],
  ]
  return asks.map(([side, ctx, own, foreign]) => {
    const both = (unit: string) => inputOf([own, unit].map((code) => ({ unit: code, version })))
    return { side, ctx, input: both(foreign), nowhere: both(noCode), ends: 'refused' }
  })
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
    input: { year: decided, q },
    nowhere: { year: decided, q: noCode },
  }))
}
