import { expect } from 'vitest'
import { getCoverage } from '@/lib/employers/get-coverage'
import { getEmployer } from '@/lib/employers/get-employer'
import { getEmployerForm } from '@/lib/employers/get-employer-form'
import { getNewEmployerForm } from '@/lib/employers/get-new-employer-form'
import { getRegisterSettings } from '@/lib/employers/get-register-settings'
import { listEmployers } from '@/lib/employers/list-employers'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { byEmployers, byName } from '@/tests/isolation/registry/employer-attempts'

/** Reads of the register of employers. */
export const employerReadDoors: readonly Door[] = [
  {
    name: 'listEmployers',
    module: '@/lib/employers/list-employers',
    sort: 'read',
    call: (ctx, input) => listEmployers({ ctx, input }),
    needs: 'employers.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { q: 'xi nghiep', union: 'with' },
      shows: { total: 1, rows: [{ id: a.employers.north.open }] },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { state: 'all', sort: 'workers' } },
    ],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit })),
      ...byName(world, (q) => ({ q })),
      ...byEmployers(world, ({ open }) => ({ after: open }), 'silent'),
      ...byEmployers(world, ({ open }) => ({ before: open }), 'silent'),
    ],
  },
  {
    name: 'getEmployer',
    module: '@/lib/employers/get-employer',
    sort: 'read',
    call: (ctx, input) => getEmployer({ ctx, input }),
    needs: 'employers.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.employers.north.open },
      shows: { id: a.employers.north.open, size: { workers: 90 }, union: { code: a.units.north1.code } },
    }),
    looks: [],
    attempts: (world) => byEmployers(world, ({ open }) => ({ id: open })),
  },
  {
    name: 'getEmployerForm',
    module: '@/lib/employers/get-employer-form',
    sort: 'read',
    call: (ctx, input) => getEmployerForm({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.employers.north.open },
      shows: { id: a.employers.north.open },
    }),
    looks: [],
    attempts: (world) => byEmployers(world, ({ open }) => ({ id: open })),
  },
  {
    name: 'getNewEmployerForm',
    module: '@/lib/employers/get-new-employer-form',
    sort: 'read',
    call: (ctx, input) => getNewEmployerForm({ ctx, input }),
    needs: 'employers.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: { unit: { code: a.units.north.code } },
    }),
    looks: [{ role: 'staff', input: {} }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'getCoverage',
    module: '@/lib/employers/get-coverage',
    sort: 'read',
    call: (ctx, input) => getCoverage({ ctx, input }),
    needs: 'employers.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { threshold: 80 },
      shows: { unit: { code: a.units.north.code }, own: { sums: { covered: 1 } } },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'leader', input: { threshold: 1, on: '2024-06-30' } },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'getRegisterSettings',
    module: '@/lib/employers/get-register-settings',
    sort: 'read',
    call: (ctx) => getRegisterSettings({ ctx }),
    needs: 'registers.configure',
    allowed: ({ a }) => ({
      ctx: a.seats.top.admin,
      shows: { coverageThreshold: 25, version: expect.any(Number) },
    }),
    looks: [{ role: 'admin', input: undefined }],
    attempts: () => [],
  },
]
