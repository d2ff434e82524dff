import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { FileToSend } from '@/lib/core/file-to-send'
import { fetchWorkbook } from '@/lib/figures/workbook/fetch-workbook'
import { openFile } from '@/lib/files/open-file'
import { messagesOf } from '@/lib/i18n/catalogue'
import { exportTable } from '@/lib/reports/tables/export-table'
import { exportTables } from '@/lib/reports/table-schemas'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const words = messagesOf('vi').tables
const worlds = ['empty', 'zero', 'partial'] as const
let owner: pg.Client
let tenants: Record<(typeof worlds)[number], TestTenant>

/** Nothing at all; nothing but zeros, planned and done; and figures of which every other is missing or none. */
beforeAll(async () => {
  owner = await connectOwner()
  const figures = { from: 202401, through: 202406, state: 'approved' } as const
  tenants = {
    empty: await buildTenant(owner),
    zero: await buildTenant(owner, { figures, plans: ({ top, north }) => [plan([top, north], 0)] }),
    partial: await buildTenant(owner, { figures, plans: ({ top, south }) => [plan([top, south], 7)] }),
  }
  const put = (tenant: TestTenant, sql: string) => owner.query(sql, [tenant.id])
  await put(
    tenants.zero,
    `UPDATE figures SET value = 0, contribution = 0 WHERE tenant_id = $1 AND entry = 'number'`,
  )
  await put(
    tenants.partial,
    `UPDATE figures SET value = NULL, contribution = 0,
       entry = CASE WHEN hashtext(unit_id::text || indicator || month) % 4 = 0 THEN 'blank' ELSE 'not_applicable' END
     WHERE tenant_id = $1 AND hashtext(unit_id::text || indicator || month) % 2 = 0`,
  )
  await put(
    tenants.partial,
    `DELETE FROM figures WHERE tenant_id = $1 AND hashtext(unit_id::text || indicator || month) % 3 = 0`,
  )
})
afterAll(() => owner.end())

function plan(units: readonly TestTenant['units']['top'][], target: number) {
  return {
    ...{ id: uuidv7(), kind: 'yearly' as const, title: 'Chỉ tiêu năm 2024', from: 202401, through: 202412 },
    revisions: [
      {
        ...{ decidedOn: '2024-01-05' as const, decisionNumber: null, reason: null },
        targets: units.flatMap((unit) =>
          ['DV_KNM', 'DV_TYLE', 'DV_TONG'].map((indicator) => ({
            ...{ unit, indicator, target, comparison: 'at_least' as const, threshold: null, derived: false },
          })),
        ),
      },
    ],
  }
}

async function sheetsOf({ chunks }: FileToSend): Promise<Map<string, string[][]>> {
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  const file = await openFile(Buffer.concat(parts))
  const sheets = new Map<string, string[][]>()
  for (const { name } of file.sheets) {
    const rows: string[][] = []
    for await (const { cells } of file.rows(name)) rows.push(cells)
    sheets.set(name, rows)
  }
  return sheets
}

const noValues = (rows: readonly string[][]) =>
  rows.flat().filter((cell) => /NaN|Infinity|undefined|null|\[object|#DIV|#VALUE|#REF/.test(cell))

describe.each(worlds)('a table of a tenant with %s data', (world) => {
  it.each(exportTables)('%s holds no value that is none, and says why a figure is missing', async (table) => {
    const { leader } = tenants[world].contexts
    const file = await exportTable({ ctx: leader, input: { table, ...through(table) } })
    const [[, rows = []] = [], [, notes = []] = []] = await sheetsOf(file)
    const [head = [], ...lines] = rows
    expect(head.length).toBeGreaterThan(4)
    expect(noValues(rows)).toEqual([])
    expect(notes.at(-1)).toEqual([words.notes.blank, words.notes.blank_text])
    // Whatever has no result stands beside the word for it.
    const at = (name: keyof typeof words.columns) => head.indexOf(words.columns[name])
    const explains = at('entry') >= 0 ? at('entry') : at('group')
    if (explains >= 0) expect(lines.filter((line) => (line[explains] ?? '') === '')).toEqual([])
    if (table === 'ranking' || table === 'targets')
      expect(lines.filter((line) => (line[at('band')] ?? '') === '')).toEqual([])
  })

  it('and the month’s form as well', async () => {
    const { leader } = tenants[world].contexts
    const sheets = await sheetsOf(await fetchWorkbook({ ctx: leader, input: { month: '2024-06' } }))
    const rows = [...sheets.values()].flat()
    expect(rows.length).toBeGreaterThan(6)
    expect(noValues(rows)).toEqual([])
  })
})

function through(table: (typeof exportTables)[number]): object {
  return table === 'figures'
    ? { from: '2024-01', through: '2024-06' }
    : table === 'ranking'
      ? { through: '2024-06' }
      : {}
}
