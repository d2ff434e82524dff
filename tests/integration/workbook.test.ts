import { read, utils, write, type WorkBook, type WorkSheet } from '@e965/xlsx'
import type pg from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { Context } from '@/lib/core/context'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { recordFigures } from '@/lib/figures/record-figures'
import { BLANK, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import { checkWorkbook } from '@/lib/figures/workbook/check-workbook'
import { fetchWorkbook } from '@/lib/figures/workbook/fetch-workbook'
import type { WorkbookPreviewView } from '@/lib/figures/workbook/views'
import { countStatements } from '@/tests/support/count-statements'
import { hostileFiles } from '@/tests/support/hostile-file'
import { buildTenant, type TestTenant } from '@/tests/support/tenant-builder'
import { connectOwner } from '@/tests/support/test-database'

const month = '2024-06'
let owner: pg.Client
let tenant: TestTenant
let staff: Context

beforeAll(async () => {
  owner = await connectOwner()
  tenant = await buildTenant(owner, {
    figures: { from: 202404, through: 202406, state: 'draft' },
    today: '2024-07-03',
    lockedMonths: [202404],
  })
  staff = tenant.contexts.northStaff
})

afterAll(async () => {
  await owner.end()
})

describe('a month’s workbook', () => {
  it('comes back unchanged as no change, in few statements whatever it holds', async () => {
    const left = await fetched(staff)
    expect(utils.sheet_to_json(formOf(left).sheet, { header: 1 }).length).toBe(6 + 4 + 1)
    const { answer, statements } = await countStatements(() => checked(staff, left))
    expect(answer).toMatchObject({ cells: [], newer: 0, findings: [] })
    expect(answer.untouched).toBe(4 * answer.columns.length)
    expect(statements).toBe(7)
  })

  it('shows beforehand, cell by cell, what the save then does', async () => {
    const left = await fetched(staff)
    const { north1, north2, north3 } = tenant.units
    // Meanwhile somebody enters three cells: one that the workbook changes, one to the same figure, one it leaves.
    await record(tenant.contexts.north1Chair, [
      edit(north1.id, 'DV_KNM', 77, 1),
      edit(north1.id, 'DV_DEN', 5, 1),
      edit(north1.id, 'LD_TONG', 901, 1),
    ])
    const form = formOf(left)
    form.set(north1.id, 'DV_KNM', 12)
    form.set(north1.id, 'DV_DEN', 5)
    form.set(north2.id, 'DV_KNM', 0)
    form.set(north2.id, 'DV_DEN', '–')
    form.set(north2.id, 'DV_DI', null)
    form.set(north2.id, 'LD_NU', '9.000.000')
    form.set(north3.id, 'DV_KNM', -1)
    form.set(north3.id, 'DV_DEN', 'hai')
    form.set(north3.id, 'DV_DI', '1,5')
    const preview = await checked(staff, left)
    expect(outcomes(preview)).toEqual({
      [`${north1.id} DV_KNM`]: 'conflict',
      [`${north1.id} DV_DEN`]: 'same',
      [`${north2.id} DV_KNM`]: 'changed',
      [`${north2.id} DV_DEN`]: 'changed',
      [`${north2.id} DV_DI`]: 'changed',
      [`${north2.id} LD_NU`]: 'changed',
      [`${north3.id} DV_KNM`]: 'negative',
      [`${north3.id} DV_DEN`]: 'not_a_number',
      [`${north3.id} DV_DI`]: 'not_whole',
    })
    expect(preview.newer).toBe(1)
    expect(preview.cells[0]).toMatchObject({
      ...{ address: form.addressOf(north1.id, 'DV_KNM'), mine: numberEntry(12) },
      theirs: { entry: numberEntry(77), version: 2, changedBy: 'Chủ Tịch Bắc' },
    })
    expect(preview.findings).toMatchObject([{ code: 'part_above_whole', params: { partValue: 9_000_000 } }])

    const saved = await saveAsShown(staff, preview)
    expect(saved.results.every(({ status }) => status === 'saved')).toBe(true)
    const grid = await getEntryGrid({ ctx: staff, input: { month } })
    const entryOf = (unitId: string, indicator: string) =>
      grid.rows.find((row) => row.unitId === unitId)?.cells[indicator]?.entry
    expect(entryOf(north2.id, 'DV_KNM')).toEqual(numberEntry(0))
    expect(entryOf(north2.id, 'DV_DEN')).toEqual(NOT_APPLICABLE)
    expect(entryOf(north2.id, 'DV_DI')).toEqual(BLANK)
    expect(entryOf(north1.id, 'DV_KNM')).toEqual(numberEntry(77))
    expect(entryOf(north1.id, 'LD_TONG')).toEqual(numberEntry(901))
    // The same file again finds everything as it should be, and still asks about the conflict.
    expect(Object.values(outcomes(await checked(staff, left))).sort()).toEqual([
      ...['conflict', 'negative', 'not_a_number', 'not_whole', 'same', 'same', 'same', 'same', 'same'],
    ])
  })

  it('takes rows in another order, and refuses what is no longer that form', async () => {
    const left = await fetched(staff)
    const { sheet } = formOf(left)
    const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
    const [first, second, ...others] = rows.slice(6)
    const moved = (lines: unknown[][]) => {
      const book = read(write(left, { type: 'buffer', bookType: 'xlsx' }))
      book.Sheets[book.SheetNames[0] ?? ''] = utils.aoa_to_sheet([...rows.slice(0, 6), ...lines])
      return checked(staff, book)
    }
    expect((await moved([second!, first!, ...others])).cells).toEqual([])
    await expect(moved([second!, ...others])).rejects.toMatchObject({
      ...{ code: 'invalid_input', reason: 'workbook_rows_missing', params: { count: 1 } },
    })
    await expect(moved([first!, first!, ...others])).rejects.toMatchObject({ reason: 'workbook_row_twice' })
    await expect(moved([first!, second!, [null, 9, 'CĐCS thêm', '', 5, 5], ...others])).rejects.toMatchObject(
      { reason: 'workbook_row_unknown', params: { row: 9 } },
    )
    // Sorted by the names alone: what is out of sight stays behind.
    const named = (line: unknown[], name: unknown) => line.map((cell, at) => (at === 2 ? name : cell))
    await expect(
      moved([named(first!, second![2]), named(second!, first![2]), ...others]),
    ).rejects.toMatchObject({ reason: 'workbook_row_moved', params: { row: 7, unit: second![2] } })
    expect((await moved([named(first!, 'CĐCS đổi tên'), second!, ...others])).cells).toEqual([])
    const doubled = read(write(left, { type: 'buffer', bookType: 'xlsx' }))
    utils.book_append_sheet(doubled, sheet, 'Bản sao')
    await expect(checked(staff, doubled)).rejects.toMatchObject({ reason: 'workbook_form_twice' })
    delete sheet['E6']
    await expect(checked(staff, left)).rejects.toMatchObject({ reason: 'workbook_columns' })
  })

  it('refuses another month, unit and tenant, other files, and files made to harm', async () => {
    const left = await fetched(staff)
    await expect(checked(staff, left, '2024-05')).rejects.toMatchObject({
      ...{ reason: 'workbook_wrong_month', params: { month: 'tháng 6/2024' } },
    })
    await expect(checked(tenant.contexts.north1Chair, left)).rejects.toMatchObject({
      ...{ reason: 'workbook_wrong_unit', params: { unit: 'north' } },
    })
    const other = await buildTenant(owner, { today: '2024-07-03' })
    await expect(checked(other.contexts.northStaff, left)).rejects.toMatchObject({
      reason: 'workbook_wrong_tenant',
    })
    const plain = utils.book_new()
    utils.book_append_sheet(plain, utils.aoa_to_sheet([['Họ và tên'], ['x']]), 'A')
    await expect(checked(staff, plain)).rejects.toMatchObject({ reason: 'workbook_foreign' })
    const text = Buffer.from(utils.sheet_to_csv(formOf(left).sheet))
    await expect(checkWorkbook({ ctx: staff, input: { month, bytes: text } })).rejects.toMatchObject({
      ...{ reason: 'workbook_file', params: { problem: 'csv' } },
    })
    for (const [name, reason] of [
      ['text of 64 MB', 'file_too_large'],
      ['document type in the workbook', 'workbook_file'],
      ['zip cut short', 'workbook_file'],
    ] as const) {
      const bytes = await hostileFiles[name]?.()
      await expect(checkWorkbook({ ctx: staff, input: { month, bytes } }), name).rejects.toMatchObject({
        code: 'invalid_input',
        reason,
      })
    }
  })

  it('a locked month goes out closed, and what is written into it is refused', async () => {
    const left = await fetched(staff, '2024-04')
    formOf(left).set(tenant.units.north1.id, 'DV_KNM', 99)
    const preview = await checked(staff, left, '2024-04')
    expect(preview.cells).toMatchObject([{ status: 'refused', reason: 'locked', mine: numberEntry(99) }])
  })
})

async function fetched(ctx: Context, of = month): Promise<WorkBook> {
  const { chunks } = await fetchWorkbook({ ctx, input: { month: of } })
  const parts: Uint8Array[] = []
  for await (const chunk of chunks) parts.push(chunk)
  return read(Buffer.concat(parts), { cellStyles: true })
}

function checked(ctx: Context, book: WorkBook, of = month): Promise<WorkbookPreviewView> {
  const bytes: Uint8Array = write(book, { type: 'buffer', bookType: 'xlsx' })
  return checkWorkbook({ ctx, input: { month: of, bytes } })
}

/** The form's sheet as another program has it, with cells found by unit and indicator. */
function formOf(book: WorkBook) {
  const sheet: WorkSheet = book.Sheets[book.SheetNames[0] ?? ''] ?? {}
  const rows = utils.sheet_to_json<unknown[]>(sheet, { header: 1, blankrows: true })
  const addressOf = (unitId: string, indicator: string) =>
    utils.encode_cell({
      r: rows.findIndex(([id]) => id === unitId),
      c: rows[5]?.indexOf(indicator) ?? -1,
    })
  return {
    sheet,
    addressOf,
    set: (unitId: string, indicator: string, value: string | number | null) => {
      const address = addressOf(unitId, indicator)
      sheet[address] = value === null ? { t: 'z' } : { t: typeof value === 'number' ? 'n' : 's', v: value }
    },
  }
}

function outcomes({ cells }: WorkbookPreviewView): Record<string, string> {
  return Object.fromEntries(
    cells.map((cell) => [
      `${cell.unitId} ${cell.indicator}`,
      cell.status === 'refused' ? cell.reason : cell.status,
    ]),
  )
}

function saveAsShown(ctx: Context, { cells }: WorkbookPreviewView) {
  const edits = cells.flatMap((cell) =>
    cell.status === 'changed'
      ? [{ unitId: cell.unitId, indicator: cell.indicator, entry: cell.mine, baseVersion: cell.baseVersion }]
      : [],
  )
  return recordFigures({ ctx, input: { key: uuidv7(), month, cells: edits } })
}

function record(ctx: Context, cells: ReturnType<typeof edit>[]) {
  return recordFigures({ ctx, input: { key: uuidv7(), month, cells } })
}

function edit(unitId: string, indicator: string, value: number, baseVersion: number) {
  return { unitId, indicator, entry: numberEntry(value), baseVersion }
}
