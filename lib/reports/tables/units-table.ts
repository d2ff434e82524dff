import 'server-only'
import { monthParam } from '@/lib/periods/rules/month'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { listUnits } from '@/lib/units/list-units'
import type { UnitRowView } from '@/lib/units/views'
import { pagesOf, rowsOf } from './pages-of'
import { dayCell, type TableColumn, tableOf, type TableSource, type TableQuery } from './table'

/** All units below one that fit the filters of the list; where it shows branches, everything below that exists. */
export const unitsTable: TableSource = async (ctx, query) => {
  // Only a filtered list goes down to the bottom: here it is asked for all, and what is closed is left out.
  const active = query['state'] === undefined || query['state'] === '' || query['state'] === 'active'
  const asked: TableQuery = { ...query, open: undefined, ...(active && { state: 'all' }) }
  const { pages } = await pagesOf(listUnits, ctx, asked)
  const exists = ({ closedOn }: UnitRowView) => closedOn === null || closedOn > ctx.today
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale),
    rowsOf(pages, ({ rows }) => (active ? rows.filter(exists) : rows)),
  )
}

function columnsIn(locale: Locale): TableColumn<UnitRowView>[] {
  const { units } = messagesOf(locale)
  const kinds: Readonly<Record<string, string>> = units.kind
  return [
    { key: 'unit_code', width: 20, cell: ({ code }) => code },
    { key: 'unit', width: 40, cell: ({ name }) => name },
    { key: 'rank', width: 26, cell: ({ rank }) => units.rank[rank] },
    { key: 'unit_kind', width: 26, cell: ({ kind }) => kinds[kind] ?? kind },
    { key: 'ownership', width: 22, cell: ({ ownership }) => ownership && units.ownership[ownership] },
    { key: 'parent_code', width: 20, cell: ({ parent }) => parent?.code ?? null },
    { key: 'parent', width: 34, cell: ({ parent }) => parent?.name ?? null },
    { key: 'established_on', kind: 'date', cell: ({ establishedOn }) => dayCell(establishedOn) },
    { key: 'closed_on', kind: 'date', cell: ({ closedOn }) => dayCell(closedOn) },
    { key: 'unions_below', kind: 'number', cell: ({ unionsBelow }) => unionsBelow },
    { key: 'members', kind: 'number', cell: ({ members }) => members },
    {
      key: 'members_month',
      cell: ({ membersMonth }) => (membersMonth === null ? null : monthParam(membersMonth)),
    },
  ]
}
