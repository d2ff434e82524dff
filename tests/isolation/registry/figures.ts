import { expect } from 'vitest'
import { v7 as uuidv7 } from 'uuid'
import { getCellStory } from '@/lib/figures/get-cell-story'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { getGridHistory } from '@/lib/figures/get-grid-history'
import { recordFigures } from '@/lib/figures/record-figures'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { monthParam } from '@/lib/periods/rules/month'
import { byCode, byUnitId, noCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'
import { bases, words } from '@/tests/isolation/world/marks'
import { ownIndicator } from '@/tests/isolation/world/own-catalogue'

const month = monthParam(months.draft)

export const figureDoors: readonly Door[] = [
  {
    name: 'getEntryGrid',
    module: '@/lib/figures/get-entry-grid',
    sort: 'read',
    call: (ctx, input) => getEntryGrid({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, month },
      shows: {
        rows: [{ code: a.units.north1.code, cells: { DV_KNM: { entry: numberEntry(bases.north1) } } }],
      },
    }),
    looks: Object.values(months).map((one) => ({ role: 'staff', input: { month: monthParam(one) } })),
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
  {
    name: 'getGridHistory',
    module: '@/lib/figures/get-grid-history',
    sort: 'read',
    call: (ctx, input) => getGridHistory({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, month },
      shows: {
        units: {
          [a.units.north1.id]: {
            months: { DV_KNM: expect.arrayContaining([[months.locked, bases.north1]]) },
          },
        },
      },
    }),
    looks: [{ role: 'staff', input: { month } }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
  {
    name: 'getCellStory',
    module: '@/lib/figures/get-cell-story',
    sort: 'read',
    call: (ctx, input) => getCellStory({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unitId: a.units.north1.id, indicator: 'DV_KNM', month },
      shows: {
        changes: [{ entry: numberEntry(bases.north1), changedBy: a.seats.north1.person.displayName }],
      },
    }),
    looks: [],
    attempts: (world) =>
      byUnitId(world, 'staff', (unitId) => ({ unitId, indicator: 'DV_KNM', month }), 'silent'),
  },
  {
    name: 'recordFigures',
    module: '@/lib/figures/record-figures',
    sort: 'verb',
    call: (ctx, input) => recordFigures({ ctx, input }),
    needs: 'figures.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: request([cell(a.units.north1.id, 1)]),
      shows: { results: [{ unitId: a.units.north1.id, status: 'saved', version: 2 }] },
    }),
    looks: [],
    attempts: (world) => [
      ...byUnitId(world, 'staff', (unitId) => request([cell(unitId, 1)])),
      ...byUnitId(world, 'staff', (unitId) => request([cell(unitId, 0)])),
      // Together with a cell of one's own: the whole request is refused.
      ...byUnitId(world, 'staff', (unitId, ctx) => request([cell(ctx.unitId, 1), cell(unitId, 1)])),
      // The other tenant's own indicator is no indicator here.
      {
        side: 'other_tenant',
        ctx: world.b.seats.north1.staff,
        input: request([{ ...cell(world.b.units.north1.id, 1), indicator: ownIndicator(words.leadership) }]),
        nowhere: request([{ ...cell(world.b.units.north1.id, 1), indicator: noCode }]),
        ends: 'silent',
      },
    ],
  },
]

function cell(unitId: string, baseVersion: number) {
  return { unitId, indicator: 'DOI_THOAI', entry: numberEntry(12), baseVersion }
}

function request(cells: readonly object[]) {
  return { key: uuidv7(), month, cells }
}
