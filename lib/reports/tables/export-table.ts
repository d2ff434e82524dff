import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import type { FileToSend } from '@/lib/core/file-to-send'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import type { SheetCell } from '@/lib/files/cells/sheet-cell'
import { fileTypes } from '@/lib/files/file-types'
import type { SheetToWrite } from '@/lib/files/sheet-to-write'
import { writeCsv } from '@/lib/files/write-csv'
import { writeXlsx } from '@/lib/files/write-xlsx'
import { formatInstant } from '@/lib/format/dates'
import { messagesOf } from '@/lib/i18n/catalogue'
import { findUnit } from '@/lib/units/internal'
import { exportTableInput } from '@/lib/reports/table-schemas'
import { tableSources } from './sources'

/**
 * A table of a page as a file, all its pages in one: the rows that the reader sees there, with the same filters, in
 * the same scope and as masked, made while they are sent.
 * @throws DomainError whatever the page would say; not_found; forbidden; invalid_input
 */
export async function exportTable({ ctx, input }: { ctx: Context; input: unknown }): Promise<FileToSend> {
  const { table, format, ...query } = parseInput(exportTableInput, input)
  const { needs, open } = tableSources[table]
  const opened = await open(ctx, { ...query, format })
  const unit = await withScope(ctx, async (tx) => {
    const found = await findUnit(tx, ctx, query.unit)
    requireCapability(ctx, needs)
    await audit(tx, ctx, {
      act: 'table.exported',
      subjectKind: 'table',
      subjectId: table,
      unitPath: found.path,
      details: { format, filters: Object.keys(query).sort() },
    })
    return found
  })
  const words = messagesOf(ctx.locale).tables
  const name = `${table.replaceAll('_', '-')}-${unit.code}-${ctx.today}.${format}`
  if (format === 'csv') return { name, type: fileTypes.csv, chunks: writeCsv(opened) }
  const sheet = {
    ...{ name: words.names[table], ...opened },
    ...{ frozenColumns: 0, filtered: true },
  }
  return {
    name,
    type: fileTypes.xlsx,
    chunks: writeXlsx([sheet, notesSheet(ctx, { table: words.names[table], unit: unit.name, query })]),
  }
}

/** What the table is of, and what an empty cell says. */
function notesSheet(
  ctx: Context,
  { table, unit, query }: { table: string; unit: string; query: Readonly<Record<string, unknown>> },
): SheetToWrite {
  const words = messagesOf(ctx.locale).tables.notes
  const filters = Object.entries(query).flatMap(([key, value]) =>
    key !== 'unit' && typeof value === 'string' && value !== '' ? [`${key}=${value.slice(0, 200)}`] : [],
  )
  const rows: SheetCell[][] = [
    [words.table, table],
    [words.unit, unit],
    [words.filters, filters.length > 0 ? filters.join(', ') : words.no_filters],
    [words.made, formatInstant(now())],
    [words.by, ctx.userName],
    [words.blank, words.blank_text],
  ]
  return {
    name: words.sheet,
    columns: [
      { header: words.what, width: 24 },
      { header: words.says, width: 90 },
    ],
    rows,
  }
}
