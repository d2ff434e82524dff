import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import pg from 'pg'
import type { Context } from '@/lib/core/context'
import { describeFile } from '@/lib/files/describe-file'
import { readSheet } from '@/lib/files/read-sheet'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { commitImport } from '@/lib/members/imports/commit-import'
import { runCommit } from '@/lib/members/imports/commit-job'
import { getImport } from '@/lib/members/imports/get-import'
import { runFileCheck, runRead } from '@/lib/members/imports/read-job'
import { startImport } from '@/lib/members/imports/start-import'
import { undoImport } from '@/lib/members/imports/undo-import'
import { runUndo } from '@/lib/members/imports/undo-job'
import { benchRow, type BenchRow } from '@/tests/bench/bench-row'
import { importHeaders, importRow } from '@/tests/bench/import-rows'
import { buildTenant } from '@/tests/support/tenant-builder'

const rows = 50_000

/**
 * A workbook of 50,000 rows and 20 columns into a union's register: taken in, read, every row checked and matched,
 * committed with its events, spells, audit and what an undo needs. Against parsing the same file and a COPY of its
 * rows by way of a staging table into one with the indexes of the register.
 */
export async function run(): Promise<BenchRow[]> {
  const owner = new pg.Client({ connectionString: process.env['OWNER_DATABASE_URL'] })
  await owner.connect()
  const tenant = await buildTenant(owner)
  const ctx = tenant.contexts.north1Chair
  const bytes = await workbook()

  const floor = await timeFloor(owner, bytes)
  const startedAt = performance.now()
  const { id } = await startImport({ ctx, input: { fileName: 'danh-sach.xlsx', bytes } })
  await runRead(ctx, id)
  await runFileCheck(ctx, id)
  const checkedAt = performance.now()
  await commit(ctx, id)
  const committedAt = performance.now()
  const { version } = await getImport({ ctx, input: { id } })
  await undoImport({ ctx, input: { id, version } })
  await runUndo(ctx, id)
  const undoneAt = performance.now()
  await owner.end()

  const seconds = (from: number, to: number) => (to - from) / 1000
  const measured = { floor, unit: 's' as const }
  return [
    benchRow({
      name: `import ${rows} × 20`,
      value: seconds(startedAt, committedAt),
      budgetRatio: 4,
      ...measured,
    }),
    benchRow({
      name: '  of it read, checked and matched',
      value: seconds(startedAt, checkedAt),
      ...measured,
    }),
    benchRow({ name: '  of it the commit', value: seconds(checkedAt, committedAt), ...measured }),
    benchRow({ name: `undo of ${rows}`, value: seconds(committedAt, undoneAt), ...measured }),
  ]
}

async function commit(ctx: Context, id: string): Promise<void> {
  const ready = await getImport({ ctx, input: { id } })
  if (ready.counts?.new !== rows) throw new Error(`checked: ${JSON.stringify(ready.counts ?? ready.failure)}`)
  await commitImport({ ctx, input: { id, version: ready.version } })
  await runCommit(ctx, id)
  const { state } = await getImport({ ctx, input: { id } })
  if (state !== 'committed') throw new Error(`not committed: ${state}`)
}

async function workbook(): Promise<Uint8Array> {
  const columns = importHeaders.map((header) => ({ header }))
  const chunks: Uint8Array[] = []
  const numbered = Array.from({ length: rows }, (_, number) => importRow(number))
  for await (const chunk of writeXlsx([{ name: 'Danh sách', columns, rows: numbered }])) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Seconds for parsing the file, and for the COPY; writing the text that COPY takes does not count. */
async function timeFloor(owner: pg.Client, bytes: Uint8Array): Promise<number> {
  const startedAt = performance.now()
  const layout = await describeFile(bytes, {
    isHeader: (text) => text === 'Họ và tên' || text === 'Ngày sinh',
  })
  const lines: string[] = []
  for await (const { cells } of readSheet(bytes, layout)) lines.push(cells.join('\t'))
  const parsed = performance.now() - startedAt

  const folder = mkdtempSync(path.join(os.tmpdir(), 'so-cong-doan-bench-'))
  chmodSync(folder, 0o755)
  const file = path.join(folder, 'rows.txt')
  writeFileSync(file, `${lines.join('\n')}\n`, { mode: 0o644 })
  await owner.query(`
    CREATE TEMP TABLE floor_stage (n text, name text, birth text, sex text, identity text, phone text, email text,
      hometown text, address text, commune text, job text, contract text, education text, insurance text, joined text,
      decision text, card text, sub_unit text, ethnicity text);
    CREATE TABLE floor_members (LIKE members INCLUDING ALL)`)
  const copiedFrom = performance.now()
  await owner.query(`COPY floor_stage FROM '${file}'`)
  await owner.query(`
    INSERT INTO floor_members (tenant_id, id, person_id, unit_id, unit_path, family_name, middle_name, given_name,
      birth_on, birth_year, sex, identity_kind, identity_cipher, identity_hash, identity_last4, phone, email, hometown,
      address, commune_code, job_title, contract, education, social_insurance_number, joined_on, admission_decision,
      card_number, status, status_on)
    SELECT '00000000-0000-7000-8000-000000000001', id, id, '00000000-0000-7000-8000-000000000002', 'a/b/',
      split_part(name, ' ', 1), split_part(name, ' ', 2), split_part(name, ' ', 3), to_date(birth, 'DD/MM/YYYY'),
      right(birth, 4)::int, CASE sex WHEN 'Nam' THEN 'male' ELSE 'female' END, 'cccd', identity::bytea, identity::bytea,
      right(identity, 4), phone, email, hometown, address, commune, job, contract, education, insurance,
      to_date(joined, 'DD/MM/YYYY'), decision, card, 'active', to_date(joined, 'DD/MM/YYYY')
    FROM (SELECT *, gen_random_uuid() AS id FROM floor_stage) s`)
  const copied = performance.now() - copiedFrom
  await owner.query('DROP TABLE floor_members; DROP TABLE floor_stage')
  rmSync(folder, { recursive: true })
  return (parsed + copied) / 1000
}
