import { countWaiting } from '@/lib/figures/count-waiting'
import { getFederationMonth } from '@/lib/figures/get-federation-month'
import { getReport } from '@/lib/figures/get-report'
import { getReview } from '@/lib/figures/get-review'
import { listDue } from '@/lib/figures/list-due'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'
import { words } from '@/tests/isolation/world/marks'

const everyMonth = Object.values(months)

export const reportReadDoors: readonly Door[] = [
  {
    name: 'getReport',
    module: '@/lib/figures/get-report',
    sort: 'read',
    call: (ctx, input) => getReport({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, month: months.returned },
      shows: {
        unit: { code: a.units.north1.code },
        above: { code: a.units.north.code },
        state: 'returned',
        stories: [{ reason: `Xem lại ${words.north1}` }, { kind: 'submitted' }],
      },
    }),
    looks: everyMonth.map((month) => ({ role: 'chair', input: { month } })),
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, month: months.returned })),
      ...byCode(world, 'leader', (unit) => ({ unit, month: months.asked, revision: 1 })),
    ],
  },
  {
    name: 'getReview',
    module: '@/lib/figures/get-review',
    sort: 'read',
    call: (ctx, input) => getReview({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north.code, month: months.submitted },
      shows: { counts: { expected: 3, waiting: 3 }, units: [{}, {}, { code: a.units.north1.code }] },
    }),
    looks: everyMonth.map((month) => ({ role: 'leader', input: { month } })),
    attempts: (world) => byCode(world, 'leader', (unit) => ({ unit, month: months.submitted })),
  },
  {
    name: 'getFederationMonth',
    module: '@/lib/figures/get-federation-month',
    sort: 'read',
    call: (ctx, input) => getFederationMonth({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north.code, month: months.locked },
      shows: { unit: { code: a.units.north.code }, approvedReports: 3 },
    }),
    looks: everyMonth.map((month) => ({ role: 'leader', input: { month } })),
    attempts: (world) => [
      ...byCode(world, 'leader', (unit) => ({ unit, month: months.locked })),
      ...byCode(world, 'leader', (unit) => ({ unit, month: months.locked, revision: 1 })),
    ],
  },
  {
    name: 'listDue',
    module: '@/lib/figures/list-due',
    sort: 'read',
    call: (ctx) => listDue({ ctx }),
    needs: 'units.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      shows: { decisions: [{ month: months.submitted, reports: 3 }], requests: [{}, {}] },
    }),
    looks: (['staff', 'leader', 'chair', 'admin'] as const).map((role) => ({ role, input: undefined })),
    attempts: () => [],
  },
  {
    name: 'countWaiting',
    module: '@/lib/figures/count-waiting',
    sort: 'read',
    call: (ctx) => countWaiting(ctx),
    needs: null,
    // The month of one federation to decide on, and two requests.
    allowed: ({ a }) => ({ ctx: a.seats.north.leader, shows: 3 }),
    looks: (['staff', 'leader', 'chair', 'admin'] as const).map((role) => ({ role, input: undefined })),
    attempts: () => [],
  },
]
