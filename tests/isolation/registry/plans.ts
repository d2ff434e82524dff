import { expect } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { createPlan } from '@/lib/plans/create-plan'
import { decidePlan } from '@/lib/plans/decide-plan'
import { discardDraft } from '@/lib/plans/discard-draft'
import { getAssignment } from '@/lib/plans/get-assignment'
import { getPlan } from '@/lib/plans/get-plan'
import { listPlans } from '@/lib/plans/list-plans'
import { proposeTargets } from '@/lib/plans/propose-targets'
import { recordTargets } from '@/lib/plans/record-targets'
import { renamePlan } from '@/lib/plans/rename-plan'
import { setPhasing } from '@/lib/plans/set-phasing'
import { voidPlan } from '@/lib/plans/void-plan'
import { byCode, noId } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door, Side } from '@/tests/isolation/registry/door'
import type { IsolationWorld, SeatPlace } from '@/tests/isolation/world/build-world'
import { titled, words } from '@/tests/isolation/world/marks'

/** The north's draft in the marked world was saved once. */
const draftVersion = 1
const key = '01900000-0000-7000-8000-00000000a501'

export const planDoors: readonly Door[] = [
  {
    name: 'listPlans',
    module: '@/lib/plans/list-plans',
    sort: 'read',
    call: (ctx, input) => listPlans({ ctx, input }),
    needs: 'plans.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north.code },
      shows: {
        unit: { code: a.units.north.code },
        plans: expect.arrayContaining([expect.objectContaining({ id: a.plans[2] })]),
      },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { asOf: '2024-03-01' } },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'getPlan',
    module: '@/lib/plans/get-plan',
    sort: 'read',
    call: (ctx, input) => getPlan({ ctx, input }),
    needs: 'plans.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { plan: a.plans[0] },
      shows: { plan: { id: a.plans[0] }, draft: { cells: 1 } },
    }),
    looks: [],
    attempts: (world) => [
      ...byPlan(world, (plan) => ({ plan })),
      ...byCode(world, 'staff', (unit, { tenantId }) => ({ unit, plan: ownPlan(world, tenantId) })),
    ],
  },
  {
    name: 'getAssignment',
    module: '@/lib/plans/get-assignment',
    sort: 'read',
    call: (ctx, input) => getAssignment({ ctx, input }),
    needs: 'plans.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { plan: a.plans[0] },
      shows: { unit: { code: a.units.north.code }, draft: { version: draftVersion } },
    }),
    looks: [],
    attempts: (world) => [
      ...byPlan(world, (plan) => ({ plan })),
      ...byCode(world, 'staff', (unit, { tenantId }) => ({ unit, plan: ownPlan(world, tenantId) })),
    ],
  },
  {
    name: 'createPlan',
    module: '@/lib/plans/create-plan',
    sort: 'verb',
    call: (ctx, input) => createPlan({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, kind: 'campaign', title: 'Tháng cao điểm', from: '2024-07', through: '2024-07' },
      shows: { id: expect.any(String) },
    }),
    looks: [],
    attempts: () => [],
  },
  {
    name: 'renamePlan',
    module: '@/lib/plans/rename-plan',
    sort: 'verb',
    call: (ctx, input) => renamePlan({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { plan: a.plans[2], title: 'Tên mới', titleBefore: `Kế hoạch ${titled(words.north)}` },
      shows: { title: 'Tên mới' },
    }),
    looks: [],
    attempts: (world) =>
      byPlan(world, (plan) => ({ plan, title: 'Tên mới', titleBefore: `Kế hoạch ${titled(words.south)}` })),
  },
  {
    name: 'voidPlan',
    module: '@/lib/plans/void-plan',
    sort: 'verb',
    call: (ctx, input) => voidPlan({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => {
      const input = { plan: a.plans[2], reason: 'Lập nhầm' }
      return {
        ...{ ctx: a.seats.north.staff, input, shows: { id: expect.any(String) } },
        first: async () => {
          const begun = { kind: 'campaign', title: 'Nhầm', from: '2024-07', through: '2024-07' }
          input.plan = (await createPlan({ ctx: a.seats.north.staff, input: { key, ...begun } })).id
        },
      }
    },
    looks: [],
    attempts: (world) => byPlan(world, (plan) => ({ plan, reason: 'Lập nhầm' })),
  },
  {
    name: 'recordTargets',
    module: '@/lib/plans/record-targets',
    sort: 'verb',
    call: (ctx, input) => recordTargets({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, plan: a.plans[0], cells: [targetOf(a.units.north2.code)] },
      shows: { results: [{ status: 'saved' }], draftVersion: draftVersion + 1 },
    }),
    looks: [],
    attempts: (world) => [
      ...byPlan(world, (plan) => ({ key: uuidv7(), plan, cells: [targetOf(world.a.units.south1.code)] })),
      ...byCode(world, 'staff', (unit, { tenantId }) => ({
        ...{ key: uuidv7(), plan: ownPlan(world, tenantId), cells: [targetOf(unit)] },
      })),
    ],
  },
  {
    name: 'proposeTargets',
    module: '@/lib/plans/propose-targets',
    sort: 'verb',
    call: (ctx, input) => proposeTargets({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, plan: a.plans[0], ...proposal },
      shows: { results: [{ status: 'proposed' }] },
    }),
    looks: [],
    attempts: (world) => byPlan(world, (plan) => ({ key: uuidv7(), plan, ...proposal })),
  },
  {
    name: 'setPhasing',
    module: '@/lib/plans/set-phasing',
    sort: 'verb',
    call: (ctx, input) => setPhasing({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { plan: a.plans[0], ...phasing },
      shows: { cells: 2 },
    }),
    looks: [],
    attempts: (world) => byPlan(world, (plan) => ({ plan, ...phasing })),
  },
  {
    name: 'decidePlan',
    module: '@/lib/plans/decide-plan',
    sort: 'verb',
    call: (ctx, input) => decidePlan({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, plan: a.plans[0], ...decision },
      shows: { revision: 2 },
    }),
    looks: [],
    attempts: (world) => byPlan(world, (plan) => ({ key: uuidv7(), plan, ...decision })),
  },
  {
    name: 'discardDraft',
    module: '@/lib/plans/discard-draft',
    sort: 'verb',
    call: (ctx, input) => discardDraft({ ctx, input }),
    needs: 'plans.assign',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { plan: a.plans[0], draftVersion },
      shows: { draftVersion: 0 },
    }),
    looks: [],
    attempts: (world) => byPlan(world, (plan) => ({ plan, draftVersion })),
  },
]

const proposal = { by: 'equal', indicators: ['TU_MOI'], total: 5, draftVersion }
const phasing = { indicators: ['DV_KNM'], spread: { phasing: 'even' }, draftVersion }
const decision = { draftVersion, decisionNumber: '3/KH', decidedOn: '2024-07-01', reason: 'Điều chỉnh' }

function targetOf(unit: string) {
  return { for: unit, indicator: 'TU_MOI', target: 2, baseVersion: 0 }
}

/** The plan that a tenant’s top hands down. */
function ownPlan({ a, b }: IsolationWorld, tenantId: string): string | undefined {
  return (tenantId === a.tenant.id ? a : b).plans[0]
}

/** Who asks for a plan that concerns others alone, by its place among the plans of A. */
const foreign: readonly (readonly [Side, 'a' | 'b', SeatPlace, readonly number[]])[] = [
  ['other_tenant', 'b', 'top', [0, 1, 2]],
  ['sibling', 'a', 'north', [1]],
  ['sibling', 'a', 'south', [2, 3]],
  ['sibling', 'a', 'north1', [1, 4]],
  ['outside_reach', 'a', 'north1', [2]],
  ['outside_reach', 'a', 'northAlone', [3, 4]],
]

function byPlan(world: IsolationWorld, inputOf: (plan: string, ctx: Context) => unknown): Attempt[] {
  return foreign.flatMap(([side, letter, seat, plans]) =>
    plans.map((at): Attempt => {
      const ctx = world[letter].seats[seat].staff
      return {
        ...{ side, ctx, ends: 'refused' },
        input: inputOf(world.a.plans[at] ?? '', ctx),
        nowhere: inputOf(noId, ctx),
      }
    }),
  )
}
