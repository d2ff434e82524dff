import type pg from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getMyUnits } from '@/lib/committee/get-my-units'
import { listCommittee } from '@/lib/committee/list-committee'
import { listVisits } from '@/lib/committee/list-visits'
import { listWeakUnions } from '@/lib/committee/list-weak-unions'
import type { Context } from '@/lib/core/context'
import { withScope } from '@/lib/db/with-scope'
import { parseCsv } from '@/lib/files/csv/parse-csv'
import { openFile } from '@/lib/files/open-file'
import { derivedKey, readDerived } from '@/lib/figures/read-derived'
import { monthsBetween } from '@/lib/periods/rules/month'
import { exportTable } from '@/lib/reports/tables/export-table'
import { exportTables, type ExportTable } from '@/lib/reports/table-schemas'
import { demoWorlds } from '@/prisma/seed/worlds/demo-worlds'
import { writeDemoWorld } from '@/tests/support/demo-contexts'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client
let leader: Context
let as: (login: string) => Context

beforeAll(async () => {
  owner = await connectOwner()
  const make = demoWorlds['quang-ninh']
  if (!make) throw new RangeError('There is no Quảng Ninh')
  as = await writeDemoWorld(owner, make())
  leader = as('lanhdao.quangninh')
  // As the database does by itself a minute after so many rows came in.
  await owner.query('ANALYZE')
}, 120_000)
afterAll(() => owner.end())

const halfYear = monthsBetween(202401, 202406)

/** By indicator, the unions or federations of which entered figures and records are compared. */
const compared: readonly (readonly [indicator: string, federations: readonly string[] | 'all'])[] = [
  ...(['TU_CO', 'TU_MOI', 'DN_CO_CDCS', 'CDCS_MOI', 'CDCS_TONG', 'GIAM_SAT', 'KT_BCH'] as const).map(
    (indicator) => [indicator, 'all'] as const,
  ),
  ...(['DOI_THOAI', 'UT_GT', 'UT_KN'] as const).map(
    (indicator) => [indicator, ['ha-long', 'uong-bi']] as const,
  ),
]

describe('the registers of the demonstration', () => {
  it.each(compared)('count %s as the figures say it', async (indicator, federations) => {
    const { rows } = await owner.query<{ unitId: string; code: string; month: number; value: number }>(
      `SELECT f.unit_id AS "unitId", u.code, f.month, f.value FROM figures f
       JOIN units u ON u.tenant_id = f.tenant_id AND u.id = f.unit_id
       LEFT JOIN units p ON p.tenant_id = u.tenant_id AND p.id = u.parent_id
       WHERE f.tenant_id = $1 AND f.indicator = $2 AND f.month = ANY($3) AND f.entry = 'number'
         AND ($4::text[] IS NULL OR p.code = ANY($4) OR u.code = ANY($4))
         AND (u.closed_on IS NULL OR u.closed_on > '2024-07-01')`,
      [leader.tenantId, indicator, halfYear, federations === 'all' ? null : federations],
    )
    expect(rows.length).toBeGreaterThan(80)
    const counted = await withScope(leader, (tx) =>
      readDerived(tx, leader, { unitIds: [...new Set(rows.map(({ unitId }) => unitId))], months: halfYear }),
    )
    const wrong = rows.filter(
      (row) => (counted.get(derivedKey({ ...row, indicator })) ?? (row.value === 0 ? 0 : null)) !== row.value,
    )
    expect(wrong.map(({ code, month, value }) => ({ code, month, value }))).toEqual([])
  })

  it('show weak unions of several kinds, and whom to ask about them', async () => {
    const view = await listWeakUnions({ ctx: leader, input: {} })
    expect(view.counts).toMatchObject({ no_members: 1, few_members: 2 })
    expect(view.counts.agreement_lapsed).toBeGreaterThan(2)
    expect(view.counts.agreement_none).toBeGreaterThan(10)
    expect(view.rows.some(({ answering }) => answering.includes('Lê Minh Khuê'))).toBe(true)
  })

  it('have a committee that has been about, with something left to do', async () => {
    const { rows, without } = await listCommittee({ ctx: leader, input: {} })
    expect(rows.length).toBe(18)
    expect(without).toBe(2)
    const { counts } = await listVisits({ ctx: leader, input: {} })
    expect(counts.all).toBeGreaterThan(30)
    expect(counts.open).toBeGreaterThan(0)
    const mine = await getMyUnits({ ctx: leader, input: {} })
    expect(mine.units.map(({ unit }) => unit.code)).toEqual(['ha-long', 'kkt'])
    expect(mine.units[0]?.targets.length).toBeGreaterThan(1)
  })

  it('have cases in every stage, agreements about to lapse, and a round of grades under way', async () => {
    const count = async (sql: string) => {
      const { rows } = await owner.query<{ found: number }>(sql, [leader.tenantId])
      return rows[0]?.found ?? 0
    }
    expect(
      await count(`SELECT count(DISTINCT stage)::int AS found FROM founding_cases WHERE tenant_id = $1`),
    ).toBe(10)
    expect(
      await count(
        `SELECT count(*)::int AS found FROM agreements
         WHERE tenant_id = $1 AND ends_on BETWEEN '2024-08-02' AND '2024-10-01'`,
      ),
    ).toBeGreaterThan(3)
    expect(
      await count(`SELECT count(DISTINCT state)::int AS found FROM union_grades WHERE tenant_id = $1`),
    ).toBe(3)
  })
})

describe('tables taken along', () => {
  const june = { from: '2024-06', through: '2024-06', unit: 'ha-long' }
  const small = { unit: 'binh-lieu' }
  const queries: Partial<Record<ExportTable, object>> = { figures: june, ranking: small, employers: small }
  const halfOf2024 = { from: '2024-01', through: '2024-06' }

  it.each(exportTables)(
    '%s: the workbook and the text say the same, and nothing that is no value',
    async (table) => {
      const query = queries[table] ?? {}
      const bytes = await exported(leader, { table, ...query })
      const file = await openFile(bytes)
      expect(file.sheets.map(({ name }) => name)[1]).toBe('Chú thích')
      const rows: string[][] = []
      for await (const { cells } of file.rows(file.sheets[0]?.name ?? '')) rows.push(cells)
      const text = (await exported(leader, { table, format: 'csv', ...query })).toString()
      const lines = [...parseCsv(text.slice(1), ',')]
      expect(rows.length).toBeGreaterThan(2)
      expect(lines.length).toBe(rows.length)
      expect(lines[0]).toEqual(rows[0])
      expect(new Set(rows[0]).size).toBe(rows[0]?.length)
      expect(rows.flat().filter((cell) => /NaN|Infinity|undefined|null|\[object/.test(cell))).toEqual([])
    },
  )

  it('figures of half a year, summed up as in a pivot table, are the published ones', async () => {
    const [head = [], ...rows] = await csvOf(leader, { table: 'figures', ...halfOf2024 })
    const at = (name: string) => head.indexOf(name)
    const sum = (indicator: string) =>
      rows
        .filter((row) => row[at('Mã chỉ tiêu')] === indicator)
        .reduce((total, row) => total + Number(row[at('Số liệu')]), 0)
    expect(sum('DV_KNM')).toBe(7965)
    expect(sum('CDCS_MOI')).toBe(41)
    const silent = rows.filter((row) => row[at('Số liệu')] === '')
    expect(silent.every((row) => ['chưa nhập', 'không áp dụng'].includes(row[at('Ghi nhận')] ?? ''))).toBe(
      true,
    )
  })

  it('a federation takes along its own alone; a chair no more than the own union; the trail says who', async () => {
    const codes = async (login: string) => {
      const [head = [], ...rows] = await csvOf(as(login), { table: 'figures', ...halfOf2024 })
      return [...new Set(rows.map((row) => row[head.indexOf('Mã đơn vị')]))]
    }
    expect(await codes('chutich.binhminh3')).toEqual(['cong-ty-tnhh-may-binh-minh-3'])
    const [staff, all] = [await codes('canbo.halong'), await codes('lanhdao.quangninh')]
    expect(staff.length).toBeGreaterThan(10)
    expect(all.length).toBeGreaterThan(staff.length)
    await expect(exported(as('canbo.halong'), { table: 'units', unit: 'cam-pha' })).rejects.toMatchObject({
      code: 'not_found',
    })
    await expect(exported(as('chutich.binhminh3'), { table: 'visits' })).rejects.toMatchObject({
      code: 'forbidden',
    })
    await expect(
      exported(leader, { table: 'figures', from: '2024-06', through: '2024-01' }),
    ).rejects.toMatchObject({ reason: 'table_span' })
    const { rows: trail } = await owner.query<{ found: number }>(
      `SELECT count(*)::int AS found FROM audit_events
       WHERE tenant_id = $1 AND act = 'table.exported' AND actor_id = $2`,
      [leader.tenantId, as('canbo.halong').userId],
    )
    expect(trail[0]?.found).toBe(1)
  })
})

async function csvOf(ctx: Context, input: { table: ExportTable; from: string; through: string }) {
  const text = (await exported(ctx, { ...input, format: 'csv' })).toString()
  return [...parseCsv(text.slice(1), ',')]
}

async function exported(ctx: Context, input: object): Promise<Buffer> {
  const { chunks } = await exportTable({ ctx, input })
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return Buffer.concat(parts)
}
