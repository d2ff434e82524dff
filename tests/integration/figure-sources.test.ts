import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { editActivity } from '@/lib/activities/edit-activity'
import { recordActivity } from '@/lib/activities/record-activity'
import { voidActivity } from '@/lib/activities/void-activity'
import type { Context } from '@/lib/core/context'
import { chooseFigureSource } from '@/lib/figures/choose-figure-source'
import { refreshFigures } from '@/lib/figures/refresh-figures'
import { getCellStory } from '@/lib/figures/get-cell-story'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { getRecordFigures } from '@/lib/figures/get-record-figures'
import { listFigureSources } from '@/lib/figures/list-figure-sources'
import { recordFigures } from '@/lib/figures/record-figures'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { submitReports } from '@/lib/figures/submit-reports'
import { explainFigure } from '@/lib/reports/explain-figure'
import { ownRangeOf } from '@/lib/units/rules/unit-path'
import { countStatements } from '@/tests/support/count-statements'
import { recordFigure } from '@/tests/support/record-figure'
import { addAgreement, addEmployer, addGrade, addUnitEvent } from '@/tests/support/register-rows'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const month = '2024-06'
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const build = (state: 'draft' | 'approved' = 'draft') =>
  buildTenant(owner, { today: '2024-07-03', figures: { from: 202405, through: 202406, state } })

/** What the registers count for a unit in a month, of those that hold anything. */
async function countsOf(ctx: Context, unit: string, asked = month): Promise<Record<string, number>> {
  const { rows } = await listFigureSources({ ctx, input: { unit, month: asked } })
  return Object.fromEntries(
    rows.flatMap(({ indicator, counted }) => (counted === null ? [] : [[indicator, counted]])),
  )
}

const happened = (ctx: Context, more: object) =>
  recordActivity({
    ctx,
    input: { key: uuidv7(), happenedOn: '2024-06-12', title: 'Họp', confirmed: true, ...more },
  })

const choose = (ctx: Context, unit: string, indicator: string, more: object = {}) =>
  chooseFigureSource({
    ctx,
    input: { unit, indicator, fromMonth: '2024-05', source: 'records', baseVersion: 0, ...more },
  })

const cellOf = async (ctx: Context, unit: string, indicator: string, asked = month) =>
  (await listFigureSources({ ctx, input: { unit, month: asked } })).rows.find(
    (row) => row.indicator === indicator,
  )

describe('what the registers count', () => {
  it('of employers and agreements: enterprises on the evening of the cut-off, agreements signed in the month', async () => {
    const tenant = await build()
    const { northStaff, north1Chair } = tenant.contexts
    const unit = tenant.units.north1.code
    expect(await countsOf(northStaff, unit)).toEqual({})
    const first = await addEmployer(owner, tenant, { union: 'north1', from: '2023-01-01' })
    await addEmployer(owner, tenant, { union: 'north1', from: '2024-06-30' })
    await addEmployer(owner, tenant, { union: 'north1', from: '2023-01-01', to: '2024-06-30' })
    await addEmployer(owner, tenant, { union: 'north1', from: '2023-01-01', closedOn: '2024-06-30' })
    await addEmployer(owner, tenant, { union: 'north1', from: '2024-07-01' })
    const both = { union: 'north1', endsOn: '2026-05-31' } as const
    await addAgreement(owner, tenant, { ...both, signedOn: '2024-06-03', employerId: first, grade: 'B' })
    await addAgreement(owner, tenant, { ...both, signedOn: '2024-06-03', endedOn: '2024-06-30' })
    await addAgreement(owner, tenant, { ...both, signedOn: '2024-06-05', voided: true })
    expect(await countsOf(northStaff, unit)).toEqual({ DN_CO_CDCS: 2, TU_CO: 1, TU_AB: 1, TU_MOI: 2 })
    expect(await countsOf(northStaff, unit, '2024-05')).toEqual({ DN_CO_CDCS: 3 })
    await addAgreement(owner, tenant, { ...both, signedOn: '2024-05-20', startsOn: '2024-06-01', grade: 'C' })
    // The one without an employer holds for all of them; the chair, who does not see employers, counts the same.
    expect(await countsOf(north1Chair, unit)).toEqual({ DN_CO_CDCS: 2, TU_CO: 2, TU_AB: 1, TU_MOI: 2 })
  })

  it('of an agreement without a known employer: one enterprise', async () => {
    const tenant = await build()
    await addAgreement(owner, tenant, { union: 'north2', signedOn: '2023-07-01', endsOn: '2024-06-30' })
    const { northStaff } = tenant.contexts
    expect(await countsOf(northStaff, 'north-2')).toEqual({ TU_CO: 1, TU_AB: 0, TU_MOI: 0 })
    expect(await countsOf(northStaff, 'north-2', '2024-07')).toEqual({ TU_CO: 0, TU_AB: 0, TU_MOI: 0 })
  })

  it('of records and grades, each at the unit that is asked', async () => {
    const tenant = await build()
    const { northStaff, north1Chair } = tenant.contexts
    await happened(north1Chair, { kind: 'dialogue' })
    await happened(north1Chair, { kind: 'dialogue', happenedOn: '2024-05-31' })
    await happened(north1Chair, { kind: 'party_referral', amount: 3 })
    await happened(north1Chair, { kind: 'conference', done: false })
    await happened(north1Chair, { kind: 'supervision' })
    await happened(northStaff, { unit: 'north', kind: 'supervision' })
    await happened(northStaff, { unit: 'south-1', kind: 'supervision' }).catch(() => undefined)
    await addGrade(owner, tenant, { union: 'north1', year: 2024, grade: 'good' })
    await addGrade(owner, tenant, { union: 'north2', year: 2024, grade: 'good', decided: false })
    expect(await countsOf(northStaff, 'north-1')).toEqual({
      ...{ DOI_THOAI: 1, UT_GT: 3, HN_TC: 0, HN_PHAI: 1, XL_DAT: 1, XL_TONG: 1 },
    })
    expect(await countsOf(northStaff, 'north-2')).toEqual({})
    expect(await countsOf(northStaff, 'north')).toMatchObject({ GIAM_SAT: 2 })
  })

  it('of the list of units: founded and dissolved, without what a merger or a split did', async () => {
    const tenant = await build()
    const { northStaff } = tenant.contexts
    const dated = (unit: keyof typeof tenant.units, column: string, day: string) =>
      owner.query(`UPDATE units SET ${column} = $3::date WHERE tenant_id = $1 AND id = $2`, [
        ...[tenant.id, tenant.units[unit].id, day],
      ])
    expect(await countsOf(northStaff, 'north')).toEqual({ CDCS_MOI: 0, CDCS_GT: 0, CDCS_TONG: 3 })
    expect(await countsOf(northStaff, 'north', '2023-07')).toMatchObject({ CDCS_GT: 1, CDCS_TONG: 3 })
    await dated('north1', 'established_on', '2024-06-10')
    await dated('north2', 'closed_on', '2024-06-20')
    expect(await countsOf(northStaff, 'north')).toEqual({ CDCS_MOI: 1, CDCS_GT: 1, CDCS_TONG: 2 })
    await addUnitEvent(owner, tenant, { kind: 'split', unit: 'north1', part: 'successor', on: '2024-06-10' })
    await addUnitEvent(owner, tenant, {
      kind: 'merge',
      unit: 'north2',
      part: 'predecessor',
      on: '2024-06-20',
    })
    expect(await countsOf(northStaff, 'north')).toEqual({ CDCS_MOI: 0, CDCS_GT: 0, CDCS_TONG: 2 })
  })

  it('stands beside a month’s form in three statements, for those in scope alone', async () => {
    const tenant = await build()
    const { northStaff, south1Chair } = tenant.contexts
    await happened(northStaff, { unit: 'north-1', kind: 'dialogue' })
    const { answer, statements } = await countStatements(() =>
      getRecordFigures({ ctx: northStaff, input: { month } }),
    )
    expect(answer.units[tenant.units.north1.id]).toEqual({ DOI_THOAI: 1 })
    expect(answer.units[tenant.units.north.id]).toMatchObject({ CDCS_TONG: 3 })
    expect(statements).toBe(3)
    await expect(
      getRecordFigures({ ctx: south1Chair, input: { month, unit: 'north-1' } }),
    ).rejects.toMatchObject({ code: 'not_found' })
  })
})

describe('a cell that comes from records', () => {
  it('is counted at once in open months, follows the records, and is entered by nobody', async () => {
    const tenant = await build()
    const { north1Chair } = tenant.contexts
    const unit = 'north-1'
    const made = await happened(north1Chair, { kind: 'dialogue' })
    expect(await choose(north1Chair, unit, 'DOI_THOAI')).toMatchObject({
      source: 'records',
      version: 1,
      refreshed: 3,
    })
    const grid = await getEntryGrid({ ctx: north1Chair, input: { month } })
    expect(grid.rows[0]).toMatchObject({ fromRecords: ['DOI_THOAI'] })
    expect(grid.rows[0]?.cells['DOI_THOAI']).toMatchObject({ entry: numberEntry(1) })

    const typed = { unit: 'north1', month: 202406, indicator: 'DOI_THOAI' } as const
    expect(await recordFigure(owner, tenant, north1Chair, { ...typed, value: 9 })).toMatchObject({
      ...{ status: 'refused', reason: 'from_records' },
    })
    const noted = await recordFigure(owner, tenant, north1Chair, { ...typed, value: 1, explanation: 'Đủ' })
    expect(noted.status).toBe('saved')

    await happened(north1Chair, { kind: 'dialogue', happenedOn: '2024-06-20' })
    expect((await cellOf(north1Chair, unit, 'DOI_THOAI'))?.entry).toEqual(numberEntry(2))
    if (made.status !== 'saved') throw new Error('not recorded')
    const moved = { kind: 'dialogue', happenedOn: '2024-05-12', title: 'Họp' }
    await editActivity({ ctx: north1Chair, input: { id: made.id, version: 1, ...moved } })
    expect((await cellOf(north1Chair, unit, 'DOI_THOAI'))?.entry).toEqual(numberEntry(1))
    expect((await cellOf(north1Chair, unit, 'DOI_THOAI', '2024-05'))?.entry).toEqual(numberEntry(1))
    await voidActivity({ ctx: north1Chair, input: { id: made.id, version: 2, reason: 'Ghi nhầm' } })
    expect((await cellOf(north1Chair, unit, 'DOI_THOAI', '2024-05'))?.entry).toEqual(numberEntry(0))

    const story = await getCellStory({
      ctx: north1Chair,
      input: { unitId: tenant.units.north1.id, indicator: 'DOI_THOAI', month },
    })
    expect(story.changes.at(-1)?.source).toBe('entered')
    expect(story.changes[0]).toMatchObject({ source: 'records', entry: numberEntry(1) })
    const { lines } = await explainFigure({
      ctx: north1Chair,
      input: { unit, indicator: 'DOI_THOAI', from: month, through: month },
    })
    expect(lines).toMatchObject([{ numerator: 1, source: 'records' }])
  })

  it('stays as it was handed in, and shows the difference', async () => {
    const tenant = await build('approved')
    const { northStaff } = tenant.contexts
    expect(await choose(northStaff, 'north-1', 'DOI_THOAI')).toMatchObject({ refreshed: 1 })
    await happened(northStaff, { unit: 'north-1', kind: 'dialogue', happenedOn: '2024-06-30' })
    await happened(northStaff, { unit: 'north-1', kind: 'dialogue', happenedOn: '2024-06-30' })
    expect(await cellOf(northStaff, 'north-1', 'DOI_THOAI')).toMatchObject({
      entry: numberEntry(0),
      counted: 2,
    })
    const counted = await refreshFigures({ ctx: northStaff, input: { unit: 'north-1', month } })
    expect(counted.cells).toBe(0)
  })

  it('is counted once more when a month is handed in, also at the federation above', async () => {
    const tenant = await build()
    const { northStaff, north1Chair } = tenant.contexts
    await choose(northStaff, 'north', 'GIAM_SAT')
    // A chair does not reach the federation; what was recorded is counted when it hands its month in.
    await happened(north1Chair, { kind: 'supervision' })
    expect(await cellOf(northStaff, 'north', 'GIAM_SAT')).toMatchObject({ entry: numberEntry(0), counted: 1 })
    const { submitted } = await submitReports({ ctx: northStaff, input: { month, units: ['north'] } })
    expect(submitted.map(({ code }) => code)).toEqual(['north'])
    expect(await cellOf(northStaff, 'north', 'GIAM_SAT')).toMatchObject({ entry: numberEntry(1) })
  })

  it('is not counted by somebody who does not reach the unions below: nothing is written over', async () => {
    const tenant = await build()
    const { northStaff, north1Chair } = tenant.contexts
    await choose(northStaff, 'north', 'CDCS_TONG')
    await choose(northStaff, 'north', 'GIAM_SAT')
    await happened(north1Chair, { kind: 'supervision' })
    const alone = { ...northStaff, reach: 'unit', scope: ownRangeOf(tenant.units.north.path) } as const
    expect(await countsOf(alone, 'north')).toEqual({})
    expect((await refreshFigures({ ctx: alone, input: { unit: 'north', month } })).cells).toBe(0)
    expect(await cellOf(northStaff, 'north', 'CDCS_TONG')).toMatchObject({ entry: numberEntry(3) })
    expect((await refreshFigures({ ctx: northStaff, input: { unit: 'north', month } })).cells).toBe(1)
  })

  it('begins a month that nobody entered anything in', async () => {
    const tenant = await build()
    const { northStaff } = tenant.contexts
    await addAgreement(owner, tenant, { union: 'north1', signedOn: '2024-05-02', endsOn: '2026-05-01' })
    await choose(northStaff, 'north-1', 'TU_CO', { fromMonth: '2024-07' })
    const july = await getEntryGrid({ ctx: northStaff, input: { month: '2024-07' } })
    expect(july.rows.find(({ code }) => code === 'north-1')?.cells['TU_CO']?.entry).toEqual(numberEntry(1))
    expect((await cellOf(northStaff, 'north-1', 'TU_CO'))?.source).toBe('entered')
  })
})

describe('choosing where a number comes from', () => {
  it('is one choice at a time: whoever saw another is told', async () => {
    const tenant = await build()
    const { northStaff, leader, south1Chair } = tenant.contexts
    await choose(northStaff, 'north-1', 'DOI_THOAI')
    await expect(choose(northStaff, 'north-1', 'DOI_THOAI')).rejects.toMatchObject({
      ...{ code: 'conflict', reason: 'source_changed', params: { source: 'records', since: '2024-05' } },
    })
    await expect(choose(northStaff, 'north-1', 'LD_TONG')).rejects.toMatchObject({
      reason: 'source_not_derived',
    })
    await expect(choose(northStaff, 'north-1', 'GIAM_SAT')).rejects.toMatchObject({
      reason: 'source_not_derived',
    })
    await expect(choose(northStaff, 'north-1', 'TU_CO', { fromMonth: '2024-09' })).rejects.toMatchObject({
      reason: 'source_month',
    })
    await expect(choose(leader, 'north-1', 'TU_CO')).rejects.toMatchObject({ code: 'forbidden' })
    await expect(choose(south1Chair, 'north-1', 'TU_CO')).rejects.toMatchObject({ code: 'not_found' })
  })

  it('back to entering keeps the number that was counted until somebody changes it', async () => {
    const tenant = await build()
    const { north1Chair } = tenant.contexts
    await happened(north1Chair, { kind: 'dialogue' })
    await choose(north1Chair, 'north-1', 'DOI_THOAI')
    const back = { source: 'entered', baseVersion: 1, fromMonth: '2024-06' }
    expect(await choose(north1Chair, 'north-1', 'DOI_THOAI', back)).toMatchObject({
      version: 2,
      refreshed: 0,
    })
    await happened(north1Chair, { kind: 'dialogue', happenedOn: '2024-06-25' })
    expect(await cellOf(north1Chair, 'north-1', 'DOI_THOAI')).toMatchObject({
      ...{ source: 'entered', since: 202406, version: 2, entry: numberEntry(1), counted: 2 },
    })
    expect((await cellOf(north1Chair, 'north-1', 'DOI_THOAI', '2024-05'))?.source).toBe('records')
    const typed = { unit: 'north1', month: 202406, indicator: 'DOI_THOAI', value: 5 } as const
    expect((await recordFigure(owner, tenant, north1Chair, typed)).status).toBe('saved')
    // A choice for an earlier month holds from there on.
    await choose(north1Chair, 'north-1', 'DOI_THOAI', { baseVersion: 2, fromMonth: '2024-04' })
    expect((await cellOf(north1Chair, 'north-1', 'DOI_THOAI'))?.source).toBe('records')
  })

  it('asks nothing of a form when the same cell is sent again', async () => {
    const tenant = await build()
    const { northStaff } = tenant.contexts
    await choose(northStaff, 'north-1', 'TU_MOI')
    const answer = await recordFigures({
      ctx: northStaff,
      input: {
        ...{ key: uuidv7(), month },
        cells: [
          {
            unitId: tenant.units.north1.id,
            indicator: 'TU_MOI',
            entry: { entry: 'number', value: 0 },
            baseVersion: 0,
          },
        ],
      },
    })
    expect(answer.results[0]?.status).toBe('saved')
  })
})
