import 'server-only'
import { listCommittee } from '@/lib/committee/list-committee'
import { listVisits } from '@/lib/committee/list-visits'
import { listWeakUnions } from '@/lib/committee/list-weak-unions'
import type { AnsweringView, CommitteeRowView, WeakUnionView } from '@/lib/committee/views'
import { messagesOf } from '@/lib/i18n/catalogue'
import { pagesOf, rowsOf } from './pages-of'
import { dayCell, tableOf, type TableSource } from './table'

interface AnsweringRow {
  row: CommitteeRowView
  person: AnsweringView | null
}

/** Who answers for which unit: a row for each person, and one for a unit that nobody answers for. */
export const committeeTable: TableSource = async (ctx, query) => {
  const { rows } = await listCommittee({ ctx, input: query })
  const { units } = messagesOf(ctx.locale)
  return tableOf<AnsweringRow>(
    ctx.locale,
    [
      { key: 'unit_code', width: 20, cell: ({ row }) => row.unit.code },
      { key: 'unit', width: 40, cell: ({ row }) => row.unit.name },
      { key: 'rank', width: 26, cell: ({ row }) => units.rank[row.unit.rank] },
      { key: 'person', width: 28, cell: ({ person }) => person?.name ?? null },
      { key: 'person_title', width: 24, cell: ({ person }) => person?.title ?? null },
      { key: 'from', kind: 'date', cell: ({ person }) => dayCell(person?.from ?? null) },
      { key: 'to', kind: 'date', cell: ({ person }) => dayCell(person?.to ?? null) },
      { key: 'last_visit', kind: 'date', cell: ({ row }) => dayCell(row.lastVisitOn) },
      { key: 'open_follow_ups', kind: 'number', cell: ({ row }) => row.openFollowUps },
      { key: 'overdue_follow_ups', kind: 'number', cell: ({ row }) => row.overdueFollowUps },
    ],
    rowsOf(once(rows), (all) =>
      all.flatMap((row): AnsweringRow[] =>
        row.answering.length === 0
          ? [{ row, person: null }]
          : row.answering.map((person) => ({ row, person })),
      ),
    ),
  )
}

/** The visits that the list shows. */
export const visitsTable: TableSource = async (ctx, query) => {
  const { pages } = await pagesOf(listVisits, ctx, query)
  const { committee } = messagesOf(ctx.locale)
  return tableOf(
    ctx.locale,
    [
      { key: 'unit_code', width: 20, cell: ({ unit }) => unit.code },
      { key: 'unit', width: 40, cell: ({ unit }) => unit.name },
      { key: 'person', width: 28, cell: ({ by }) => by.name },
      { key: 'day', kind: 'date', cell: ({ visitedOn }) => dayCell(visitedOn) },
      { key: 'purpose', width: 40, cell: ({ purpose }) => purpose },
      { key: 'conclusions', width: 50, cell: ({ conclusions }) => conclusions },
      { key: 'follow_up', width: 40, cell: ({ followUp }) => followUp },
      { key: 'follow_up_on', kind: 'date', cell: ({ followUpOn }) => dayCell(followUpOn) },
      { key: 'done_on', kind: 'date', cell: ({ doneOn }) => dayCell(doneOn) },
      { key: 'standing', width: 18, cell: ({ state }) => committee.state[state] },
    ],
    rowsOf(pages, (view) => view.rows),
  )
}

/** Weak unions: a row for each of a union's reasons. */
export const weakUnionsTable: TableSource = async (ctx, query) => {
  const { pages } = await pagesOf(listWeakUnions, ctx, query)
  const { committee } = messagesOf(ctx.locale)
  return tableOf<{ row: WeakUnionView; reason: WeakUnionView['reasons'][number] }>(
    ctx.locale,
    [
      { key: 'unit_code', width: 20, cell: ({ row }) => row.unit.code },
      { key: 'unit', width: 40, cell: ({ row }) => row.unit.name },
      { key: 'parent', width: 34, cell: ({ row }) => row.federation?.name ?? null },
      { key: 'members', kind: 'number', cell: ({ row }) => row.members },
      { key: 'weak_reason', width: 24, cell: ({ reason }) => committee.weak.kind[reason.kind] },
      { key: 'person', width: 40, cell: ({ row }) => row.answering.join(', ') },
    ],
    rowsOf(pages, ({ rows }) => rows.flatMap((row) => row.reasons.map((reason) => ({ row, reason })))),
  )
}

async function* once<Value>(value: Value): AsyncGenerator<Value> {
  yield value
}
