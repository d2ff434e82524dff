import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import type { Context } from '@/lib/core/context'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { runWorker } from '@/lib/jobs/run-worker'
import { commitImport } from '@/lib/members/imports/commit-import'
import { getImport } from '@/lib/members/imports/get-import'
import { importJobs } from '@/lib/members/imports/import-jobs'
import { saveMapping } from '@/lib/members/imports/save-mapping'
import { startImport } from '@/lib/members/imports/start-import'
import type { ImportView } from '@/lib/members/imports/views'
import { importHeaders, importRow } from '@/tests/bench/import-rows'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
let chair: Context
let worker: AbortController
let working: Promise<void>

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  chair = tenant.contexts.north1Chair
})
beforeAll(() => {
  worker = new AbortController()
  working = runWorker(importJobs, worker.signal)
})
afterAll(async () => {
  worker.abort()
  await working
  await owner.end()
})

describe('a worker', () => {
  it('reads, checks and commits a file, tells where it is, and clears the file away', async () => {
    const rows = Array.from({ length: 30 }, (_, number) => importRow(number))
    const { id } = await startImport({ ctx: chair, input: upload('ds.csv', [importHeaders, ...rows]) })
    const ready = await settled(id)
    expect(ready).toMatchObject({
      state: 'ready',
      counts: { new: 30 },
      file: { format: 'csv', encoding: 'utf-8', headerRow: 1, rows: 30 },
    })
    // Numbers of people are not kept in plain beside the file.
    expect(JSON.stringify(ready.columns)).not.toContain(importRow(0)[4])
    await commitImport({ ctx: chair, input: { id, version: ready.version } })
    expect(await settled(id)).toMatchObject({ state: 'committed', progress: { done: 30, total: 30 } })
    expect(await count('SELECT count(*)::int AS n FROM member_import_parts WHERE tenant_id = $1')).toBe(0)
    expect(
      await count(
        `SELECT count(*)::int AS n FROM audit_events WHERE tenant_id = $1 AND act = 'member.import_committed'`,
      ),
    ).toBe(1)

    const again = await startImport({ ctx: chair, input: upload('ds.csv', [importHeaders, ...rows]) })
    expect(again).toEqual({ id, alreadyDone: true })
  })

  it('reads on where a cell holds what a database cannot: a NUL, half a letter', async () => {
    const columns = ['Họ và tên', 'Địa chỉ', 'Ghi chú'].map((header) => ({ header }))
    const rows = [['Lê Thị \u0000Na', '\uD800 nửa chữ', `${'x'.repeat(79)}🌸`]]
    const parts: Uint8Array[] = []
    for await (const part of writeXlsx([{ name: 'A', columns, rows }])) parts.push(part)
    const input = { unit: 'north-1', fileName: 'a.xlsx', bytes: Buffer.concat(parts) }
    const { id } = await startImport({ ctx: chair, input })
    expect(await settled(id)).toMatchObject({ state: 'ready', counts: { new: 1 } })
  })

  it('waits for the user where no column holds names, and remembers what the user says', async () => {
    const table = [
      ['Ngày sinh', 'Giới tính', 'Ai', 'Gọi số'],
      ['01/02/1990', 'Nữ', 'Lê Thị Bưởi', '0912345670'],
    ]
    const { id } = await startImport({ ctx: chair, input: upload('la.csv', table) })
    const asked = await settled(id)
    expect(asked).toMatchObject({ state: 'mapping', missingColumns: ['fullName'] })
    const columns = [
      { index: 2, field: 'fullName' },
      { index: 3, field: 'phone' },
    ]
    await saveMapping({ ctx: chair, input: { id, version: asked.version, columns } })
    const ready = await settled(id)
    expect(ready).toMatchObject({ state: 'ready', missingColumns: [] })
    await commitImport({ ctx: chair, input: { id, version: ready.version } })
    await settled(id)
    const memory = await owner.query(
      `SELECT header_key, field FROM member_column_memory WHERE tenant_id = $1 AND header_key IN ('ai', 'goi so') ORDER BY 1`,
      [tenant.id],
    )
    expect(memory.rows).toEqual([
      { header_key: 'ai', field: 'fullName' },
      { header_key: 'goi so', field: 'phone' },
    ])
  })

  it('refuses what is no list', async () => {
    const { id } = await startImport({
      ctx: chair,
      input: { fileName: 'x.xlsx', bytes: Buffer.from('PK\u0003\u0004 not a zip after all') },
    })
    expect(await settled(id)).toMatchObject({ state: 'failed', failure: { code: 'unreadable' } })
  })

  it('does nothing for who has lost the post since', async () => {
    const south = tenant.contexts.south1Chair
    await owner.query(`UPDATE assignments SET valid_to = '2021-01-01' WHERE tenant_id = $1 AND id = $2`, [
      tenant.id,
      south.assignmentId,
    ])
    const { id } = await startImport({ ctx: south, input: upload('n.csv', [importHeaders, importRow(99)]) })
    expect(await settled(id, south)).toMatchObject({ state: 'failed', failure: { code: 'not_allowed' } })
    expect(await count(`SELECT count(*)::int AS n FROM jobs WHERE tenant_id = $1 AND state = 'failed'`)).toBe(
      1,
    )
  })
})

/** The import once no worker is at it. */
async function settled(id: string, ctx = chair): Promise<ImportView> {
  const running = ['uploaded', 'reading', 'checking', 'committing', 'undoing']
  let view = await getImport({ ctx, input: { id } })
  await vi.waitUntil(
    async () => {
      view = await getImport({ ctx, input: { id } })
      return !running.includes(view.state)
    },
    { timeout: 30_000, interval: 50 },
  )
  return view
}

function upload(fileName: string, table: readonly (readonly string[])[]) {
  const text = table.map((cells) => cells.map((cell) => `"${cell}"`).join(',')).join('\r\n')
  return { fileName, bytes: Buffer.from(`\uFEFF${text}\r\n`) }
}

async function count(sql: string): Promise<number> {
  const { rows } = await owner.query<{ n: number }>(sql, [tenant.id])
  return rows[0]?.n ?? 0
}
