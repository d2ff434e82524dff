import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { recordFigures } from '@/lib/figures/record-figures'
import { BLANK, NOT_APPLICABLE, numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { monthParam, type Month } from '@/lib/periods/rules/month'
import { getDashboard } from '@/lib/reports/get-dashboard'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const history: readonly (readonly [Month, FigureEntry, stock: number | null])[] = [
  [202403, BLANK, null],
  [202404, numberEntry(100), 100],
  [202405, BLANK, 100],
  [202406, numberEntry(130), 130],
  [202407, NOT_APPLICABLE, 0],
  [202408, BLANK, 0],
  [202409, numberEntry(80), 80],
]

it('tells a union’s stock of each month as its cells do: blank goes on, not applicable is none', async () => {
  const tenant = await buildTenant(owner, { today: '2024-10-03' })
  for (const [month, entry] of history) await record(tenant, month, entry)
  for (const [month, , stock] of history) {
    const cell = await members(tenant, month)
    expect(cell?.actual, String(month)).toEqual(
      stock === null ? null : { numerator: stock, denominator: null },
    )
  }
})

it.each([
  { step: 0, provisional: false },
  { step: 5, provisional: true },
])('calls a stock provisional where an open month moved it: by $step', async ({ step, provisional }) => {
  const figures = { from: 202401, through: 202406, state: 'approved' } as const
  const tenant = await buildTenant(owner, { today: '2024-08-03', figures })
  const before = await members(tenant, 202406)
  expect(before).toMatchObject({ provisional: false })
  const stock = (before?.actual?.numerator ?? 0) + step
  await record(tenant, 202407, numberEntry(stock))
  const after = await members(tenant, 202407)
  expect(after).toMatchObject({ actual: { numerator: stock, denominator: null }, provisional })
})

async function record(tenant: TestTenant, month: Month, entry: FigureEntry) {
  const cell = { unitId: tenant.units.north1.id, indicator: 'DV_TONG', entry, baseVersion: 0 }
  await recordFigures({
    ctx: tenant.contexts.north1Chair,
    input: { key: uuidv7(), month: monthParam(month), cells: [cell] },
  })
}

/** The members of the first union of the north, as its federation's overview has them. */
async function members(tenant: TestTenant, month: Month) {
  const { below } = await getDashboard({
    ctx: tenant.contexts.northStaff,
    input: { through: monthParam(month), indicator: 'DV_TONG' },
  })
  const row = below?.rows.find(({ code }) => code === tenant.units.north1.code)
  return row?.cells[below?.indicators.findIndex(({ code }) => code === 'DV_TONG') ?? -1]
}
