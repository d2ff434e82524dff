import { execFile, execFileSync } from 'node:child_process'
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { isStyled, type SheetCell } from '@/lib/files/cells/sheet-cell'
import { openFile } from '@/lib/files/open-file'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { BLANK, type FigureEntry, NOT_APPLICABLE, numberEntry } from '@/lib/figures/rules/figure-entry'
import type { EntryGridView, FormColumn, GridRow } from '@/lib/figures/views'
import { formColumns, formSheet } from './form-sheet'
import { formTexts } from './form-texts'
import { keptSheet } from './kept-sheet'
import { readWorkbook } from './read-workbook'
import { touchedCells } from './touched-cells'

const office = findOffice()
const madeAt = '2024-07-03T02:00:00.000Z'
const codes = ['LD_TONG', 'LD_NU', 'DV_TONG', 'DV_KNM', 'CDCS_MOI', 'TU_CO', 'DN_CO_CDCS']
const entries: fc.Arbitrary<FigureEntry> = fc.oneof(
  fc.constant(BLANK),
  fc.constant(NOT_APPLICABLE),
  fc.constant(numberEntry(0)),
  fc.nat({ max: 1_000_000_000 }).map(numberEntry),
)
const grids = fc.array(fc.array(entries, { minLength: codes.length, maxLength: codes.length }), {
  minLength: 1,
  maxLength: 6,
})

describe('a month’s workbook', () => {
  it('comes back unchanged as no change, and with just the changes that were made', async () => {
    await fc.assert(
      fc.asyncProperty(grids, fc.infiniteStream(entries), async (before, more) => {
        const left = gridOf(before)
        const after = gridOf(before.map((line) => line.map((entry) => (flip(entry) ? next(more) : entry))))
        const same = touchedCells((await readWorkbook(await workbookOf(left, left))).cells)
        expect(same).toEqual([])
        const read = await readWorkbook(await workbookOf(after, left))
        const touched = touchedCells(read.cells).map(({ cell, mine }) => [cell.unitId, cell.indicator, mine])
        expect(touched).toEqual(differences(left, after))
      }),
      { numRuns: 20 },
    )
  }, 60_000)

  it('tells what is missing and odd in a line, and adds up', async () => {
    const grid = gridOf([
      [numberEntry(100), numberEntry(120), BLANK, numberEntry(7965), BLANK, BLANK, BLANK],
      [BLANK, NOT_APPLICABLE, numberEntry(0), numberEntry(35), BLANK, BLANK, BLANK],
    ])
    const rows = await formRows(await workbookOf(grid, grid))
    expect(rows[0]?.[1]).toBe('Biểu số liệu tháng 6/2024')
    expect(rows.at(-3)?.slice(4)).toEqual([
      ...['100', '120', '', '7965', '', '', 'Còn 1 ô bắt buộc. Nữ nhiều hơn Tổng.'],
    ])
    expect(rows.at(-2)?.slice(4)).toEqual(['', '–', '0', '35', '', '', 'Còn 1 ô bắt buộc.'])
    expect(rows.at(-1)?.slice(2)).toEqual(['Cộng', '', '100', '120', '0', '8000'])
  })

  it.skipIf(office === null)(
    'is saved by LibreOffice with the same totals and words, and comes back unchanged',
    async () => {
      const grid = gridOf([
        [numberEntry(100), numberEntry(120), BLANK, numberEntry(7965), BLANK, NOT_APPLICABLE, BLANK],
        [BLANK, NOT_APPLICABLE, numberEntry(1), numberEntry(35), BLANK, numberEntry(2), numberEntry(1)],
      ])
      const ours = await workbookOf(grid, grid)
      const theirs = await savedByOffice(await workbookOf(grid, grid, { results: false }))
      expect(await formRows(theirs)).toEqual(await formRows(ours))
      expect(touchedCells((await readWorkbook(theirs)).cells)).toEqual([])
    },
    120_000,
  )
})

function flip({ entry }: FigureEntry): boolean {
  return entry !== 'not_applicable'
}

function next(stream: fc.Stream<FigureEntry>): FigureEntry {
  return stream.next().value ?? BLANK
}

function gridOf(lines: readonly (readonly FigureEntry[])[]): EntryGridView {
  return {
    ...{ federation: 'quang-ninh', userId: 'u', month: 202406, today: '2024-07-03', dueOn: '2024-07-05' },
    ...{ daysLeft: 2, locked: false, maySubmit: true },
    unit: { id: 'f', code: 'ha-long', name: 'LĐLĐ thành phố Hạ Long', rank: 'intermediate' },
    columns: codes.map(columnOf),
    rows: lines.map(rowOf),
  }
}

function columnOf(indicator: string): FormColumn {
  const shortName = { LD_TONG: 'Tổng', LD_NU: 'Nữ' }[indicator] ?? indicator
  return {
    ...{ indicator, kind: 'flow', name: `Chỉ tiêu ${indicator}`, shortName, group: 'lao_dong' },
    ...{ measure: 'people', required: indicator === 'LD_TONG' || indicator === 'DV_TONG' },
    askedOf: indicator === 'CDCS_MOI' ? 'federation' : 'grassroots',
  }
}

function rowOf(line: readonly FigureEntry[], index: number): GridRow {
  const cells = line.flatMap((entry, at) => {
    const indicator = codes[at] ?? ''
    const asked = indicator !== 'CDCS_MOI'
    return asked ? [[indicator, { entry, version: at, explanation: null, note: null }] as const] : []
  })
  return {
    ...{ unitId: `unit-${index}`, code: `u${index}`, name: `CĐCS "${index}" & <con>`, rank: 'grassroots' },
    ...{ state: 'draft', reportVersion: 1, editable: index % 2 === 0, correctionUntil: null },
    ...{ returnReason: null, returnedCells: {}, fromRecords: [], cells: Object.fromEntries(cells) },
  }
}

/** The form of one state of the month, with what is kept of another. */
async function workbookOf(
  shown: EntryGridView,
  left: EntryGridView,
  { results } = { results: true },
): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  const form = formSheet(shown, formColumns(shown), formTexts('vi'))
  const sheets = [
    results ? form : { ...form, rows: withoutResults(form.rows) },
    keptSheet(left, formColumns(left), madeAt),
  ]
  for await (const chunk of writeXlsx(sheets)) chunks.push(chunk)
  return Buffer.concat(chunks)
}

/** Formulas alone, so that who opens them has to compute. */
function withoutResults(rows: readonly (readonly SheetCell[])[]): SheetCell[][] {
  return rows.map((row) =>
    row.map((cell) => (isStyled(cell) && cell.formula !== undefined ? { ...cell, value: null } : cell)),
  )
}

function differences(left: EntryGridView, after: EntryGridView) {
  return after.rows.flatMap((row, index) =>
    formColumns(left).flatMap(({ indicator }) => {
      const before = left.rows[index]?.cells[indicator]?.entry ?? BLANK
      const entry = row.cells[indicator]?.entry ?? BLANK
      const same = JSON.stringify(before) === JSON.stringify(entry)
      return same ? [] : [[row.unitId, indicator, { kind: 'entry', entry }]]
    }),
  )
}

async function formRows(bytes: Uint8Array): Promise<string[][]> {
  const file = await openFile(bytes)
  const rows: string[][] = []
  for await (const { cells } of file.rows('Biểu 2024-06')) rows.push(cells)
  return rows
}

async function savedByOffice(bytes: Uint8Array): Promise<Uint8Array> {
  const folder = await mkdtemp(path.join(tmpdir(), 'scd-form-'))
  try {
    await writeFile(path.join(folder, 'form.xlsx'), bytes)
    const profile = `-env:UserInstallation=file://${path.join(folder, 'profile')}`
    const target = path.join(folder, 'out')
    const options = [profile, '--headless', '--convert-to', 'xlsx', '--outdir', target]
    await promisify(execFile)(office ?? '', [...options, path.join(folder, 'form.xlsx')])
    return await readFile(path.join(target, 'form.xlsx'))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

function findOffice(): string | null {
  for (const name of ['soffice', 'libreoffice']) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8' }).trim()
    } catch {
      continue
    }
  }
  return null
}
