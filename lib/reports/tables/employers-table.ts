import 'server-only'
import { listEmployers } from '@/lib/employers/list-employers'
import type { EmployerRowView } from '@/lib/employers/views'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { pagesOf, rowsOf } from './pages-of'
import { dayCell, type TableColumn, tableOf, type TableSource } from './table'

/** The employers that the list shows, with their size and union of the day. */
export const employersTable: TableSource = async (ctx, query) => {
  const { pages } = await pagesOf(listEmployers, ctx, { ...query, size: '100' })
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale),
    rowsOf(pages, (view) => view.rows),
  )
}

function columnsIn(locale: Locale): TableColumn<EmployerRowView>[] {
  const { employers, founding, units } = messagesOf(locale)
  return [
    { key: 'employer', width: 40, cell: ({ name }) => name },
    { key: 'tax_code', width: 16, cell: ({ taxCode }) => taxCode },
    { key: 'unit_code', width: 20, cell: ({ unit }) => unit.code },
    { key: 'unit', width: 34, cell: ({ unit }) => unit.name },
    { key: 'ownership', width: 22, cell: ({ ownership }) => ownership && units.ownership[ownership] },
    { key: 'industry', cell: ({ industryCode }) => industryCode },
    { key: 'workers', kind: 'number', cell: ({ size }) => size?.workers ?? null },
    { key: 'women', kind: 'number', cell: ({ size }) => size?.women ?? null },
    { key: 'workers_on', kind: 'date', cell: ({ size }) => dayCell(size?.since ?? null) },
    { key: 'source', width: 18, cell: ({ size }) => size && employers.source[size.source] },
    { key: 'has_union', cell: ({ union }) => yesNo(locale, union !== null) },
    { key: 'union_code', width: 20, cell: ({ union }) => union?.code ?? null },
    { key: 'union', width: 34, cell: ({ union }) => union?.name ?? null },
    { key: 'union_since', kind: 'date', cell: ({ union }) => dayCell(union?.since ?? null) },
    { key: 'founding_stage', width: 22, cell: ({ stage }) => stage && founding.stage[stage] },
    { key: 'closed_on', kind: 'date', cell: ({ closedOn }) => dayCell(closedOn) },
  ]
}

function yesNo(locale: Locale, yes: boolean): string {
  const words = messagesOf(locale).tables.words
  return yes ? words.yes : words.no
}
