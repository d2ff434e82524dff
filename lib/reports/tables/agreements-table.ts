import 'server-only'
import { listAgreements } from '@/lib/agreements/list-agreements'
import type { AgreementRowView } from '@/lib/agreements/views'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { pagesOf, rowsOf } from './pages-of'
import { dayCell, type TableColumn, tableOf, type TableSource } from './table'

/** The agreements that the list shows, with their standing on the day. */
export const agreementsTable: TableSource = async (ctx, query) => {
  const { first, pages } = await pagesOf(listAgreements, ctx, query)
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale, first.on),
    rowsOf(pages, (view) => view.rows),
  )
}

function columnsIn(locale: Locale, on: string): TableColumn<AgreementRowView>[] {
  const { agreements } = messagesOf(locale)
  return [
    { key: 'unit_code', width: 20, cell: ({ unit }) => unit.code },
    { key: 'unit', width: 40, cell: ({ unit }) => unit.name },
    { key: 'agreement_number', width: 20, cell: ({ number }) => number },
    { key: 'agreement_scope', width: 18, cell: ({ scope }) => agreements.scope[scope] },
    { key: 'signed_on', kind: 'date', cell: ({ signedOn }) => dayCell(signedOn) },
    { key: 'starts_on', kind: 'date', cell: ({ startsOn }) => dayCell(startsOn) },
    { key: 'ends_on', kind: 'date', cell: ({ endsOn }) => dayCell(endsOn) },
    { key: 'ended_on', kind: 'date', cell: ({ endedOn }) => dayCell(endedOn) },
    { key: 'as_of', kind: 'date', cell: () => dayCell(on) },
    { key: 'standing', width: 18, cell: ({ standing }) => agreements.standing[standing] },
    { key: 'days_left', kind: 'number', cell: ({ daysLeft }) => daysLeft },
    { key: 'grade', width: 16, cell: ({ grade }) => agreements.grade[grade ?? 'none'] },
    { key: 'workers', kind: 'number', cell: ({ workers }) => workers },
  ]
}
