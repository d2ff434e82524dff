import fc from 'fast-check'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { recordFigures } from '@/lib/figures/record-figures'
import { stockTotal, totalOf, type MonthEntry } from '@/lib/figures/rules/aggregate'
import { BLANK, NOT_APPLICABLE, numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { addMonths, monthParam, type Month } from '@/lib/periods/rules/month'
import { buildTenant, type TestTenant, type UnitName } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'
import { versionOf } from '@/tests/support/stored-reports'

const first = 202311
const span = 5
const units = ['north1', 'north2'] as const
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const entry: fc.Arbitrary<FigureEntry> = fc.oneof(
  { weight: 4, arbitrary: fc.nat(500).map(numberEntry) },
  { weight: 1, arbitrary: fc.constant(BLANK) },
  { weight: 1, arbitrary: fc.constant(NOT_APPLICABLE) },
)
const edit = fc.record({
  unit: fc.constantFrom(...units),
  /** A stock and a flow. */
  indicator: fc.constantFrom('DV_TONG', 'DV_KNM'),
  month: fc.nat(span - 1).map((step) => addMonths(first, step)),
  entry,
})

/** By unit and indicator, what each month says. */
type Stated = Map<string, Map<Month, FigureEntry>>

describe('totals kept with each save', () => {
  it('equal the sums of what stands in the cells, in whatever order the months were entered', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 14 }), async (edits) => {
        const tenant = await buildTenant(owner, { today: '2024-07-03' })
        const stated: Stated = new Map()
        for (const { unit, indicator, month, entry: wanted } of edits) {
          await save(tenant, unit, indicator, month, wanted)
          const cell = `${unit} ${indicator}`
          stated.set(cell, (stated.get(cell) ?? new Map()).set(month, wanted))
        }
        for (let step = 0; step < span; step += 1) {
          const month = addMonths(first, step)
          expect(await stockThrough(tenant, month)).toBe(expectedStock(stated, month))
          expect(await flowOf(tenant, month)).toBe(expectedFlow(stated, month))
        }
        expect(await tenantTotals(tenant)).toEqual(await federationsTogether(tenant))
        await owner.query('SELECT gather_tenant_totals($1)', [tenant.id])
        expect(await tenantTotals(tenant)).toEqual(await federationsTogether(tenant))
      }),
      { numRuns: 25 },
    )
  }, 120_000)
})

function expectedStock(stated: Stated, month: Month): number {
  const histories = units.map((unit) => historyOf(stated, `${unit} DV_TONG`))
  return stockTotal(histories, month).sum
}

function expectedFlow(stated: Stated, month: Month): number {
  return totalOf(units.map((unit) => stated.get(`${unit} DV_KNM`)?.get(month) ?? BLANK)).sum
}

function historyOf(stated: Stated, cell: string): MonthEntry[] {
  return [...(stated.get(cell) ?? [])].map(([month, said]) => ({ month, entry: said }))
}

/** The roll-up's changes added up: the stock at the end of the month. */
async function stockThrough(tenant: TestTenant, month: Month): Promise<number> {
  return sumOf(tenant, 'DV_TONG', 'month <= $3', month)
}

async function flowOf(tenant: TestTenant, month: Month): Promise<number> {
  return sumOf(tenant, 'DV_KNM', 'month = $3', month)
}

async function sumOf(tenant: TestTenant, indicator: string, when: string, month: Month): Promise<number> {
  const { rows } = await owner.query<{ sum: string }>(
    `SELECT coalesce(sum(amount), 0) AS sum FROM figure_totals
     WHERE tenant_id = $1 AND federation_id = $2 AND ${when} AND indicator = $4`,
    [tenant.id, tenant.units.north.id, month, indicator],
  )
  return Number(rows[0]?.sum)
}

/** The tenant's own totals and the changes that wait to be gathered into them. */
function tenantTotals(tenant: TestTenant) {
  return totalsOf(
    tenant,
    '(SELECT * FROM tenant_totals UNION ALL SELECT tenant_id, indicator, month, unit_path, amount, approved_amount FROM tenant_total_changes)',
  )
}

function federationsTogether(tenant: TestTenant) {
  return totalsOf(tenant, 'figure_totals')
}

async function totalsOf(tenant: TestTenant, rows: string) {
  const found = await owner.query(
    `SELECT indicator, month, sum(amount) AS amount, sum(approved_amount) AS approved
     FROM ${rows} t WHERE tenant_id = $1 GROUP BY indicator, month ORDER BY indicator, month`,
    [tenant.id],
  )
  return found.rows
}

async function save(
  tenant: TestTenant,
  unit: UnitName,
  indicator: string,
  month: Month,
  wanted: FigureEntry,
): Promise<void> {
  const baseVersion = await versionOf(owner, tenant, { unit, month, indicator })
  const { results } = await recordFigures({
    ctx: tenant.contexts.northStaff,
    input: {
      key: uuidv7(),
      month: monthParam(month),
      cells: [{ unitId: tenant.units[unit].id, indicator, entry: wanted, baseVersion }],
    },
  })
  expect(results).toMatchObject([{ status: 'saved' }])
}
