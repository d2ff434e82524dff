import { expect } from 'vitest'
import { listPlans } from '@/lib/plans/list-plans'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'

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
    looks: [{ role: 'staff', input: {} }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
]
