import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest'
import { cancelImport } from '@/lib/employers/imports/cancel-import'
import { commitImport } from '@/lib/employers/imports/commit-import'
import { getImport } from '@/lib/employers/imports/get-import'
import { employerImportJobs } from '@/lib/employers/imports/import-jobs'
import { listImports } from '@/lib/employers/imports/list-imports'
import { saveMapping } from '@/lib/employers/imports/save-mapping'
import { startImport } from '@/lib/employers/imports/start-import'
import { undoImport } from '@/lib/employers/imports/undo-import'
import type { EmployerImportView } from '@/lib/employers/imports/views'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { runWorker } from '@/lib/jobs/run-worker'
import { employerRow, listFile } from '@/tests/support/made-up-employers'
import { hostileFiles } from '@/tests/support/hostile-file'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let tenant: TestTenant
const worker = new AbortController()
let working: Promise<void>

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner)
  working = runWorker(employerImportJobs, worker.signal)
})
afterAll(async () => {
  worker.abort()
  await working
  await owner.end()
})

const staff = () => tenant.contexts.northStaff

describe('a worker', () => {
  it('takes a list of 5,000 employers in within seconds, takes it back, and clears the file away', async () => {
    const bytes = listFile(Array.from({ length: 5_000 }, (_, number) => employerRow(number)))
    const begun = performance.now()
    const { id } = await startImport({ ctx: staff(), input: { ...upload, bytes } })
    const ready = await settled(id)
    expect(ready).toMatchObject({
      ...{ state: 'ready', counts: { new: 5_000, wrong: 0 }, statements: 5_000, findings: [] },
      file: { format: 'csv', encoding: 'utf-8', headerRow: 1, rows: 5_000 },
    })
    await commitImport({ ctx: staff(), input: { id, version: ready.version } })
    const committed = await settled(id)
    expect(committed).toMatchObject({ state: 'committed', progress: { done: 5_000, total: 5_000 } })
    expect(performance.now() - begun).toBeLessThan(30_000)
    expect(await counted('employers')).toEqual({ all: 5_000, living: 5_000 })
    expect(await counted('employer_workforce')).toEqual({ all: 5_000, living: 5_000 })
    expect(await startImport({ ctx: staff(), input: { ...upload, bytes } })).toEqual({
      id,
      alreadyDone: true,
    })
    const { rows } = await owner.query('SELECT 1 FROM employer_import_parts WHERE tenant_id = $1', [
      tenant.id,
    ])
    expect(rows).toEqual([])

    await undoImport({ ctx: staff(), input: { id, version: committed.version } })
    expect(await settled(id)).toMatchObject({ state: 'undone', undo: { voided: 5_000, kept: 0 } })
    expect(await counted('employers')).toEqual({ all: 5_000, living: 0 })
    expect(await counted('employer_workforce')).toEqual({ all: 5_000, living: 0 })
  }, 120_000)

  it('waits for the user where no column names employers', async () => {
    const bytes = Buffer.from('Mã;Quy mô;Lao động nữ\nCông ty Lạ;12;3\n')
    const { id } = await startImport({ ctx: staff(), input: { ...upload, bytes } })
    const asked = await settled(id)
    expect(asked).toMatchObject({ state: 'mapping', missingColumns: ['name'] })
    const columns = [
      { index: 0, field: 'name' },
      { index: 1, field: 'workers' },
    ]
    await saveMapping({ ctx: staff(), input: { id, version: asked.version, columns } })
    const ready = await settled(id)
    expect(ready).toMatchObject({ state: 'ready', missingColumns: [], counts: { new: 1 } })
    await cancelImport({ ctx: staff(), input: { id, version: ready.version } })
    const { imports } = await listImports({ ctx: staff(), input: {} })
    expect(imports.find((one) => one.id === id)?.state).toBe('cancelled')
    const { rows } = await owner.query(
      'SELECT 1 FROM employer_import_rows WHERE tenant_id = $1 AND import_id = $2',
      [tenant.id, id],
    )
    expect(rows).toEqual([])
  })

  it.each([
    ['encrypted workbook', 'encrypted'],
    ['document type', 'unsafe'],
    ['pdf named xlsx', 'wrong_type'],
    ['zip cut short', 'broken'],
  ])('refuses %s', async (name, detail) => {
    const bytes = await hostileFiles[name]?.()
    const { id } = await startImport({ ctx: staff(), input: { ...upload, fileName: 'x.xlsx', bytes } })
    expect(await settled(id)).toMatchObject({ state: 'failed', failure: { code: 'unreadable', detail } })
  })

  it('refuses a list without rows', async () => {
    const { id } = await startImport({ ctx: staff(), input: { ...upload, bytes: listFile([]) } })
    expect(await settled(id)).toMatchObject({ state: 'failed', failure: { code: 'no_rows' } })
  })

  it('reads on where a cell holds what a database cannot: a NUL, half a letter', async () => {
    const columns = [{ header: 'Tên đơn vị' }, { header: 'Địa chỉ\u0000' }]
    const rows = [['Công ty \u0000Không', '\uD800 nửa chữ']]
    const parts: Uint8Array[] = []
    for await (const part of writeXlsx([{ name: 'A', columns, rows }])) parts.push(part)
    const { id } = await startImport({ ctx: staff(), input: { ...upload, bytes: Buffer.concat(parts) } })
    expect(await settled(id)).toMatchObject({ state: 'ready', counts: { new: 1 } })
  })

  it('does nothing for who has lost the post since', async () => {
    const south = tenant.contexts.southStaff
    await owner.query(`UPDATE assignments SET valid_to = '2021-01-01' WHERE tenant_id = $1 AND id = $2`, [
      tenant.id,
      south.assignmentId,
    ])
    const { id } = await startImport({ ctx: south, input: { ...upload, bytes: listFile([employerRow(1)]) } })
    const failed = await settled(id, south)
    expect(failed).toMatchObject({ state: 'failed', failure: { code: 'not_allowed' } })
  })
})

const upload = { fileName: 'bhxh.csv', source: 'insurance', asOf: '2024-06-30' }

/** The import once no worker is at it. */
async function settled(id: string, ctx = staff()): Promise<EmployerImportView> {
  const running = ['reading', 'checking', 'committing', 'undoing']
  let view = await getImport({ ctx, input: { id } })
  await vi.waitUntil(
    async () => {
      view = await getImport({ ctx, input: { id } })
      return !running.includes(view.state)
    },
    { timeout: 60_000, interval: 50 },
  )
  return view
}

async function counted(table: 'employers' | 'employer_workforce') {
  const { rows } = await owner.query<{ all: number; living: number }>(
    `SELECT count(*)::int AS all, (count(*) - count(voided_at))::int AS living FROM ${table} WHERE tenant_id = $1`,
    [tenant.id],
  )
  return rows[0]
}
