import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { entryOf } from '@/lib/figures/rules/figure-entry'
import { isProvisional } from '@/lib/figures/rules/month-state'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { searchedRange } from '@/lib/members/searched-range'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { monthNumber, monthOf, monthParam, monthsBetween, yearOf } from '@/lib/periods/rules/month'
import { findUnit } from '@/lib/units/internal'
import type { PathRange } from '@/lib/units/rules/unit-path'
import { figureRowsInput } from '@/lib/reports/table-schemas'
import { rowsOf } from './pages-of'
import { countFigureRows, readFigureRows, type FigureRow } from './read-figure-rows'
import { type TableColumn, tableOf, type TableSource } from './table'

/** A sheet of Excel holds 1,048,576 rows, its header among them. */
const mostRows = 1_000_000
const mostMonths = 60

/** Every figure of the months asked for: a row for each unit, month and indicator. */
export const figuresTable: TableSource = async (ctx, query) => {
  const asked = parseInput(figureRowsInput, query)
  const through = asked.through ?? latestDueMonth(ctx.today, ctx.cutoffDay)
  const from = asked.from ?? monthOf(yearOf(through), 1)
  const months = from <= through ? monthsBetween(from, through) : []
  if (months.length === 0 || months.length > mostMonths) throw new DomainError('invalid_input', 'table_span')
  const range = await withScope(ctx, async (tx) => {
    const unit = await findUnit(tx, ctx, asked.unit)
    requireCapability(ctx, 'figures.read')
    const found = searchedRange(ctx, unit.path)
    const count = await countFigureRows(tx, ctx, { range: found, from, through })
    if (count > mostRows && query['format'] !== 'csv')
      throw new DomainError('invalid_input', 'table_too_long', { limit: mostRows })
    return found
  })
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale),
    rowsOf(pages(ctx, range, months), (rows) => rows),
  )
}

async function* pages(
  ctx: Context,
  range: PathRange,
  months: readonly number[],
): AsyncGenerator<FigureRow[]> {
  for (const month of months) {
    let after: string | null = ''
    while (after !== null) {
      const question = { range, month, after }
      const page: Awaited<ReturnType<typeof readFigureRows>> = await withScope(ctx, (tx) =>
        readFigureRows(tx, ctx, question),
      )
      yield page.rows
      after = page.nextAfter
    }
  }
}

function columnsIn(locale: Locale): TableColumn<FigureRow>[] {
  const { figures, tables, units, dashboard } = messagesOf(locale)
  const measures: Readonly<Record<string, string>> = figures.measures
  const words = { number: tables.words.number, ...figures.values }
  return [
    { key: 'month', cell: ({ month }) => monthParam(month) },
    { key: 'year', kind: 'number', cell: ({ month }) => yearOf(month) },
    { key: 'month_number', kind: 'number', cell: ({ month }) => monthNumber(month) },
    { key: 'unit_code', width: 20, cell: ({ unitCode }) => unitCode },
    { key: 'unit', width: 40, cell: ({ unitName }) => unitName },
    { key: 'rank', width: 26, cell: ({ rank }) => units.rank[rank] },
    { key: 'parent', width: 34, cell: ({ federation }) => federation },
    { key: 'indicator_code', cell: ({ indicator }) => indicator },
    {
      key: 'indicator',
      width: 32,
      cell: ({ nameVi, nameEn }) => (locale === 'vi' ? nameVi : nameEn),
    },
    { key: 'figure_kind', width: 22, cell: ({ kind }) => figures.kinds[kind] },
    { key: 'measure', cell: ({ measure }) => measures[measure] ?? figures.measures.other },
    { key: 'entry', width: 16, cell: (row) => words[entryOf(row).entry] },
    { key: 'value', kind: 'number', cell: ({ value }) => value },
    { key: 'source', width: 16, cell: ({ source }) => dashboard.explain.source[source] },
    { key: 'report_state', width: 18, cell: ({ state }) => figures.filters[state] },
    {
      key: 'provisional',
      cell: ({ state }) => (isProvisional(state) ? tables.words.yes : tables.words.no),
    },
  ]
}
