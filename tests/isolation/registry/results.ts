import { expect } from 'vitest'
import { monthParam } from '@/lib/periods/rules/month'
import { explainFigure } from '@/lib/reports/explain-figure'
import { getDashboard } from '@/lib/reports/get-dashboard'
import { getNational } from '@/lib/reports/get-national'
import { writeCellCursor } from '@/lib/reports/rules/cell-cursor'
import { asks, byCode, noCode } from '@/tests/isolation/registry/attempts'
import type { Attempt, Door } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { months } from '@/tests/isolation/world/marked-months'
import { bases, words } from '@/tests/isolation/world/marks'
import { ownIndicator } from '@/tests/isolation/world/own-catalogue'

const span = { from: monthParam(months.locked), through: monthParam(months.draft) }

export const resultDoors: readonly Door[] = [
  {
    name: 'getDashboard',
    module: '@/lib/reports/get-dashboard',
    sort: 'read',
    call: (ctx, input) => getDashboard({ ctx, input }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, through: span.through },
      shows: { unit: { code: a.units.north1.code } },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { year: '2024', indicator: 'DV_KNM', decimals: '2' } },
      { role: 'chair', input: { through: span.through, span: 'quarter', indicator: 'TU_TYLE' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, through: span.through })),
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
    name: 'explainFigure',
    module: '@/lib/reports/explain-figure',
    sort: 'read',
    call: (ctx, input) => explainFigure({ ctx, input }),
    needs: 'dashboard.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, indicator: 'DV_KNM', ...span },
      shows: { actual: { numerator: 5 * bases.north1 }, lines: Array(5).fill({ code: a.units.north1.code }) },
    }),
    looks: ['DV_KNM', 'DV_TONG', 'TU_TYLE', 'CDCS_MOI'].map((indicator) => ({
      role: 'staff',
      input: { indicator, ...span },
    })),
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, indicator: 'DV_KNM', ...span })),
      ...byCursor(world),
      {
        side: 'other_tenant',
        ctx: world.b.seats.top.staff,
        input: { indicator: ownIndicator(words.leadership), ...span },
        nowhere: { indicator: noCode, ...span },
        ends: 'refused',
      },
    ],
  },
  {
    name: 'getNational',
    module: '@/lib/reports/get-national',
    sort: 'read',
    call: (ctx, input) => getNational({ ctx, input }),
    needs: 'national.read',
    allowed: ({ a, national }) => ({
      ctx: national,
      input: { through: span.through },
      shows: { rows: expect.arrayContaining([expect.objectContaining({ code: a.tenant.code })]) },
    }),
    looks: [{ role: 'national', input: { through: span.through } }],
    attempts: () => [],
  },
]

/** A cursor that points into a foreign unit, before or behind one's own. */
function byCursor(world: IsolationWorld): Attempt[] {
  return ['DV_KNM', 'DV_TONG'].flatMap((indicator) =>
    asks(world, 'staff').map(({ side, ctx, place, of }) => {
      const after = (path: string) => writeCellCursor({ path, month: 202001, numerator: 0, denominator: 0 })
      const { path } = of.units[place]
      return {
        ...{ side, ctx, ends: 'silent' as const },
        input: { indicator, ...span, after: after(path) },
        // A path that sorts like the foreign one and belongs to nobody.
        nowhere: { indicator, ...span, after: after(`${path}0/`) },
      }
    }),
  )
}
