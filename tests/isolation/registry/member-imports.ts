import { v7 as uuidv7 } from 'uuid'
import { expect } from 'vitest'
import type { Context } from '@/lib/core/context'
import { cancelImport } from '@/lib/members/imports/cancel-import'
import { commitImport } from '@/lib/members/imports/commit-import'
import { getImport } from '@/lib/members/imports/get-import'
import { getImportErrors } from '@/lib/members/imports/get-import-errors'
import { listImportRows } from '@/lib/members/imports/list-import-rows'
import { listImports } from '@/lib/members/imports/list-imports'
import { resolveRows } from '@/lib/members/imports/resolve-rows'
import { saveMapping } from '@/lib/members/imports/save-mapping'
import { startImport } from '@/lib/members/imports/start-import'
import { undoImport } from '@/lib/members/imports/undo-import'
import { byCode } from '@/tests/isolation/registry/attempts'
import type { Allowed, Attempt, Door } from '@/tests/isolation/registry/door'
import { byRosterId } from '@/tests/isolation/registry/roster-attempts'
import type { IsolationWorld } from '@/tests/isolation/world/build-world'

const fileName = 'danh-sach.csv'

/** Files of members on their way into a register. */
export const memberImportDoors: readonly Door[] = [
  {
    name: 'startImport',
    module: '@/lib/members/imports/start-import',
    sort: 'verb',
    call: (ctx, input) => startImport({ ctx, input }),
    needs: 'members.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, fileName, bytes: fileOf(uuidv7()) },
      shows: { alreadyDone: false },
    }),
    looks: [],
    attempts: (world) =>
      (['staff', 'chair'] as const).flatMap((role) =>
        byCode(world, role, (unit) => ({ unit, fileName, bytes: fileOf('Mẫu') })),
      ),
  },
  {
    name: 'getImport',
    module: '@/lib/members/imports/get-import',
    sort: 'read',
    call: (ctx, input) => getImport({ ctx, input }),
    needs: 'members.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.roster.north1.importReady },
      shows: { id: a.roster.north1.importReady, unit: { code: a.units.north1.code }, state: 'ready' },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id })),
  },
  {
    name: 'getImportErrors',
    module: '@/lib/members/imports/get-import-errors',
    sort: 'read',
    call: (ctx, input) => getImportErrors({ ctx, input }),
    needs: 'members.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.roster.north1.importReady },
      shows: { fileName: expect.stringContaining(a.wordOf.north1) },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id })),
  },
  {
    name: 'listImports',
    module: '@/lib/members/imports/list-imports',
    sort: 'read',
    call: (ctx, input) => listImports({ ctx, input }),
    needs: 'members.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code },
      shows: {
        imports: expect.arrayContaining([expect.objectContaining({ id: a.roster.north1.importReady })]),
      },
    }),
    looks: [
      { role: 'staff', input: {} },
      { role: 'chair', input: {} },
    ],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit })),
  },
  {
    name: 'listImportRows',
    module: '@/lib/members/imports/list-import-rows',
    sort: 'read',
    call: (ctx, input) => listImportRows({ ctx, input }),
    needs: 'members.import',
    allowed: ({ a }) => ({
      ctx: a.seats.north1.chair,
      input: { id: a.roster.north1.importReady },
      shows: { rows: expect.arrayContaining([expect.objectContaining({ rowNumber: expect.any(Number) })]) },
    }),
    looks: [],
    attempts: (world) => [
      ...byImport(world, (id) => ({ id })),
      ...byImport(world, (id) => ({ id, outcome: 'new' })),
    ],
  },
  {
    name: 'saveMapping',
    module: '@/lib/members/imports/save-mapping',
    sort: 'verb',
    call: (ctx, input) => saveMapping({ ctx, input }),
    needs: 'members.import',
    allowed: (world) => ({
      ...acting(world, 'importReady', { columns: [] }),
      shows: { checking: true },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1, columns: [{ index: 0, field: null }] })),
  },
  {
    name: 'resolveRows',
    module: '@/lib/members/imports/resolve-rows',
    sort: 'verb',
    call: (ctx, input) => resolveRows({ ctx, input }),
    needs: 'members.import',
    allowed: (world) => ({
      ...acting(world, 'importReady', { choice: 'skip', rowNumbers: [2] }),
      shows: { rows: expect.any(Number) },
    }),
    looks: [],
    attempts: (world) => [
      ...byImport(world, (id) => ({ id, version: 1, choice: 'skip', rowNumbers: [2] })),
      ...byImport(world, (id) => ({ id, version: 1, choice: null, finding: 'similar' })),
    ],
  },
  {
    name: 'commitImport',
    module: '@/lib/members/imports/commit-import',
    sort: 'verb',
    call: (ctx, input) => commitImport({ ctx, input }),
    needs: 'members.import',
    allowed: (world) => ({
      ...acting(world, 'importReady'),
      shows: { id: world.a.roster.north1.importReady },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1 })),
  },
  {
    name: 'undoImport',
    module: '@/lib/members/imports/undo-import',
    sort: 'verb',
    call: (ctx, input) => undoImport({ ctx, input }),
    needs: 'members.import',
    allowed: (world) => ({
      ...acting(world, 'importCommitted'),
      shows: { id: world.a.roster.north1.importCommitted },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1 })),
  },
  {
    name: 'cancelImport',
    module: '@/lib/members/imports/cancel-import',
    sort: 'verb',
    call: (ctx, input) => cancelImport({ ctx, input }),
    needs: 'members.import',
    allowed: (world) => ({
      ...acting(world, 'importReady'),
      shows: { id: world.a.roster.north1.importReady },
    }),
    looks: [],
    attempts: (world) => byImport(world, (id) => ({ id, version: 1 })),
  },
]

/** An import that waits for its user's word, and one that is done. */
type Kept = 'importReady' | 'importCommitted'

function byImport(world: IsolationWorld, inputOf: (id: string) => unknown): Attempt[] {
  return (['importReady', 'importCommitted'] as const).flatMap((kept: Kept) =>
    (['staff', 'chair'] as const).flatMap((role) =>
      byRosterId(world, role, (roster) => roster[kept], inputOf),
    ),
  )
}

/** Acts on the import of north-1 in the version that it stands in just before. */
function acting({ a }: IsolationWorld, kept: Kept, more: object = {}): Omit<Allowed, 'shows'> {
  const ctx: Context = a.seats.north1.chair
  const input = { id: a.roster.north1[kept], version: 1, ...more }
  const first = async () => {
    input.version = (await getImport({ ctx, input })).version
  }
  return { ctx, input, first }
}

function fileOf(name: string): Uint8Array {
  return new TextEncoder().encode(`Họ và tên;Ngày sinh\n${name};1990\n`)
}
