import type { Context } from '@/lib/core/context'
import type { FileToSend } from '@/lib/core/file-to-send'
import { getEntryGrid } from '@/lib/figures/get-entry-grid'
import { NOT_APPLICABLE } from '@/lib/figures/rules/figure-entry'
import { checkWorkbook } from '@/lib/figures/workbook/check-workbook'
import { formColumns, formSheet } from '@/lib/figures/workbook/form-sheet'
import { formTexts } from '@/lib/figures/workbook/form-texts'
import { fetchWorkbook } from '@/lib/figures/workbook/fetch-workbook'
import { keptSheet } from '@/lib/figures/workbook/kept-sheet'
import { openFile } from '@/lib/files/open-file'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { monthParam } from '@/lib/periods/rules/month'
import { exportTable } from '@/lib/reports/tables/export-table'
import { exportTables } from '@/lib/reports/table-schemas'
import { asks, byCode, noId } from '@/tests/isolation/registry/attempts'
import type { Door } from '@/tests/isolation/registry/door'
import { months } from '@/tests/isolation/world/marked-months'

const month = monthParam(months.draft)
const madeAt = '2024-07-03T02:00:00.000Z'

/** What goes out as a table and what comes back as one. */
export const workbookDoors: readonly Door[] = [
  {
    name: 'fetchWorkbook',
    module: '@/lib/figures/workbook/fetch-workbook',
    sort: 'verb',
    call: async (ctx, input) => readable(await fetchWorkbook({ ctx, input })),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, month },
      shows: { name: `so-lieu-${a.units.north1.code}-${month}.xlsx` },
    }),
    looks: [],
    attempts: (world) => byCode(world, 'staff', (unit) => ({ unit, month })),
  },
  {
    name: 'checkWorkbook',
    module: '@/lib/figures/workbook/check-workbook',
    sort: 'verb',
    call: async (ctx, input) => checkWorkbook({ ctx, input: await withFile(ctx, input) }),
    needs: 'figures.record',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { unit: a.units.north1.code, month, filledBy: a.units.north1.id },
      shows: { cells: [{ unitId: a.units.north1.id, status: 'changed', mine: NOT_APPLICABLE }] },
    }),
    looks: [],
    attempts: (world) => [
      ...byCode(world, 'staff', (unit) => ({ unit, month })),
      // A line of somebody else's unit, forged into a workbook of one's own.
      ...asks(world, 'staff').map(({ side, ctx, place, of }) => ({
        ...{ side, ctx, ends: 'silent' as const },
        input: { unit: ctx.unitCode, month, filledBy: of.units[place].id },
        nowhere: { unit: ctx.unitCode, month, filledBy: noId },
      })),
    ],
  },
  {
    name: 'exportTable',
    module: '@/lib/reports/tables/export-table',
    sort: 'verb',
    call: async (ctx, input) => readable(await exportTable({ ctx, input })),
    needs: 'figures.read',
    allowed: ({ a }) => ({
      ctx: a.seats.north.staff,
      input: { table: 'figures', format: 'csv', unit: a.units.north1.code, from: month, through: month },
      shows: { name: `figures-${a.units.north1.code}-2024-07-03.csv` },
    }),
    looks: [],
    attempts: (world) =>
      exportTables.flatMap((table) => byCode(world, 'leader', (unit) => ({ table, unit }))),
  },
]

/** With a workbook of the asker's own month, in which one unit's line says "not applicable"; else with no workbook. */
async function withFile(ctx: Context, input: unknown): Promise<object> {
  const asked = Object(input) as { unit?: string; filledBy?: string }
  const { filledBy, ...rest } = asked
  if (filledBy === undefined) return { ...rest, bytes: new Uint8Array(1) }
  const view = await getEntryGrid({ ctx, input: rest })
  const columns = formColumns(view).filter(({ indicator }) => indicator === 'DOI_THOAI')
  const first = view.rows[0]!
  const rows = view.rows.some(({ unitId }) => unitId === filledBy)
    ? view.rows
    : [...view.rows, { ...first, unitId: filledBy }]
  const filled = rows.map((row) =>
    row.unitId === filledBy
      ? {
          ...row,
          cells: { DOI_THOAI: { entry: NOT_APPLICABLE, version: 0, explanation: null, note: null } },
        }
      : row,
  )
  const sheets = [
    formSheet({ ...view, rows: filled }, columns, formTexts('vi')),
    keptSheet({ ...view, rows }, columns, madeAt),
  ]
  return { ...rest, bytes: await joined(writeXlsx(sheets)) }
}

/** A file with all that can be read in it, but for the moment at which it was made. */
async function readable({ chunks, ...file }: FileToSend): Promise<unknown> {
  const bytes = await joined(chunks)
  if (file.name.endsWith('.csv')) return { ...file, text: bytes.toString('utf8') }
  const opened = await openFile(bytes)
  const cells: string[][] = []
  for (const { name } of opened.sheets)
    for await (const row of opened.rows(name)) if (row.cells[0] !== 'made') cells.push(row.cells)
  return { ...file, cells }
}

async function joined(chunks: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const all: Uint8Array[] = []
  for await (const chunk of chunks) all.push(chunk)
  return Buffer.concat(all)
}
