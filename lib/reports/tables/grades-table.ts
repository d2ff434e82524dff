import 'server-only'
import type { Locale } from '@/lib/format/locale'
import { listGrades } from '@/lib/grades/list-grades'
import type { GradeRowView } from '@/lib/grades/views'
import { messagesOf } from '@/lib/i18n/catalogue'
import { pagesOf, rowsOf } from './pages-of'
import { dayCell, type TableColumn, tableOf, type TableSource } from './table'

/** A year's grading round as the list shows it. */
export const gradesTable: TableSource = async (ctx, query) => {
  const { first, pages } = await pagesOf(listGrades, ctx, query)
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale, first.year),
    rowsOf(pages, (view) => view.rows),
  )
}

function columnsIn(locale: Locale, year: number): TableColumn<GradeRowView>[] {
  const { grades, tables } = messagesOf(locale)
  const word = (grade: GradeRowView['selfGrade']) => grade && grades.grade[grade]
  return [
    { key: 'year', kind: 'number', cell: () => year },
    { key: 'unit_code', width: 20, cell: ({ unit }) => unit.code },
    { key: 'unit', width: 40, cell: ({ unit }) => unit.name },
    { key: 'parent', width: 34, cell: ({ parentName }) => parentName },
    { key: 'sector', width: 22, cell: ({ sector }) => grades.sector[sector] },
    { key: 'graded', cell: ({ due }) => (due ? tables.words.yes : tables.words.no) },
    { key: 'graded_from', kind: 'date', cell: ({ from }) => dayCell(from) },
    { key: 'standing', width: 20, cell: (row) => grades.standing[standingOf(row)] },
    { key: 'self_grade', width: 22, cell: ({ selfGrade }) => word(selfGrade) },
    { key: 'verified_grade', width: 22, cell: ({ verifiedGrade }) => word(verifiedGrade) },
    { key: 'decided_grade', width: 22, cell: ({ decidedGrade }) => word(decidedGrade) },
    { key: 'decision_number', width: 20, cell: ({ decisionNumber }) => decisionNumber },
    { key: 'decided_on', kind: 'date', cell: ({ decidedOn }) => dayCell(decidedOn) },
    { key: 'note', width: 40, cell: ({ note }) => note },
  ]
}

function standingOf({ state, due, returned }: GradeRowView) {
  if (state === null) return due ? 'waiting' : 'not_graded'
  return returned ? 'returned' : state
}
