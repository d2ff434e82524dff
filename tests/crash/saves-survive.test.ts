import pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { KillableInstallation } from '@/tests/crash/killable-installation.mjs'
import { WebClient } from '@/tests/crash/web-client'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { testPassword } from '@/tests/support/test-people'
import type { RecordFiguresView } from '@/lib/figures/views'
import type { Outcome } from '@/lib/core/outcome'

const month = 202406
const indicators = ['DV_KNM', 'DV_DEN', 'DV_DI', 'DV_GIAM', 'UT_GT', 'DOI_THOAI'] as const
const rounds = 6

let installation: KillableInstallation
let tenant: TestTenant

beforeAll(async () => {
  installation = await KillableInstallation.create()
  tenant = await withOwner((owner) => buildTenant(owner))
  await installation.startWeb()
}, 120_000)

afterAll(() => installation.remove(), 60_000)

interface Acknowledged {
  unitId: string
  indicator: string
  version: number
  value: number
}

it('keeps every acknowledged save when the web process and PostgreSQL are killed while saving', async () => {
  const acknowledged: Acknowledged[] = []
  const writers = new AbortController()
  const work = [
    writer(tenant.people.northStaff.login, [
      tenant.units.north1.id,
      tenant.units.north2.id,
      tenant.units.north3.id,
    ]),
    writer(tenant.people.southStaff.login, [
      tenant.units.south1.id,
      tenant.units.south2.id,
      tenant.units.south3.id,
    ]),
  ].map((save) => saveUntil(writers.signal, save, acknowledged))

  for (let round = 0; round < rounds; round++) {
    // Saving is in full swing, and the blow falls at another moment of a save each time.
    const enough = acknowledged.length + 20
    await vi.waitUntil(() => acknowledged.length >= enough, { timeout: 30_000, interval: 20 })
    await pause(Math.random() * 200)
    if (round % 2 === 0) {
      await installation.killWeb()
      await installation.startWeb()
    } else {
      await installation.killDatabase()
      await installation.startDatabase()
      await installation.waitUntilReady()
    }
  }
  writers.abort()
  await Promise.all(work)

  await withOwner(async (owner) => {
    expect(await lost(owner, acknowledged)).toEqual([])
    expect(await totalsThatDiffer(owner)).toEqual([])
  })
}, 240_000)

function writer(login: string, unitIds: readonly string[]) {
  const client = new WebClient(installation.address)
  const versions = new Map<string, number>()
  let signedIn = false
  let count = 0
  return async (): Promise<Acknowledged | null> => {
    if (!signedIn) {
      signedIn = await client.signIn(login, testPassword).then(
        () => true,
        () => false,
      )
      if (!signedIn) return null
    }
    count++
    const unitId = unitIds[count % unitIds.length]!
    const indicator = indicators[count % indicators.length]!
    const cell = `${unitId} ${indicator}`
    const outcome = (await client.post(`/api/${tenant.code}/figures`, {
      key: uuidv7(),
      month: '2024-06',
      cells: [
        { unitId, indicator, entry: { entry: 'number', value: count }, baseVersion: versions.get(cell) ?? 0 },
      ],
    })) as Outcome<RecordFiguresView> | null
    if (!outcome?.ok) return null
    const [result] = outcome.data.results
    if (result?.status === 'conflict') versions.set(cell, result.theirs.version)
    if (result?.status !== 'saved') return null
    versions.set(cell, result.version)
    return { unitId, indicator, version: result.version, value: count }
  }
}

async function saveUntil(ended: AbortSignal, save: () => Promise<Acknowledged | null>, into: Acknowledged[]) {
  while (!ended.aborted) {
    const saved = await save()
    if (saved) into.push(saved)
    else await pause(50)
  }
}

/** Acknowledged saves that the history does not hold as they were acknowledged. */
async function lost(owner: pg.Client, acknowledged: readonly Acknowledged[]): Promise<unknown[]> {
  const { rows } = await owner.query(
    `SELECT a.* FROM jsonb_to_recordset($1::jsonb) AS a("unitId" uuid, indicator text, version int, value int)
     WHERE NOT EXISTS (SELECT FROM figure_changes c WHERE c.tenant_id = $2 AND c.unit_id = a."unitId" AND c.month = $3
                       AND c.indicator = a.indicator AND c.version = a.version AND c.value = a.value)
        OR NOT EXISTS (SELECT FROM figures f WHERE f.tenant_id = $2 AND f.unit_id = a."unitId" AND f.month = $3
                       AND f.indicator = a.indicator AND f.version >= a.version)`,
    [JSON.stringify(acknowledged), tenant.id, month],
  )
  return rows
}

/** Totals that are not the sum of the cells below them. */
async function totalsThatDiffer(owner: pg.Client): Promise<unknown[]> {
  const { rows } = await owner.query(
    `SELECT indicator, month, sum(amount) AS amount FROM (
       SELECT indicator, month, amount FROM figure_totals WHERE tenant_id = $1
       UNION ALL SELECT indicator, month, -contribution FROM figures WHERE tenant_id = $1) d
     GROUP BY indicator, month HAVING sum(amount) <> 0`,
    [tenant.id],
  )
  return rows
}

async function withOwner<T>(work: (owner: pg.Client) => Promise<T>): Promise<T> {
  const owner = new pg.Client({ connectionString: installation.ownerUrl })
  await owner.connect()
  try {
    return await work(owner)
  } finally {
    await owner.end()
  }
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
