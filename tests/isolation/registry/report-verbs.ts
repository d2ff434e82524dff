import { approveReports } from '@/lib/figures/approve-reports'
import { decideCorrection } from '@/lib/figures/decide-correction'
import { requestCorrection } from '@/lib/figures/request-correction'
import { returnReport } from '@/lib/figures/return-report'
import { submitReports } from '@/lib/figures/submit-reports'
import { byCode, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'
import { words } from '@/tests/isolation/world/marks'
import { ownIndicator } from '@/tests/isolation/world/own-catalogue'

const reason = 'Sai số đoàn viên'

export const reportVerbDoors: readonly Door[] = [
  {
    name: 'submitReports',
    module: '@/lib/figures/submit-reports',
    sort: 'verb',
    call: (ctx, input) => submitReports({ ctx, input }),
    needs: 'reports.submit',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { units: [a.units.north1.code], month: months.draft },
      shows: { submitted: [{ code: a.units.north1.code }], notReady: [] },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, month: months.draft })),
      ...byCode(world, 'staff', (unit) => ({ units: [unit], month: months.draft })),
      ...byCode(world, 'staff', (unit, ctx) => ({ units: [ctx.unitCode, unit], month: months.draft })),
    ],
  },
  {
    name: 'returnReport',
    module: '@/lib/figures/return-report',
    sort: 'verb',
    call: (ctx, input) => returnReport({ ctx, input }),
    needs: 'reports.return',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north1.code, month: months.submitted, version: 2, reason },
      shows: { unit: { code: a.units.north1.code }, version: 3 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'leader', (unit) => ({ unit, month: months.submitted, version: 2, reason })),
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.leader,
        input: returned(world.b.units.north1.code, ownIndicator(words.leadership)),
        nowhere: returned(world.b.units.north1.code, noCode),
        ends: 'refused',
      },
    ],
  },
  {
    name: 'approveReports',
    module: '@/lib/figures/approve-reports',
    sort: 'verb',
    call: (ctx, input) => approveReports({ ctx, input }),
    needs: 'reports.approve',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { units: [{ unit: a.units.north1.code, version: 2 }], month: months.submitted },
      shows: {
        approved: [{ code: a.units.north1.code, revision: 1 }],
        federations: [{ code: a.units.north.code }],
        notApproved: [],
      },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'leader', (unit) => ({ unit, month: months.submitted })),
      ...byCode(world, 'leader', (unit) => ({ units: [{ unit }], month: months.submitted })),
      ...byCode(world, 'leader', (unit, ctx) => ({
        units: [{ unit: ctx.unitCode }, { unit, version: 2 }],
        month: months.submitted,
      })),
      ...byCode(world, 'leader', (unit, ctx) => ({
        federations: [ctx.unitCode, unit],
        month: months.submitted,
      })),
    ],
  },
  {
    name: 'requestCorrection',
    module: '@/lib/figures/request-correction',
    sort: 'verb',
    call: (ctx, input) => requestCorrection({ ctx, input }),
    needs: 'corrections.request',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { unit: a.units.north1.code, month: months.locked, reason },
      shows: { unit: { code: a.units.north1.code } },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, month: months.locked, reason })),
      // Of a month in which there is a request already.
      ...byCode(world, 'staff', (unit) => ({ unit, month: months.asked, reason })),
    ],
  },
  {
    name: 'decideCorrection',
    module: '@/lib/figures/decide-correction',
    sort: 'verb',
    call: (ctx, input) => decideCorrection({ ctx, input }),
    needs: 'corrections.grant',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: granted(a.corrections.north1),
      shows: { unit: { code: a.units.north1.code }, decision: 'granted' },
    }),
    looks: [],
    attempts: ({ a, b }) =>
      (
        [
          ['other_tenant', b.seats.top.leader, 'north1'],
          ['sibling', a.seats.north.leader, 'south1'],
          ['sibling', a.seats.north1.leader, 'north2'],
          ['outside_reach', a.seats.northAlone.leader, 'north1'],
        ] as const
      ).flatMap(([side, ctx, place]) => [
        { side, ctx, input: granted(a.corrections[place]), nowhere: granted(noId), ends: 'refused' },
        { side, ctx, input: refused(a.corrections[place]), nowhere: refused(noId), ends: 'refused' },
      ]),
  },
]

function returned(unit: string, indicator: string) {
  return { unit, month: months.submitted, version: 2, reason, cells: [{ indicator, reason }] }
}

function granted(correction: string) {
  return { correction, decision: 'granted', days: 3 }
}

function refused(correction: string) {
  return { correction, decision: 'refused', reason }
}
