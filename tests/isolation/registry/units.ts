import { getPlace } from '@/lib/units/get-place'
import { getUnit } from '@/lib/units/get-unit'
import { listUnits } from '@/lib/units/list-units'
import { searchUnits } from '@/lib/units/search-units'
import { byCode, noCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { words } from '@/tests/isolation/world/marks'

export const unitDoors: readonly Door[] = [
  {
    name: 'getPlace',
    module: '@/lib/units/get-place',
    sort: 'read',
    call: (ctx, input) => getPlace({ ctx, input }),
    needs: 'units.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, withMonths: true },
      shows: { levels: [{ code: a.units.north.code }, { code: a.units.north1.code }] },
    }),
    looks: [{ role: 'staff', input: { withMonths: true } }],
    // The frame around a page that says "not found" stands in one's own unit.
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, withMonths: true }), 'silent'),
  },
  {
    name: 'getUnit',
    module: '@/lib/units/get-unit',
    sort: 'read',
    call: (ctx, input) => getUnit({ ctx, input }),
    needs: 'units.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: { code: a.units.north1.code, events: [{ decisionNumber: `1/QĐ-${words.north2}` }] },
    }),
    looks: [{ role: 'staff', input: {} }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'listUnits',
    module: '@/lib/units/list-units',
    sort: 'read',
    call: (ctx, input) => listUnits({ ctx, input }),
    needs: 'units.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north.code, after: a.units.north2.code },
      shows: { rows: [{ code: a.units.north1.code, parent: { code: a.units.north.code } }] },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'staff', input: { state: 'all' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byCode(world, 'staff', (open) => ({ open }), 'silent'),
      ...byCode(world, 'staff', (after) => ({ after }), 'silent'),
      ...byCode(world, 'staff', (after) => ({ after, state: 'all' }), 'silent'),
    ],
  },
  {
    name: 'searchUnits',
    module: '@/lib/units/search-units',
    sort: 'read',
    call: (ctx, input) => searchUnits({ ctx, input }),
    needs: 'units.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { q: words.north1 },
      shows: { units: [{ code: a.units.north1.code, parentName: a.units.north.name }] },
    }),
    looks: [
      { role: 'staff', input: { q: 'lđlđ' } },
      { role: 'staff', input: { q: 'cđcs' } },
    ],
    attempts: ({ a, b }) =>
      (
        [
          ['other_tenant', b.seats.top.staff, words.north1],
          ['sibling', a.seats.north.staff, words.south],
          ['sibling', a.seats.north1.chair, words.north2],
          ['outside_reach', a.seats.north1.chair, words.north],
          ['outside_reach', a.seats.northAlone.staff, words.north1],
        ] as const
      ).map(([side, ctx, q]) => ({ side, ctx, input: { q }, nowhere: { q: noCode }, ends: 'silent' })),
  },
]
