import { expect } from 'vitest'
import { addEmployer } from '@/lib/employers/add-employer'
import { closeEmployer } from '@/lib/employers/close-employer'
import { editEmployer } from '@/lib/employers/edit-employer'
import { endUnion } from '@/lib/employers/end-union'
import { linkUnion } from '@/lib/employers/link-union'
import { moveEmployer } from '@/lib/employers/move-employer'
import { recordWorkforce } from '@/lib/employers/record-workforce'
import { reopenEmployer } from '@/lib/employers/reopen-employer'
import { saveRegisterSettings } from '@/lib/employers/save-register-settings'
import { voidEmployer } from '@/lib/employers/void-employer'
import { voidUnion } from '@/lib/employers/void-union'
import { voidWorkforce } from '@/lib/employers/void-workforce'
import { byCode, noCode, noId } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { byEmployers, withOwn } from '@/tests/isolation/registry/employer-attempts'
import type { MarkedEmployers } from '@/tests/isolation/world/marked-employers'

const key = '00000000-0000-7000-8000-0000000e0a01'
const reason = 'Ghi nhầm'

/** Verbs of the register of employers. */
export const employerDoors: readonly Door[] = [
  {
    name: 'addEmployer',
    module: '@/lib/employers/add-employer',
    sort: 'verb',
    call: (ctx, input) => addEmployer({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, fields: { name: 'Công ty hoàn toàn mới' } },
      shows: { status: 'added', id: expect.any(String) },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ key, unit, fields: { name: 'Công ty lạ' } })),
      ...withOwn(world, (_own, { union }) => {
        const input = (code: string) => ({
          ...{ key, fields: { name: 'Công ty lạ' }, union: { code, on: '2024-01-01' } },
        })
        return { input: input(union), nowhere: input(noCode) }
      }),
    ],
  },
  {
    name: 'editEmployer',
    module: '@/lib/employers/edit-employer',
    sort: 'verb',
    call: (ctx, input) => editEmployer({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { key, ...seen(a.employers.north), fields: { contact: 'Phòng nhân sự' } },
      shows: { status: 'saved' },
    }),
    looks: [],
    attempts: (world) =>
      byEmployers(world, (employers) => ({ key, ...seen(employers), fields: { note: 'khác' } })),
  },
  {
    name: 'recordWorkforce',
    module: '@/lib/employers/record-workforce',
    sort: 'verb',
    call: (ctx, input) => recordWorkforce({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.employers.north), on: '2024-07-01', workers: 95 },
      shows: { status: 'saved' },
    }),
    looks: [],
    attempts: (world) =>
      byEmployers(world, (employers) => ({ ...seen(employers), on: '2024-07-01', workers: 95 })),
  },
  {
    name: 'voidWorkforce',
    module: '@/lib/employers/void-workforce',
    sort: 'verb',
    call: (ctx, input) => voidWorkforce({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.employers.north), statementId: a.employers.north.statement, reason },
      shows: { id: a.employers.north.open },
    }),
    looks: [],
    attempts: (world) => [
      ...byEmployers(world, (employers) => ({
        ...seen(employers),
        statementId: employers.statement,
        reason,
      })),
      ...withOwn(world, (own, { employers }) => ({
        input: { ...seen(own), statementId: employers.statement, reason },
        nowhere: { ...seen(own), statementId: noId, reason },
      })),
    ],
  },
  {
    name: 'linkUnion',
    module: '@/lib/employers/link-union',
    sort: 'verb',
    call: (ctx, input) => linkUnion({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.employers.north.bare, version: 1, union: a.units.north1.code, on: '2024-05-01' },
      shows: { id: a.employers.north.bare, version: 2 },
    }),
    looks: [],
    attempts: (world) => [
      ...byEmployers(world, ({ bare }) => ({
        ...{ id: bare, version: 1, union: world.a.units.north1.code, on: '2024-05-01' },
      })),
      ...withOwn(world, ({ bare }, { union }) => ({
        input: { id: bare, version: 1, union, on: '2024-05-01' },
        nowhere: { id: bare, version: 1, union: noCode, on: '2024-05-01' },
      })),
    ],
  },
  {
    name: 'endUnion',
    module: '@/lib/employers/end-union',
    sort: 'verb',
    call: (ctx, input) => endUnion({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.employers.north), linkId: a.employers.north.link, on: '2024-07-01' },
      shows: { id: a.employers.north.open },
    }),
    looks: [],
    attempts: (world) => [
      ...byEmployers(world, (employers) => ({
        ...seen(employers),
        linkId: employers.link,
        on: '2024-07-01',
      })),
      ...withOwn(world, (own, { employers }) => ({
        input: { ...seen(own), linkId: employers.link, on: '2024-07-01' },
        nowhere: { ...seen(own), linkId: noId, on: '2024-07-01' },
      })),
    ],
  },
  {
    name: 'voidUnion',
    module: '@/lib/employers/void-union',
    sort: 'verb',
    call: (ctx, input) => voidUnion({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.employers.north), linkId: a.employers.north.link, reason },
      shows: { id: a.employers.north.open },
    }),
    looks: [],
    attempts: (world) => [
      ...byEmployers(world, (employers) => ({ ...seen(employers), linkId: employers.link, reason })),
      ...withOwn(world, (own, { employers }) => ({
        input: { ...seen(own), linkId: employers.link, reason },
        nowhere: { ...seen(own), linkId: noId, reason },
      })),
    ],
  },
  {
    name: 'closeEmployer',
    module: '@/lib/employers/close-employer',
    sort: 'verb',
    call: (ctx, input) => closeEmployer({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.employers.north), on: '2024-07-01' },
      shows: { id: a.employers.north.open },
    }),
    looks: [],
    attempts: (world) => byEmployers(world, (employers) => ({ ...seen(employers), on: '2024-07-01' })),
  },
  {
    name: 'reopenEmployer',
    module: '@/lib/employers/reopen-employer',
    sort: 'verb',
    call: (ctx, input) => reopenEmployer({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.employers.north.closed, version: 2, reason },
      shows: { id: a.employers.north.closed, version: 3 },
    }),
    looks: [],
    attempts: (world) => byEmployers(world, ({ closed }) => ({ id: closed, version: 2, reason })),
  },
  {
    name: 'moveEmployer',
    module: '@/lib/employers/move-employer',
    sort: 'verb',
    call: (ctx, input) => moveEmployer({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.top.staff,
      input: { ...seen(a.employers.north), to: a.units.south.code },
      shows: { id: a.employers.north.open },
    }),
    looks: [],
    attempts: (world) => [
      ...byEmployers(world, (employers) => ({ ...seen(employers), to: world.a.units.north.code })),
      ...withOwn(world, (own, { unit }) => ({
        input: { ...seen(own), to: unit },
        nowhere: { ...seen(own), to: noCode },
      })),
    ],
  },
  {
    name: 'voidEmployer',
    module: '@/lib/employers/void-employer',
    sort: 'verb',
    call: (ctx, input) => voidEmployer({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...seen(a.employers.north), reason },
      shows: { id: a.employers.north.open },
    }),
    looks: [],
    attempts: (world) => byEmployers(world, (employers) => ({ ...seen(employers), reason })),
  },
  {
    name: 'saveRegisterSettings',
    module: '@/lib/employers/save-register-settings',
    sort: 'verb',
    call: (ctx, input) => saveRegisterSettings({ ctx, input }),
    needs: 'registers.configure',
    allowed: ({ a }) => ({
      ctx: a.seats.top.admin,
      input: settings,
      shows: { coverageThreshold: 20, version: 2 },
    }),
    looks: [],
    // They hold for the whole tenant: nobody below its top changes them.
    attempts: ({ a }) =>
      (
        [
          ['sibling', a.seats.north.admin],
          ['outside_reach', a.seats.northAlone.admin],
          ['outside_reach', a.seats.north1.admin],
        ] as const
      ).map(([side, ctx]) => ({
        ...{ side, ctx, ends: 'refused' },
        input: settings,
        nowhere: { ...settings, version: 9 },
      })),
  },
]

const settings = {
  ...{ version: 1, coverageThreshold: 20, lapseWarningDays: 30, silentMonths: 2 },
  ...{ leastMembers: 5, gradedAfter: 12, gradedAfterChange: 6 },
}

function seen({ open, version }: MarkedEmployers) {
  return { id: open, version }
}
