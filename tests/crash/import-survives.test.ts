import pg from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import type { Outcome } from '@/lib/core/outcome'
import type { ImportState } from '@/lib/members/imports/schemas'
import type { ImportView, StartedImportView } from '@/lib/members/imports/views'
import { importHeaders, importRow } from '@/tests/bench/import-rows'
import { KillableInstallation } from '@/tests/crash/killable-installation.mjs'
import { rosterOf } from '@/tests/crash/roster-of'
import { WebClient } from '@/tests/crash/web-client'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { testPassword } from '@/tests/support/test-people'

// `npm test` deals some blows to a smaller import; the long way: CRASH_ROWS=100000 CRASH_BLOWS=30.
const rows = Number(process.env['CRASH_ROWS'] ?? 10_000)
const blows = Number(process.env['CRASH_BLOWS'] ?? 6)
const patience = 60_000 + rows * 20 + blows * 60_000

let installation: KillableInstallation
let calm: TestTenant
let stormy: TestTenant

beforeAll(async () => {
  installation = await KillableInstallation.create()
  Object.assign(process.env, installation.environment)
  calm = await withOwner((owner) => buildTenant(owner))
  stormy = await withOwner((owner) => buildTenant(owner))
  await installation.startWeb()
  installation.startWorker()
}, 120_000)

afterAll(() => installation.remove(), 60_000)

it(
  `leaves the same roster as an undisturbed import of ${rows} rows, whoever is killed and when`,
  async () => {
    const undisturbed = await walk(calm, () => Promise.resolve())
    let dealt = 0
    const disturbed = await walk(
      stormy,
      async (milliseconds) => {
        // Two of three blows fall on the check and the commit, which write the most; the rest on the undo.
        for (let blow = 0; blow < Math.ceil(blows / 3); blow += 1) {
          await pause(Math.random() * milliseconds)
          await strike(dealt++)
        }
      },
      undisturbed.took,
    )

    expect(dealt).toBeGreaterThanOrEqual(blows)
    expect(disturbed.committed).toEqual(undisturbed.committed)
    expect(disturbed.undone).toEqual(undisturbed.undone)
    expect(undisturbed.committed.members).toHaveLength(rows)
    expect(undisturbed.undone.members).toEqual([])
    expect(installation.workerPeak()).toBeLessThan(512)
    expect(installation.workersLost()).toBe(0)
  },
  patience,
)

type Step = 'check' | 'commit' | 'undo'
type Took = Record<Step, number>

/** A file's whole way: taken in, checked, committed, taken back; with something happening during each step. */
async function walk(tenant: TestTenant, meanwhile: (milliseconds: number) => Promise<void>, usual?: Took) {
  const ctx = tenant.contexts.north1Chair
  const took: Took = { check: 0, commit: 0, undo: 0 }
  const during = async (step: Step, begin: () => Promise<unknown>, until: ImportState, id: () => string) => {
    const startedAt = performance.now()
    const storm = meanwhile(usual?.[step] ?? 0)
    await begin()
    const [view] = await Promise.all([reached(ctx, id(), until), storm])
    took[step] = performance.now() - startedAt
    return view
  }
  let id = ''
  const ready = await during(
    'check',
    async () => (id = await upload(tenant)),
    'ready',
    () => id,
  )
  expect(ready.counts).toMatchObject({ new: rows, wrong: 0, duplicate: 0 })
  await during(
    'commit',
    () => ask(ctx, id, 'commit'),
    'committed',
    () => id,
  )
  const committed = await insist(() => withOwner((owner) => rosterOf(owner, tenant.id)))
  await during(
    'undo',
    () => ask(ctx, id, 'undo'),
    'undone',
    () => id,
  )
  const undone = await insist(() => withOwner((owner) => rosterOf(owner, tenant.id)))
  return { took, committed, undone }
}

/** Kills one of the three, in turn, and starts it again. */
async function strike(number: number): Promise<void> {
  if (number % 3 === 0) {
    await installation.killWorker()
    installation.startWorker()
  } else if (number % 3 === 1) {
    await installation.killDatabase()
    await installation.startDatabase()
  } else {
    await installation.killWeb()
    await installation.startWeb()
  }
}

/** Sends the file until it is acknowledged; sent again, it is the same import. */
async function upload(tenant: TestTenant): Promise<string> {
  const bytes = await workbook()
  return insist(async () => {
    const client = new WebClient(installation.address)
    await client.signIn(tenant.people.north1Chair.login, testPassword)
    const path = `/api/${tenant.code}/members/imports?unit=${tenant.units.north1.code}&fileName=ds.xlsx`
    const outcome = (await client.upload(path, bytes)) as Outcome<StartedImportView> | null
    if (!outcome?.ok) throw new Error(`not taken in: ${JSON.stringify(outcome)}`)
    return outcome.data.id
  })
}

/** 100,000 rows are 11 MB in a workbook, and as text too many for an upload. */
async function workbook(): Promise<Uint8Array<ArrayBuffer>> {
  const { writeXlsx } = await import('@/lib/files/write-xlsx')
  const columns = importHeaders.map((header) => ({ header }))
  const numbered = Array.from({ length: rows }, (_, number) => importRow(number))
  const chunks: Uint8Array[] = []
  for await (const chunk of writeXlsx([{ name: 'Danh sách', columns, rows: numbered }])) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Asks for the commit or the undo; where the answer was lost, whether it was asked for shows in the state. */
async function ask(ctx: Context, id: string, act: 'commit' | 'undo'): Promise<void> {
  const { commitImport } = await import('@/lib/members/imports/commit-import')
  const { undoImport } = await import('@/lib/members/imports/undo-import')
  const before: ImportState = act === 'commit' ? 'ready' : 'committed'
  await insist(async () => {
    const { state, version } = await read(ctx, id)
    if (state !== before) return
    await (act === 'commit' ? commitImport : undoImport)({ ctx, input: { id, version } })
  })
}

async function reached(ctx: Context, id: string, state: ImportState): Promise<ImportView> {
  return insist(async () => {
    const view = await read(ctx, id)
    if (view.state === 'failed') throw new GaveUp(`the import failed: ${JSON.stringify(view.failure)}`)
    if (view.state !== state) throw new Error(`still ${view.state}`)
    return view
  })
}

async function read(ctx: Context, id: string): Promise<ImportView> {
  const { getImport } = await import('@/lib/members/imports/get-import')
  return getImport({ ctx, input: { id } })
}

class GaveUp extends Error {}

/** Tries until it succeeds: processes come back. */
async function insist<T>(work: () => Promise<T>): Promise<T> {
  const until = performance.now() + patience
  for (;;) {
    try {
      return await work()
    } catch (error) {
      if (error instanceof GaveUp || performance.now() > until) throw error
      await pause(100)
    }
  }
}

async function withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: installation.ownerUrl })
  owner.on('error', () => {})
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end().catch(() => {})
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
