import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { recordFigures } from '@/lib/figures/record-figures'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { CellEdit } from '@/lib/figures/schemas'
import { submitReports } from '@/lib/figures/submit-reports'
import { monthParam } from '@/lib/periods/rules/month'
import { storedReports } from '@/tests/support/stored-reports'
import { buildTenant, type TestTenant, type UnitName } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const month = 202406
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const emptyTenant = () => buildTenant(owner, { today: '2024-07-03' })

describe('saving cells', () => {
  it('judges each for itself: saved, double, refused', async () => {
    const tenant = await emptyTenant()
    const { northStaff, north1Chair } = tenant.contexts
    await record(north1Chair, [cell(tenant, 'north1', 'DV_KNM', 7)])
    const { results } = await record(northStaff, [
      cell(tenant, 'north1', 'DV_TONG', 120),
      cell(tenant, 'north1', 'DV_KNM', 5),
      cell(tenant, 'north1', 'LD_TONG', -3),
      cell(tenant, 'north1', 'CDCS_MOI', 1),
      cell(tenant, 'northClosed', 'DV_KNM', 1),
      { ...cell(tenant, 'north2', 'DV_KNM', 0), note: 'Theo sổ' },
    ])
    expect(results.map(({ status }) => status)).toEqual([
      ...['saved', 'conflict', 'refused', 'refused', 'refused', 'saved'],
    ])
    expect(results[1]).toMatchObject({
      theirs: { version: 1, entry: numberEntry(7), changedBy: 'Chủ Tịch Bắc' },
    })
    expect(results.flatMap((result) => (result.status === 'refused' ? [result.reason] : []))).toEqual([
      ...['negative', 'not_asked', 'not_active'],
    ])
    expect(await figure(tenant, 'north1', 'DV_KNM')).toMatchObject({ value: 7, version: 1 })
    expect(await figure(tenant, 'north2', 'DV_KNM')).toMatchObject({ value: 0, note: 'Theo sổ' })
    expect(await figure(tenant, 'north1', 'LD_TONG')).toBeNull()
  })

  it('keeps zero, blank and not applicable apart', async () => {
    const tenant = await emptyTenant()
    const { northStaff } = tenant.contexts
    await record(northStaff, [
      cell(tenant, 'north1', 'DV_KNM', 0),
      { ...cell(tenant, 'north1', 'DV_DEN', 0), entry: NOT_APPLICABLE },
      cell(tenant, 'north1', 'DV_DI', 4),
    ])
    await record(northStaff, [{ ...cell(tenant, 'north1', 'DV_DI', 0), entry: BLANK, baseVersion: 1 }])
    expect(await figure(tenant, 'north1', 'DV_KNM')).toMatchObject({ entry: 'number', value: 0 })
    expect(await figure(tenant, 'north1', 'DV_DEN')).toMatchObject({ entry: 'not_applicable', value: null })
    expect(await figure(tenant, 'north1', 'DV_DI')).toMatchObject({ entry: 'blank', value: null, version: 2 })
  })

  it('takes what came last where a block names a cell twice', async () => {
    const tenant = await emptyTenant()
    const { results } = await record(tenant.contexts.northStaff, [
      cell(tenant, 'north1', 'DV_KNM', 1),
      cell(tenant, 'north1', 'DV_KNM', 2),
    ])
    expect(results).toHaveLength(1)
    expect(await figure(tenant, 'north1', 'DV_KNM')).toMatchObject({ value: 2, version: 1 })
  })

  it('keeps every state of a cell with who made it so, and audits the act', async () => {
    const tenant = await emptyTenant()
    await record(tenant.contexts.northStaff, [cell(tenant, 'north1', 'DV_KNM', 1)])
    await record(tenant.contexts.north1Chair, [{ ...cell(tenant, 'north1', 'DV_KNM', 2), baseVersion: 1 }])
    const { rows } = await owner.query(
      `SELECT c.version, c.value, w.display_name AS by FROM figure_changes c
       JOIN tenant_users w ON w.tenant_id = c.tenant_id AND w.user_id = c.changed_by
       WHERE c.tenant_id = $1 AND c.unit_id = $2 ORDER BY c.version`,
      [tenant.id, tenant.units.north1.id],
    )
    expect(rows).toEqual([
      { version: 1, value: 1, by: 'Cán Bộ Bắc' },
      { version: 2, value: 2, by: 'Chủ Tịch Bắc' },
    ])
    expect(await stored(tenant).audited('figures.recorded')).toEqual([
      { cells: 1, saved: 1, units: 1 },
      { cells: 1, saved: 1, units: 1 },
    ])
  })

  it('lets one of two at once through, and shows it to the other', async () => {
    const tenant = await emptyTenant()
    const [one, two] = await Promise.all([
      record(tenant.contexts.northStaff, [cell(tenant, 'north1', 'DV_KNM', 5)]),
      record(tenant.contexts.north1Chair, [cell(tenant, 'north1', 'DV_KNM', 7)]),
    ])
    expect([one.results[0]?.status, two.results[0]?.status].sort()).toEqual(['conflict', 'saved'])
  })
})

describe('a request sent again', () => {
  it('changes nothing and gives the same answer, whatever happened since', async () => {
    const tenant = await emptyTenant()
    const { northStaff, north1Chair } = tenant.contexts
    const key = uuidv7()
    const first = await record(northStaff, [cell(tenant, 'north1', 'DV_KNM', 5)], key)
    await record(north1Chair, [{ ...cell(tenant, 'north1', 'DV_KNM', 6), baseVersion: 1 }])
    expect(await record(northStaff, [cell(tenant, 'north1', 'DV_KNM', 5)], key)).toEqual(first)
    expect(await figure(tenant, 'north1', 'DV_KNM')).toMatchObject({ value: 6, version: 2 })
  })

  it('counts once, also when both arrive at once', async () => {
    const tenant = await emptyTenant()
    const { northStaff } = tenant.contexts
    const key = uuidv7()
    const answers = await Promise.all(
      [1, 2, 3].map(() => record(northStaff, [cell(tenant, 'north1', 'DV_KNM', 5)], key)),
    )
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(await figure(tenant, 'north1', 'DV_KNM')).toMatchObject({ version: 1 })
    expect((await stored(tenant).total('north', 'DV_KNM')).amount).toBe(5)
  })

  it('belongs to its user: another one’s key is another request', async () => {
    const tenant = await emptyTenant()
    const key = uuidv7()
    await record(tenant.contexts.northStaff, [cell(tenant, 'north1', 'DV_KNM', 5)], key)
    const { results } = await record(tenant.contexts.north1Chair, [cell(tenant, 'north1', 'DV_DEN', 1)], key)
    expect(results).toMatchObject([{ indicator: 'DV_DEN', status: 'saved' }])
  })
})

describe('remarks', () => {
  it('a reason goes with the figure it was given for; a note stays', async () => {
    const tenant = await emptyTenant()
    const { northStaff } = tenant.contexts
    const at = cell(tenant, 'north1', 'DV_KNM', 90)
    await record(northStaff, [{ ...at, explanation: 'Nhận cả phân xưởng', note: 'QĐ 12' }])
    await record(northStaff, [{ ...at, baseVersion: 1, note: 'QĐ 12, bản sao' }])
    expect(await figure(tenant, 'north1', 'DV_KNM')).toMatchObject({
      ...{ version: 2, explanation: 'Nhận cả phân xưởng', note: 'QĐ 12, bản sao' },
    })
    await record(northStaff, [{ ...at, entry: numberEntry(91), baseVersion: 2 }])
    expect(await figure(tenant, 'north1', 'DV_KNM')).toMatchObject({
      ...{ version: 3, explanation: null, note: 'QĐ 12, bản sao' },
    })
  })

  it('too long, the request is refused with the field', async () => {
    const tenant = await emptyTenant()
    const long = { ...cell(tenant, 'north1', 'DV_KNM', 1), note: 'a'.repeat(501) }
    await expect(record(tenant.contexts.northStaff, [long])).rejects.toMatchObject({
      code: 'invalid_input',
      fieldProblems: { 'cells.0.note': 'too_long' },
    })
  })
})

describe('a month that is not open', () => {
  it('with the superior, nothing can be changed', async () => {
    const tenant = await buildTenant(owner, {
      figures: { from: 202405, through: month, state: 'draft' },
      today: '2024-07-03',
    })
    const { north1Chair, northStaff } = tenant.contexts
    await submitReports({ ctx: north1Chair, input: { month } })
    const { results } = await record(northStaff, [{ ...cell(tenant, 'north1', 'DV_KNM', 9), baseVersion: 1 }])
    expect(results).toMatchObject([{ status: 'refused', reason: 'with_superior' }])
  })

  it('under a lock, nothing can be begun', async () => {
    const tenant = await buildTenant(owner, { today: '2024-07-03', lockedMonths: [month] })
    const { results } = await record(tenant.contexts.northStaff, [cell(tenant, 'north1', 'DV_KNM', 9)])
    expect(results).toMatchObject([{ status: 'refused', reason: 'locked' }])
    expect(await stored(tenant).report('north1')).toBeNull()
  })

  it('approved, it says so as well', async () => {
    const tenant = await buildTenant(owner, { figures: { from: month, through: month, state: 'approved' } })
    const { results } = await record(tenant.contexts.northStaff, [
      { ...cell(tenant, 'north1', 'DV_KNM', 9), baseVersion: 1 },
    ])
    expect(results).toMatchObject([{ status: 'refused', reason: 'with_superior' }])
  })
})

describe('whose cells', () => {
  it('a chair’s save moves the federation’s total at once', async () => {
    const tenant = await emptyTenant()
    await record(tenant.contexts.northStaff, [cell(tenant, 'north2', 'DV_KNM', 3)])
    await record(tenant.contexts.north1Chair, [cell(tenant, 'north1', 'DV_KNM', 4)])
    expect(await stored(tenant).total('north', 'DV_KNM')).toEqual({ amount: 7, approved: 0 })
    expect(await stored(tenant).total('south', 'DV_KNM')).toEqual({ amount: 0, approved: 0 })
  })

  it('a unit out of reach is not there, and nothing of the request is kept', async () => {
    const tenant = await emptyTenant()
    const both = [cell(tenant, 'north1', 'DV_KNM', 1), cell(tenant, 'south1', 'DV_KNM', 1)]
    await expect(record(tenant.contexts.northStaff, both)).rejects.toMatchObject({ code: 'not_found' })
    await expect(
      record(tenant.contexts.north1Chair, [cell(tenant, 'north2', 'DV_KNM', 1)]),
    ).rejects.toMatchObject({ code: 'not_found' })
    expect(await figure(tenant, 'north1', 'DV_KNM')).toBeNull()
  })

  it('a leader sees figures, and does not enter them', async () => {
    const tenant = await emptyTenant()
    await expect(record(tenant.contexts.leader, [cell(tenant, 'north1', 'DV_KNM', 1)])).rejects.toMatchObject(
      { code: 'forbidden' },
    )
  })
})

function stored(tenant: TestTenant) {
  return storedReports(owner, tenant, month)
}

function record(ctx: Context, cells: readonly CellEdit[], key = uuidv7()) {
  return recordFigures({ ctx, input: { key, month: monthParam(month), cells } })
}

function cell(tenant: TestTenant, unit: UnitName, indicator: string, value: number): CellEdit {
  return { unitId: tenant.units[unit].id, indicator, entry: numberEntry(value), baseVersion: 0 }
}

async function figure(tenant: TestTenant, unit: UnitName, indicator: string) {
  const { rows } = await owner.query<Record<string, unknown>>(
    `SELECT entry, value, version, explanation, note FROM figures
     WHERE tenant_id = $1 AND unit_id = $2 AND month = $3 AND indicator = $4`,
    [tenant.id, tenant.units[unit].id, month, indicator],
  )
  return rows[0] ?? null
}
