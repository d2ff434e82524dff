import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { monthParam } from '@/lib/periods/rules/month'
import { getRanking } from '@/lib/reports/get-ranking'
import type { RankedUnit } from '@/lib/reports/rules/compose-ranking'
import type { RankingView } from '@/lib/reports/views'
import { rowsOf } from './pages-of'
import {
  numberCell,
  percentCell,
  type TableColumn,
  tableOf,
  type TableQuery,
  type TableSource,
} from './table'
import { exactCell } from './targets-table'

interface RankingRow {
  view: RankingView
  indicator: { code: string; name: string }
  unit: RankedUnit
}

/** The units directly below by every indicator that they can be ranked by: a row for each unit and indicator. */
export const rankingTable: TableSource = async (ctx, query) => {
  const first = await getRanking({ ctx, input: query })
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale),
    rowsOf(rankings(ctx, query, first), (row) => row),
  )
}

async function* rankings(ctx: Context, query: TableQuery, first: RankingView): AsyncGenerator<RankingRow[]> {
  if (first.ranking === null) return
  for (const indicator of first.choices) {
    const view = await getRanking({ ctx, input: { ...query, indicator: indicator.code } })
    yield (view.ranking?.units ?? []).map((unit) => ({ view, indicator, unit }))
  }
}

function columnsIn(locale: Locale): TableColumn<RankingRow>[] {
  const { ranking, dashboard, tables } = messagesOf(locale)
  return [
    { key: 'indicator_code', cell: ({ indicator }) => indicator.code },
    { key: 'indicator', width: 32, cell: ({ indicator }) => indicator.name },
    { key: 'from', cell: ({ view }) => monthParam(view.period.span.from) },
    { key: 'through', cell: ({ view }) => monthParam(view.period.span.through) },
    { key: 'unit_code', width: 20, cell: ({ unit }) => unit.code },
    { key: 'unit', width: 40, cell: ({ unit }) => unit.name },
    { key: 'place', kind: 'number', cell: ({ unit }) => unit.rank },
    { key: 'actual', kind: 'number', cell: ({ unit }) => exactCell(unit.result.actual) },
    { key: 'target', kind: 'number', cell: ({ unit }) => numberCell(unit.result.target?.target ?? null) },
    { key: 'plan_percent', kind: 'number', cell: ({ unit }) => percentCell(unit.result.planRatio) },
    { key: 'band', width: 18, cell: ({ unit }) => dashboard.bands[unit.result.band] },
    { key: 'group', width: 30, cell: ({ unit }) => ranking.group[unit.group] },
    {
      key: 'provisional',
      cell: ({ unit }) => (unit.result.provisional ? tables.words.yes : tables.words.no),
    },
    { key: 'last_year', kind: 'number', cell: ({ unit }) => exactCell(unit.result.lastYear) },
    { key: 'place_before', kind: 'number', cell: ({ unit }) => unit.trend?.rankBefore ?? null },
    { key: 'reports_in', kind: 'number', cell: ({ unit }) => unit.reports.submitted },
    { key: 'reports_expected', kind: 'number', cell: ({ unit }) => unit.reports.expected },
  ]
}
