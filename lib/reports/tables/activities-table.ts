import 'server-only'
import { listActivities } from '@/lib/activities/list-activities'
import type { ActivityRowView } from '@/lib/activities/views'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { pagesOf, rowsOf } from './pages-of'
import { dayCell, type TableColumn, tableOf, type TableSource } from './table'

/** What was recorded, as the list shows it. */
export const activitiesTable: TableSource = async (ctx, query) => {
  const { pages } = await pagesOf(listActivities, ctx, query)
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale),
    rowsOf(pages, (view) => view.rows),
  )
}

function columnsIn(locale: Locale): TableColumn<ActivityRowView>[] {
  const { activities, tables } = messagesOf(locale)
  return [
    { key: 'unit_code', width: 20, cell: ({ unit }) => unit.code },
    { key: 'unit', width: 40, cell: ({ unit }) => unit.name },
    { key: 'activity_kind', width: 26, cell: ({ kind }) => activities.kind[kind] },
    { key: 'day', kind: 'date', cell: ({ happenedOn }) => dayCell(happenedOn) },
    { key: 'title', width: 50, cell: ({ title }) => title },
    { key: 'amount', kind: 'number', cell: ({ amount }) => amount },
    { key: 'participants', kind: 'number', cell: ({ participants }) => participants },
    { key: 'done', cell: ({ done }) => (done ? tables.words.yes : tables.words.no) },
    { key: 'note', width: 40, cell: ({ note }) => note },
  ]
}
