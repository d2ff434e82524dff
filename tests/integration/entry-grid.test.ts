import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { getCellStory } from '@/lib/figures/get-cell-story'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { getGridHistory } from '@/lib/figures/get-grid-history'
import { recordFigures } from '@/lib/figures/record-figures'
import { returnReport } from '@/lib/figures/return-report'
import { numberEntry } from '@/lib/figures/rules/figure-entry'
import { countStatements } from '@/tests/support/count-statements'
import { buildTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const month = 202406
const input = { month: '2024-06' }
let owner: pg.Client

beforeAll(async () => {
  owner = await connectOwner()
})

afterAll(async () => {
  await owner.end()
})

const withFigures = (state: 'draft' | 'submitted' | 'approved') =>
  buildTenant(owner, { figures: { from: 202404, through: month, state }, today: '2024-07-03' })

describe('the form of a month', () => {
  it('has a line for the federation and for each union that lived then, in four statements', async () => {
    const tenant = await withFigures('draft')
    const { answer, statements } = await countStatements(() =>
      getEntryGrid({ ctx: tenant.contexts.northStaff, input }),
    )
    expect(answer.rows.map(({ code }) => code)).toEqual(['north', 'north-1', 'north-2', 'north-3'])
    expect(statements).toBe(4)
    expect(answer).toMatchObject({ month, dueOn: '2024-07-05', daysLeft: 2, locked: false, maySubmit: true })
    expect(answer.rows[1]).toMatchObject({ state: 'draft', editable: true, rank: 'grassroots' })
    expect(answer.rows[1]?.cells['DV_KNM']).toEqual({
      ...{ entry: numberEntry(1), version: 1, explanation: null, note: null },
    })
    expect(answer.columns[0]).toMatchObject({ indicator: 'LD_TONG', required: true, askedOf: 'grassroots' })
  })

  it('has one line for a chair, and none for somebody else’s unit', async () => {
    const tenant = await withFigures('draft')
    const ctx = tenant.contexts.north1Chair
    const own = await getEntryGrid({ ctx, input })
    expect(own.rows.map(({ code }) => code)).toEqual(['north-1'])
    await expect(getEntryGrid({ ctx, input: { ...input, unit: 'north-2' } })).rejects.toMatchObject({
      code: 'not_found',
    })
  })

  it('is empty before the units were founded', async () => {
    const tenant = await withFigures('draft')
    const early = await getEntryGrid({ ctx: tenant.contexts.northStaff, input: { month: '2019-05' } })
    expect(early.rows).toEqual([])
  })

  it('cannot be changed by somebody who only reads, nor while it is approved', async () => {
    const draft = await withFigures('draft')
    const read = await getEntryGrid({ ctx: draft.contexts.leader, input: { ...input, unit: 'north' } })
    expect(read.rows.every(({ editable }) => !editable)).toBe(true)
    const approved = await withFigures('approved')
    const grid = await getEntryGrid({ ctx: approved.contexts.northStaff, input })
    expect(grid.rows.map(({ state, editable }) => [state, editable])).toEqual(
      Array(4).fill(['approved', false]),
    )
  })

  it('says why a month came back, and which cells', async () => {
    const tenant = await withFigures('submitted')
    const before = await getEntryGrid({ ctx: tenant.contexts.northStaff, input })
    await returnReport({
      ctx: tenant.contexts.leader,
      input: {
        ...{ unit: 'north-1', month, version: before.rows[1]?.reportVersion, reason: 'Xem lại lao động' },
        cells: [{ indicator: 'LD_TONG', reason: 'Thấp hơn bảo hiểm' }],
      },
    })
    const { rows } = await getEntryGrid({ ctx: tenant.contexts.northStaff, input })
    expect(rows[1]).toMatchObject({
      ...{ state: 'returned', editable: true, returnReason: 'Xem lại lao động' },
      returnedCells: { LD_TONG: 'Thấp hơn bảo hiểm' },
    })
    expect(rows[2]).toMatchObject({ returnReason: null, returnedCells: {} })
  })
})

describe('what stands beside the cells', () => {
  it('are the earlier months of each line, and no other unit’s', async () => {
    const tenant = await withFigures('draft')
    const { units } = await getGridHistory({ ctx: tenant.contexts.northStaff, input })
    expect(units[tenant.units.north2.id]?.months['DV_TONG']).toEqual([
      [202404, 202],
      [202405, 204],
    ])
    expect(units[tenant.units.south1.id]).toBeUndefined()
  })

  it('is a cell’s story, newest first, and nothing of a cell out of reach', async () => {
    const tenant = await withFigures('draft')
    const { north1Chair, southStaff } = tenant.contexts
    const cell = { unitId: tenant.units.north1.id, indicator: 'DV_KNM' }
    await recordFigures({
      ctx: north1Chair,
      input: { key: uuidv7(), ...input, cells: [{ ...cell, entry: numberEntry(2), baseVersion: 1 }] },
    })
    const { changes } = await getCellStory({ ctx: north1Chair, input: { ...cell, ...input } })
    expect(changes[0]).toMatchObject({ version: 2, entry: numberEntry(2), changedBy: 'Chủ Tịch Bắc' })
    const foreign = await getCellStory({ ctx: southStaff, input: { ...cell, ...input } })
    expect(foreign.changes).toEqual([])
  })
})
