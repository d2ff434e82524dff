import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getReport } from '@/lib/figures/get-report'
import { getRosterFigures } from '@/lib/figures/get-roster-figures'
import { recordFigures } from '@/lib/figures/record-figures'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { submitReports } from '@/lib/figures/submit-reports'
import { countStatements } from '@/tests/support/count-statements'
import { buildMembers, type MemberWishes } from '@/tests/support/member-builder'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const month = '2024-06'

/** Nine persons: by the end of June 2024 five of them count. */
const register: MemberWishes[] = [
  { fields: { sex: 'female' } },
  { fields: { sex: 'male' } },
  { events: [{ kind: 'admitted', on: '2024-06-01' }] },
  { events: [{ kind: 'transferred_in', on: '2024-06-30' }] },
  { events: [{ kind: 'entered', on: '2024-06-10' }] },
  {
    events: [
      { kind: 'admitted', on: '2021-01-01' },
      { kind: 'party_referred', on: '2024-06-02' },
      { kind: 'resigned', on: '2024-06-30' },
    ],
  },
  {
    events: [
      { kind: 'admitted', on: '2021-01-01' },
      { kind: 'transferred_out', on: '2024-06-05' },
    ],
  },
  {
    events: [
      { kind: 'admitted', on: '2021-01-01' },
      { kind: 'suspended', on: '2024-05-31' },
    ],
  },
  { events: [{ kind: 'admitted', on: '2024-07-01' }] },
]

async function withRegister(): Promise<TestTenant> {
  const tenant = await buildTenant(owner, {
    today: '2024-07-03',
    figures: { from: 202406, through: 202406, state: 'draft' },
  })
  await buildMembers(tenant.contexts.north1Chair, tenant.units.north1, register)
  return tenant
}

describe('the register beside the form', () => {
  it('counts stocks at the cut-off and flows within the month, for each line that keeps one', async () => {
    const tenant = await withRegister()
    const ctx = tenant.contexts.northStaff
    const { answer, statements } = await countStatements(() => getRosterFigures({ ctx, input: { month } }))
    expect(answer.units).toEqual({
      [tenant.units.north1.id]: {
        counts: { DV_TONG: 5, DV_KNM: 1, DV_DEN: 1, DV_DI: 1, DV_GIAM: 1, UT_GT: 1, HS_DU: 0 },
        women: 1,
      },
    })
    expect(statements).toBe(3)
    expect((await getRosterFigures({ ctx, input: { month: '2020-12' } })).units).toEqual({})
    expect(
      (await getRosterFigures({ ctx: { ...ctx, cutoffDay: 14 }, input: { month } })).units[
        tenant.units.north1.id
      ],
    ).toMatchObject({ counts: { DV_TONG: 5, DV_KNM: 1, DV_DEN: 0, DV_DI: 1, DV_GIAM: 0 } })
    await expect(
      getRosterFigures({
        ctx: tenant.contexts.south1Chair,
        input: { month, unit: tenant.units.north1.code },
      }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })

  it('asks why a figure differs before the month is handed in, and shows both upward', async () => {
    const tenant = await withRegister()
    const { northStaff, leader } = tenant.contexts
    const unit = tenant.units.north1.code
    const first = await submitReports({ ctx: northStaff, input: { month, units: [unit] } })
    const asked = first.notReady[0]?.missing.unexplained.filter(({ code }) => code === 'roster_differs')
    expect(asked?.map(({ params }) => [params['indicator'], params['value'], params['roster']])).toEqual([
      ['DV_TONG', 101, 5],
      ['DV_DEN', 0, 1],
      ['DV_DI', 0, 1],
      ['DV_GIAM', 0, 1],
      ['UT_GT', 0, 1],
      ['HS_DU', 101, 0],
    ])
    await recordFigures({
      ctx: northStaff,
      input: {
        key: uuidv7(),
        month,
        cells: asked!.map(({ params }) => ({
          unitId: tenant.units.north1.id,
          indicator: String(params['indicator']),
          entry: numberEntry(Number(params['value'])),
          baseVersion: 1,
          explanation: 'Sổ mới nhập một phần',
        })),
      },
    })
    const second = await submitReports({ ctx: northStaff, input: { month, units: [unit] } })
    expect(second.submitted.map(({ code }) => code)).toEqual([unit])
    const report = await getReport({ ctx: leader, input: { unit, month } })
    expect(report.cells.find(({ indicator }) => indicator === 'DV_TONG')).toMatchObject({
      ...{ entry: numberEntry(101), roster: 5, explanation: 'Sổ mới nhập một phần' },
    })
    const other = await getReport({ ctx: leader, input: { unit: tenant.units.north2.code, month } })
    expect(other.cells.every(({ roster }) => roster === null)).toBe(true)
  })
})
