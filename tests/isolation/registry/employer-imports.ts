import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '@/lib/core/context'
import { cancelImport } from '@/lib/employers/imports/cancel-import'
import { commitImport } from '@/lib/employers/imports/commit-import'
import { getImport } from '@/lib/employers/imports/get-import'
import { getImportErrors } from '@/lib/employers/imports/get-import-errors'
import { listImportRows } from '@/lib/employers/imports/list-import-rows'
import { listImports } from '@/lib/employers/imports/list-imports'
import { resolveRows } from '@/lib/employers/imports/resolve-rows'
import { saveMapping } from '@/lib/employers/imports/save-mapping'
import { startImport } from '@/lib/employers/imports/start-import'
import { undoImport } from '@/lib/employers/imports/undo-import'
import { byCode, noId } from '@/tests/isolation/registry/attempts'
import type { Allowed, Attempt, Door } from '@/tests/isolation/registry/door'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'
import type { MarkedEmployerImports } from '@/tests/isolation/world/marked-employer-import'

const told = { fileName: 'bhxh.csv', source: 'insurance', asOf: '2024-06-30' }

/** Lists of employers on their way into the register of a federation. */
export const employerImportDoors: readonly Door[] = [
  {
    name: 'startImport',
    module: '@/lib/employers/imports/start-import',
    sort: 'verb',
    call: (ctx, input) => startImport({ ctx, input }),
    needs: 'employers.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { ...told, unit: a.units.north.code, bytes: listOf(uuidv7()) },
      shows: { alreadyDone: false },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ ...told, unit, bytes: listOf('Mẫu') })),
  },
  {
    name: 'getImport',
    module: '@/lib/employers/imports/get-import',
    sort: 'read',
    call: (ctx, input) => getImport({ ctx, input }),
    needs: 'employers.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.employerImports.north.ready },
      shows: { id: a.employerImports.north.ready, unit: { code: a.units.north.code }, state: 'ready' },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id })),
  },
  {
    name: 'getImportErrors',
    module: '@/lib/employers/imports/get-import-errors',
    sort: 'read',
    call: (ctx, input) => getImportErrors({ ctx, input }),
    needs: 'employers.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.employerImports.north.ready },
      shows: { fileName: expect.stringContaining(a.wordOf.north) },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id })),
  },
  {
    name: 'listImports',
    module: '@/lib/employers/imports/list-imports',
    sort: 'read',
    call: (ctx, input) => listImports({ ctx, input }),
    needs: 'employers.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: {},
      shows: {
        imports: expect.arrayContaining([expect.objectContaining({ id: a.employerImports.north.ready })]),
      },
    }),
    looks: [{ role: 'staff', input: {} }],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'listImportRows',
    module: '@/lib/employers/imports/list-import-rows',
    sort: 'read',
    call: (ctx, input) => listImportRows({ ctx, input }),
    needs: 'employers.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { id: a.employerImports.north.ready },
      shows: { total: 3 },
    }),
    looks: [],
    attempts: (world) => [
      ...byImport(world, (id) => ({ id })),
      ...byImport(world, (id) => ({ id, outcome: 'new' })),
    ],
  },
  {
    name: 'saveMapping',
    module: '@/lib/employers/imports/save-mapping',
    sort: 'verb',
    call: (ctx, input) => saveMapping({ ctx, input }),
    needs: 'employers.import',
    allowed: (world) => ({ ...acting(world, 'ready', { columns: [] }), shows: { checking: true } }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1, columns: [{ index: 0, field: null }] })),
  },
  {
    name: 'resolveRows',
    module: '@/lib/employers/imports/resolve-rows',
    sort: 'verb',
    call: (ctx, input) => resolveRows({ ctx, input }),
    needs: 'employers.import',
    allowed: (world) => ({
      ...acting(world, 'ready', { choice: 'another', rowNumbers: [3] }),
      shows: { rows: 1 },
    }),
    looks: [],
    attempts: (world) => [
      ...byImport(world, (id) => ({ id, version: 1, choice: 'skip', rowNumbers: [3] })),
      ...byImport(world, (id) => ({ id, version: 1, choice: null, finding: 'same_name_in_file' })),
    ],
  },
  {
    name: 'commitImport',
    module: '@/lib/employers/imports/commit-import',
    sort: 'verb',
    call: (ctx, input) => commitImport({ ctx, input }),
    needs: 'employers.import',
    allowed: (world) => ({ ...acting(world, 'ready'), shows: { id: world.a.employerImports.north.ready } }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1 })),
  },
  {
    name: 'undoImport',
    module: '@/lib/employers/imports/undo-import',
    sort: 'verb',
    call: (ctx, input) => undoImport({ ctx, input }),
    needs: 'employers.import',
    allowed: (world) => ({
      ...acting(world, 'committed'),
      shows: { id: world.a.employerImports.north.committed },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1 })),
  },
  {
    name: 'cancelImport',
    module: '@/lib/employers/imports/cancel-import',
    sort: 'verb',
    call: (ctx, input) => cancelImport({ ctx, input }),
    needs: 'employers.import',
    allowed: (world) => ({ ...acting(world, 'ready'), shows: { id: world.a.employerImports.north.ready } }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1 })),
  },
]

type Kept = Exclude<keyof MarkedEmployerImports, 'taxCode'>

/** Imports of federations that the asker does not reach, named by their ids. */
function byImport({ a, b }: IsolationWorld, inputOf: (id: string) => unknown): Attempt[] {
  const { north, south } = a.employerImports
  const asks = [
    { side: 'other_tenant' as const, ctx: b.seats.top.staff, of: [north, south] },
    { side: 'sibling' as const, ctx: a.seats.north.staff, of: [south] },
    { side: 'outside_reach' as const, ctx: a.seats.north1.staff, of: [north, south] },
  ]
  return asks.flatMap(({ side, ctx, of }) =>
    of.flatMap(({ ready, committed }) =>
      [ready, committed].map((id) => ({
        ...{ side, ctx, ends: 'refused' as const },
        input: inputOf(id),
        nowhere: inputOf(noId),
      })),
    ),
  )
}

/** Acts on an import of the north in the version that it stands in just before. */
function acting({ a }: IsolationWorld, kept: Kept, more: object = {}): Omit<Allowed, 'shows'> {
  const ctx: Context = a.seats.north.staff
  const input = { id: a.employerImports.north[kept], version: 1, ...more }
  const first = async () => {
    input.version = (await getImport({ ctx, input })).version
  }
  return { ctx, input, first }
}

function listOf(name: string): Uint8Array {
  return new TextEncoder().encode(`Tên đơn vị;Số lao động\n${name};12\n`)
}
