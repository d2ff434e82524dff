import { assignSubUnit } from '@/lib/members/assign-sub-unit'
import { assignSubUnitToMembers } from '@/lib/members/assign-sub-unit-to-members'
import { closeSubUnit } from '@/lib/members/close-sub-unit'
import { createSubUnit } from '@/lib/members/create-sub-unit'
import { renameSubUnit } from '@/lib/members/rename-sub-unit'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { besideOwn, byMemberId, byRosterId } from '@/tests/isolation/registry/roster-attempts'
import type { MarkedRoster } from '@/tests/isolation/world/marked-roster'

const key = '00000000-0000-7000-8000-000000000017'
const on = '2024-07-01'

export const memberSubUnitDoors: readonly Door[] = [
  {
    name: 'createSubUnit',
    module: '@/lib/members/create-sub-unit',
    sort: 'verb',
    call: (ctx, input) => createSubUnit({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, unit: a.units.north1.code, kind: 'group', name: 'Tổ mới lập' },
      shows: { name: 'Tổ mới lập', members: 0 },
    }),
    looks: [],
    attempts: (world) =>
      byCode(world, 'staff', (unit) => ({ key, unit, kind: 'section', name: 'Bộ phận mới' })),
  },
  {
    name: 'renameSubUnit',
    module: '@/lib/members/rename-sub-unit',
    sort: 'verb',
    call: (ctx, input) => renameSubUnit({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { subUnitId: a.roster.north1.group, name: 'Tổ đổi tên' },
      shows: { id: a.roster.north1.group, name: 'Tổ đổi tên' },
    }),
    looks: [],
    attempts: (world) =>
      byRosterId(world, 'staff', groupOf, (subUnitId) => ({ subUnitId, name: 'Tổ đổi tên' })),
  },
  {
    name: 'closeSubUnit',
    module: '@/lib/members/close-sub-unit',
    sort: 'verb',
    call: (ctx, input) => closeSubUnit({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { subUnitId: a.roster.north1.emptyGroup, on },
      shows: { id: a.roster.north1.emptyGroup, closedOn: on },
    }),
    looks: [],
    attempts: (world) => [
      ...byRosterId(
        world,
        'staff',
        ({ emptyGroup }) => emptyGroup,
        (subUnitId) => ({ subUnitId, on }),
      ),
      ...byRosterId(world, 'staff', groupOf, (subUnitId) => ({ subUnitId, on })),
    ],
  },
  {
    name: 'assignSubUnit',
    module: '@/lib/members/assign-sub-unit',
    sort: 'verb',
    call: (ctx, input) => assignSubUnit({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.roster.north1.twin, version: 1, on, subUnitId: a.roster.north1.emptyGroup },
      shows: { id: a.roster.north1.twin, version: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => ({ id, version: 1, on, subUnitId: null })),
      ...besideOwn(world, groupOf, ({ twin: id }, subUnitId) => ({ id, version: 1, on, subUnitId })),
    ],
  },
  {
    name: 'assignSubUnitToMembers',
    module: '@/lib/members/assign-sub-unit-to-members',
    sort: 'verb',
    call: (ctx, input) => assignSubUnitToMembers({ ctx, input }),
    needs: 'members.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: {
        ...{ key, on, subUnitId: a.roster.north1.emptyGroup },
        selection: { kind: 'marked', ids: [a.roster.north1.twin, a.roster.north1.suspended] },
      },
      shows: { changed: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byMemberId(world, 'staff', (id) => marked([id], null)),
      ...besideOwn(
        world,
        ({ active }) => active,
        ({ twin, emptyGroup }, id) => marked([twin, id], emptyGroup),
      ),
      ...besideOwn(world, groupOf, ({ twin }, subUnitId) => marked([twin], subUnitId)),
      ...byCode(world, 'staff', (unit) => ({
        ...{ key, on, subUnitId: null },
        selection: { kind: 'filter', filter: { unit }, expected: 1 },
      })),
    ],
  },
]

const groupOf = ({ group }: MarkedRoster) => group

function marked(ids: readonly string[], subUnitId: string | null) {
  return { key, on, subUnitId, selection: { kind: 'marked', ids } }
}
