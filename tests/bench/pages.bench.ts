import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { benchRow, percentile, type BenchRow } from '@/tests/bench/bench-row'
import { writeBarePage } from '@/tests/bench/bare-page'
import { buildBarePage, serveBarePage } from '@/tests/bench/bare-server'
import { serveProduct } from '@/tests/bench/product-server.mjs'
import { province, type Province } from '@/tests/bench/province'
import { requestLoad, type Load } from '@/tests/bench/request-load'
import { WebClient } from '@/tests/crash/web-client'
import { testPassword } from '@/tests/support/test-people'

/** Numbers and percentages of a line of the overview's table. */
const cellsOfARow = 11

/**
 * The overview of a federation as a browser gets it, against a bare page of as many rows, each under the same load in
 * turn: of the largest federation, whose rows are as many as a month's grid has, and of a middling one, which tells
 * what the page around the rows takes.
 */
export async function run(): Promise<BenchRow[]> {
  const place = await province()
  const folder = mkdtempSync(path.join(tmpdir(), 'scd-pages-'))
  const logFile = path.join(folder, 'web.log')
  const bare = writeBarePage({ cells: cellsOfARow })
  try {
    await buildBarePage(bare.folder, logFile)
    const { OWNER_DATABASE_URL: _, ...env } = process.env
    const web = await serveProduct({ preferredPort: 3400, env, logFile })
    const floor = await serveBarePage(bare.folder, logFile)
    try {
      const cookie = await signedIn(place, web.address)
      const measured: BenchRow[] = []
      for (const { federation, budgetRatio } of [
        { federation: place.largest, budgetRatio: 1.5 },
        { federation: place.federations[0]! },
      ]) {
        const rows = place.unions.filter(({ parent }) => parent?.code === federation.code).length
        const loads = await inTurn({
          page: `${web.address}/${place.tenant.code}/dashboard?unit=${federation.code}&through=2024-06`,
          ...{ bare: `${floor.address}?rows=${rows}`, cookie },
          changing: () => changing(place, federation.path),
        })
        measured.push(...rowsOf(loads, { rows, budgetRatio }))
      }
      return measured
    } finally {
      await web.stop()
      await floor.stop()
    }
  } finally {
    bare.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

/** The cookie of the leader of the province. */
async function signedIn({ owner, leader }: Province, address: string): Promise<string> {
  const { rows } = await owner.query<{ login: string }>('SELECT login FROM users WHERE id = $1', [
    leader.userId,
  ])
  const client = new WebClient(address)
  await client.signIn(rows[0]!.login, testPassword)
  return client.cookieHeader()
}

/** Of a page that nobody's saves have changed since it was read, of one that changes all the time, and of a bare one. */
type Loads = Record<'page' | 'changing' | 'bare', Load[]>

type Asked = { page: string; bare: string; cookie: string; changing: () => { end: () => Promise<void> } }

/** In turn, so that all meet the machine as it is. */
async function inTurn({ page, bare, cookie, changing }: Asked): Promise<Loads> {
  const loads: Loads = { page: [], changing: [], bare: [] }
  for (let turn = 0; turn < 3; turn += 1) {
    loads.bare.push(await requestLoad(bare))
    loads.page.push(await requestLoad(page, { cookie }))
    const changes = changing()
    loads.changing.push(await requestLoad(page, { cookie }))
    await changes.end()
  }
  return loads
}

/** Notes changes below a federation, as saves do, one upon the other: so that whatever is read of it is read anew. */
function changing({ owner, tenant }: Province, path: string): { end: () => Promise<void> } {
  let ended = false
  const noting = (async () => {
    while (!ended) {
      await owner.query('INSERT INTO recent_changes (tenant_id, unit_path) VALUES ($1, $2)', [
        tenant.id,
        path,
      ])
      await new Promise((done) => setTimeout(done, 2))
    }
  })()
  return {
    end: async () => {
      ended = true
      await noting
    },
  }
}

type Measured = { rows: number; budgetRatio: number | undefined }

function rowsOf({ page, changing, bare }: Loads, { rows, budgetRatio }: Measured): BenchRow[] {
  const perPage = (loads: readonly Load[]) =>
    1_000 /
    percentile(
      loads.map(({ perSecond }) => perSecond),
      0.5,
    )
  const slowest = (loads: readonly Load[]) =>
    percentile(
      loads.flatMap(({ samples }) => samples),
      0.95,
    )
  return [
    benchRow({
      name: `overview of ${rows} unions served, of a page (${page[0]?.bytes} bytes; bare ${bare[0]?.bytes})`,
      ...{ value: perPage(page), floor: perPage(bare), unit: 'ms' },
      ...(budgetRatio === undefined ? {} : { budgetRatio }),
    }),
    benchRow({
      name: `overview of ${rows} unions served, 95th percentile of 8 at once`,
      ...{ value: slowest(page), floor: slowest(bare), unit: 'ms' },
    }),
    benchRow({
      name: `the same while it is changed all the time, of a page`,
      ...{ value: perPage(changing), floor: perPage(bare), unit: 'ms' },
    }),
    benchRow({
      name: `the same while it is changed all the time, 95th percentile of 8 at once`,
      ...{ value: slowest(changing), floor: slowest(bare), unit: 'ms' },
    }),
  ]
}
