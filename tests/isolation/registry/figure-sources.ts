import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import { recordActivity } from '@/lib/activities/record-activity'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { getRecordFigures } from '@/lib/figures/get-record-figures'
import { listFigureSources } from '@/lib/figures/list-figure-sources'
import { refreshFigures } from '@/lib/figures/refresh-figures'
import { monthParam } from '@/lib/periods/rules/month'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import { chosenIndicator } from '@/tests/isolation/world/marked-activities'
import { months } from '@/tests/isolation/world/marked-months'

const month = monthParam(months.draft)
const choice = { indicator: 'TU_MOI', fromMonth: month, source: 'records', baseVersion: 0 }

/** Where figures come from: the choice, and what the registers count. */
export const figureSourceDoors: readonly Door[] = [
  {
    name: 'chooseFigureSource',
    module: '@/lib/figures/choose-figure-source',
    sort: 'verb',
    call: (ctx, input) => chooseFigureSource({ ctx, input }),
    needs: 'figures.choose_source',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...choice, unit: a.units.north1.code },
      shows: { source: 'records', version: 1, refreshed: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ ...choice, unit })),
      // A version that is over would tell of the present choice.
      ...byCode(world, 'staff', (unit) => ({ ...choice, unit, indicator: chosenIndicator, baseVersion: 7 })),
    ],
  },
  {
    name: 'refreshFigures',
    module: '@/lib/figures/refresh-figures',
    sort: 'verb',
    call: (ctx, input) => refreshFigures({ ctx, input }),
    needs: 'figures.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north.code, month },
      shows: { cells: 1 },
      first: () => supervisionBelow(a),
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
  {
    name: 'getRecordFigures',
    module: '@/lib/figures/get-record-figures',
    sort: 'read',
    call: (ctx, input) => getRecordFigures({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north1.code, month },
      shows: { units: { [a.units.north1.id]: { DOI_THOAI: 1, HN_TC: 1 } } },
    }),
    looks: (['staff', 'leader', 'chair'] as const).map((role) => ({ role, input: { month } })),
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
  {
    name: 'listFigureSources',
    module: '@/lib/figures/list-figure-sources',
    sort: 'read',
    call: (ctx, input) => listFigureSources({ ctx, input }),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.leader,
      input: { unit: a.units.north1.code, month },
      shows: {
        mayChoose: false,
        rows: expect.arrayContaining([
          expect.objectContaining({ indicator: chosenIndicator, source: 'entered', version: 1 }),
          expect.objectContaining({ indicator: 'DOI_THOAI', counted: 1, version: 0 }),
        ]),
      },
    }),
    looks: (['staff', 'leader', 'chair'] as const).map((role) => ({ role, input: { month } })),
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
]

/** The federation counts supervisions by records, and a union below records one without reaching the federation. */
async function supervisionBelow({ seats, units }: IsolationWorld['a']): Promise<void> {
  const counted = { unit: units.north.code, indicator: 'GIAM_SAT' }
  await chooseFigureSource({ ctx: seats.north.staff, input: { ...choice, ...counted } })
  const said = { kind: 'supervision', happenedOn: '2024-06-20', title: 'Giám sát an toàn' }
  await recordActivity({ ctx: seats.north1.chair, input: { ...said, key: uuidv7() } })
}
