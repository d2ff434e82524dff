import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { benchRow, percentile, type BenchRow } from '@/tests/bench/bench-row'
import { writeBarePage } from '@/tests/bench/bare-page'
import { buildBarePage, serveBarePage } from '@/tests/bench/bare-server'
import { serveProduct } from '@/tests/bench/product-server.mjs'
import { province } from '@/tests/bench/province'
import { requestLoad, type Load } from '@/tests/bench/request-load'
import { WebClient } from '@/tests/crash/web-client'
import { testPassword } from '@/tests/support/test-people'

/** Numbers and percentages of a line of the overview's table. */
const cellsOfARow = 11

/** The overview as a browser gets it, against a bare page of as many rows, each under the same load in turn. */
export async function run(): Promise<BenchRow[]> {
  const place = await province()
  const federation = place.federations[0]!.code
  const rows = place.unions.filter(({ parent }) => parent?.code === federation).length
  const folder = mkdtempSync(path.join(tmpdir(), 'scd-pages-'))
  const logFile = path.join(folder, 'web.log')
  const bare = writeBarePage({ rows, cells: cellsOfARow })
  try {
    await buildBarePage(bare.folder, logFile)
    const { OWNER_DATABASE_URL: _, ...env } = process.env
    const web = await serveProduct({ preferredPort: 3400, env, logFile })
    const floor = await serveBarePage(bare.folder, logFile)
    try {
      const { rows: people } = await place.owner.query<{ login: string }>(
        'SELECT login FROM users WHERE id = $1',
        [place.leader.userId],
      )
      const client = new WebClient(web.address)
      await client.signIn(people[0]!.login, testPassword)
      const page = `${web.address}/${place.tenant.code}/dashboard?unit=${federation}&through=2024-06`
      const loads = { page: [] as Load[], bare: [] as Load[] }
      // In turn, so that both meet the machine as it is.
      for (let turn = 0; turn < 3; turn += 1) {
        loads.bare.push(await requestLoad(floor.address))
        loads.page.push(await requestLoad(page, { cookie: client.cookieHeader() }))
      }
      return rowsOf(loads)
    } finally {
      await web.stop()
      await floor.stop()
    }
  } finally {
    bare.remove()
    rmSync(folder, { recursive: true, force: true })
  }
}

function rowsOf({ page, bare }: Record<'page' | 'bare', Load[]>): BenchRow[] {
  const perPage = (loads: readonly Load[]) =>
    1_000 /
    percentile(
      loads.map(({ perSecond }) => perSecond),
      0.5,
    )
  return [
    benchRow({
      name: `overview of a federation served, of a page (${page[0]?.bytes} bytes; bare ${bare[0]?.bytes})`,
      ...{ value: perPage(page), floor: perPage(bare), budgetRatio: 1.5, unit: 'ms' },
    }),
    benchRow({
      name: 'overview of a federation served, 95th percentile of 8 at once',
      value: percentile(
        page.flatMap(({ samples }) => samples),
        0.95,
      ),
      floor: percentile(
        bare.flatMap(({ samples }) => samples),
        0.95,
      ),
      unit: 'ms',
    }),
  ]
}
