import { monthParam } from '@/lib/periods/rules/month'
import { getComparison } from '@/lib/reports/get-comparison'
import { getMilestones } from '@/lib/reports/get-milestones'
import { getTileMap } from '@/lib/reports/get-tile-map'
import { byCode, noCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'
import { words } from '@/tests/isolation/world/marks'
import { ownIndicator } from '@/tests/isolation/world/own-catalogue'

const through = monthParam(months.draft)

/** What a leader takes to the meeting: milestones, the tile map, the comparison. */
export const leaderPathDoors: readonly Door[] = [
  {
    name: 'getMilestones',
    module: '@/lib/reports/get-milestones',
    sort: 'read',
    call: (ctx, input) => getMilestones({ ctx, input }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, through },
      shows: { unit: { code: a.units.north1.code } },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { year: '2024', decimals: '2' } },
      { role: 'chair', input: { through } },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, through })),
  },
  {
    name: 'getTileMap',
    module: '@/lib/reports/get-tile-map',
    sort: 'read',
    call: (ctx, input) => getTileMap({ ctx, input }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.top.staff,
      input: { through },
      shows: { unit: { code: a.units.top.code } },
    }),
    looks: ['DV_KNM', 'DV_TONG', 'TU_TYLE', 'CDCS_MOI'].map((indicator) => ({
      role: 'staff',
      input: { indicator, through },
    })),
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, through })),
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.staff,
        input: { indicator: ownIndicator(words.leadership) },
        nowhere: { indicator: noCode },
        ends: 'silent',
      },
    ],
  },
  {
    name: 'getComparison',
    module: '@/lib/reports/get-comparison',
    sort: 'read',
    call: (ctx, input) => getComparison({ ctx, input }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { units: `${a.units.north.code},${a.units.north1.code}`, through },
      shows: { units: [{ code: a.units.north.code }, { code: a.units.north1.code }] },
    }),
    looks: [
      { role: 'staff', input: { through, indicators: 'DV_KNM,DV_TONG,TU_TYLE' } },
      { role: 'leader', input: { through, tree: 'then', years: '2023,2024' } },
      { role: 'chair', input: {} },
    ],
    attempts: (world) => [
      // Named alone, and beside one's own.
      ...byCode(world, 'staff', (unit) => ({ unit, through })),
      ...byCode(world, 'staff', (unit, ctx) => ({ units: `${ctx.unitCode},${unit}`, through })),
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.staff,
        input: { indicators: ownIndicator(words.leadership) },
        nowhere: { indicators: noCode },
        ends: 'silent',
      },
    ],
  },
]
