import 'server-only'
import type { Context } from '@/lib/core/context'
import type { SheetCell } from '@/lib/files/cells/sheet-cell'
import type { ColumnToWrite } from '@/lib/files/sheet-to-write'
import type { Locale } from '@/lib/format/locale'
import { messagesOf, type Messages } from '@/lib/i18n/catalogue'
import type { ExactRatio } from '@/lib/figures/rules/exact-ratio'

/** The filters of a table's page, as its address has them. */
export type TableQuery = Readonly<Record<string, unknown>>

/** A table on its way into a file: its rows come while they are read. */
export interface TableToExport {
  columns: ColumnToWrite[]
  rows: AsyncIterable<readonly SheetCell[]>
}

/** Opens a table under the reader's own scope. What goes wrong with its first page is told before a file begins. */
export type TableSource = (ctx: Context, query: TableQuery) => Promise<TableToExport>

export interface TableColumn<Row> {
  key: keyof Messages['tables']['columns']
  kind?: NonNullable<ColumnToWrite['kind']>
  width?: number
  cell: (row: Row) => SheetCell
}

export function tableOf<Row>(
  locale: Locale,
  columns: readonly TableColumn<Row>[],
  rows: AsyncIterable<Row>,
): TableToExport {
  const words = messagesOf(locale).tables.columns
  return {
    columns: columns.map(({ key, kind = 'text', width }) => ({
      ...{ header: words[key], kind },
      width: Math.max(words[key].length + 3, width ?? 12),
    })),
    rows: cellsOf(columns, rows),
  }
}

async function* cellsOf<Row>(
  columns: readonly TableColumn<Row>[],
  rows: AsyncIterable<Row>,
): AsyncGenerator<SheetCell[]> {
  for await (const row of rows) yield columns.map(({ cell }) => cell(row))
}

export function dayCell(date: string | null): SheetCell {
  return date === null ? null : { date }
}

/** A share in percent with all its digits, shown with two decimals. */
export function percentCell(ratio: ExactRatio | null): SheetCell {
  if (ratio === null) return null
  return { value: (ratio.numerator * 100) / ratio.denominator, look: { format: '#,##0.00' } }
}

/** A number that may have decimals, shown with as many as it has, up to two. */
export function numberCell(value: number | null): SheetCell {
  return value === null || Number.isInteger(value) ? value : { value, look: { format: '#,##0.0#' } }
}
