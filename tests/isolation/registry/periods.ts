import { expect } from 'vitest'
import { listPeriods } from '@/lib/periods/list-periods'
import { lockPeriod } from '@/lib/periods/lock-period'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'

export const periodDoors: readonly Door[] = [
  {
    name: 'listPeriods',
    module: '@/lib/periods/list-periods',
    sort: 'read',
    call: (ctx) => listPeriods({ ctx }),
    needs: 'periods.lock',
    allowed: ({ a }) => ({
      ctx: a.seats.top.admin,
      shows: {
        periods: expect.arrayContaining([
          expect.objectContaining({ month: months.submitted, submitted: 6, approved: 0 }),
        ]),
      },
    }),
    looks: [{ role: 'admin', input: undefined }],
    attempts: () => [],
  },
  {
    name: 'lockPeriod',
    module: '@/lib/periods/lock-period',
    sort: 'verb',
    call: (ctx, input) => lockPeriod({ ctx, input }),
    needs: 'periods.lock',
    allowed: ({ a }) => ({
      ctx: a.seats.top.leader,
      input: { month: months.draft },
      shows: { month: months.draft, expected: 6 },
    }),
    looks: [],
    // A month is closed for the whole tenant: by nobody who sits below its top.
    attempts: ({ a }) =>
      (
        [
          ['sibling', a.seats.north.leader],
          ['outside_reach', a.seats.northAlone.leader],
          ['outside_reach', a.seats.north1.leader],
        ] as const
      ).map(([side, ctx]) => ({
        ...{ side, ctx, ends: 'refused' },
        input: { month: months.draft },
        nowhere: { month: 205001 },
      })),
  },
]
