import 'server-only'
import type { Locale } from '@/lib/format/locale'
import { messagesOf } from '@/lib/i18n/catalogue'
import { monthParam } from '@/lib/periods/rules/month'
import { listPlans } from '@/lib/plans/list-plans'
import { exactValue } from '@/lib/plans/rules/measure'
import type { PlanView } from '@/lib/plans/views'
import { rowsOf } from './pages-of'
import { dayCell, numberCell, percentCell, type TableColumn, tableOf, type TableSource } from './table'

interface TargetRow {
  plan: PlanView
  unit: { code: string; name: string }
  indicator: PlanView['indicators'][number]
  target: number
  /** Of the unit itself; the results of those below stand in the ranking. */
  own: boolean
}

/** Targets of a unit's plans and of the units directly below: a row for each plan, unit and indicator. */
export const targetsTable: TableSource = async (ctx, query) => {
  const view = await listPlans({ ctx, input: query })
  const rows = view.plans.flatMap((plan) => rowsOfPlan(plan, view.unit))
  return tableOf(
    ctx.locale,
    columnsIn(ctx.locale, monthParam(view.through)),
    rowsOf(inOne(rows), (all) => all),
  )
}

function rowsOfPlan(plan: PlanView, unit: TargetRow['unit']): TargetRow[] {
  return plan.indicators.flatMap((indicator) => [
    ...(indicator.target ? [{ plan, unit, indicator, target: indicator.target.target, own: true }] : []),
    ...indicator.below.map(({ code, name, target }) => ({
      ...{ plan, unit: { code, name }, indicator, target, own: false },
    })),
  ])
}

function columnsIn(locale: Locale, through: string): TableColumn<TargetRow>[] {
  const { plans, figures, dashboard, tables } = messagesOf(locale)
  const measures: Readonly<Record<string, string>> = figures.measures
  const ownResult = ({ own, indicator }: TargetRow) => (own ? indicator.result : null)
  return [
    { key: 'plan', width: 36, cell: ({ plan }) => plan.title },
    { key: 'plan_kind', width: 16, cell: ({ plan }) => plans.kind[plan.kind] },
    { key: 'plan_from', cell: ({ plan }) => monthParam(plan.from) },
    { key: 'plan_through', cell: ({ plan }) => monthParam(plan.through) },
    { key: 'plan_when', width: 16, cell: ({ plan }) => plans.when[plan.when] },
    { key: 'plan_owner', width: 34, cell: ({ plan }) => plan.owner?.name ?? null },
    { key: 'unit_code', width: 20, cell: ({ unit }) => unit.code },
    { key: 'unit', width: 40, cell: ({ unit }) => unit.name },
    { key: 'indicator_code', cell: ({ indicator }) => indicator.code },
    { key: 'indicator', width: 32, cell: ({ indicator }) => indicator.name },
    { key: 'measure', cell: ({ indicator }) => measures[indicator.measure] ?? figures.measures.other },
    {
      key: 'comparison',
      cell: ({ own, indicator }) =>
        own && indicator.target ? plans.assign.comparison[indicator.target.comparison] : null,
    },
    { key: 'target', kind: 'number', cell: ({ target }) => numberCell(target) },
    { key: 'counted_through', cell: () => through },
    {
      key: 'actual',
      kind: 'number',
      cell: (row) => exactCell(ownResult(row)?.actual ?? null),
    },
    { key: 'plan_percent', kind: 'number', cell: (row) => percentCell(ownResult(row)?.planRatio ?? null) },
    {
      key: 'band',
      width: 18,
      cell: (row) => {
        const result = ownResult(row)
        return result ? dashboard.bands[result.band] : tables.words.in_ranking
      },
    },
    {
      key: 'decision_number',
      width: 20,
      cell: ({ own, indicator }) => (own ? (indicator.target?.decisionNumber ?? null) : null),
    },
    {
      key: 'decided_on',
      kind: 'date',
      cell: ({ own, indicator }) => dayCell(own ? (indicator.target?.decidedOn ?? null) : null),
    },
  ]
}

/** A count as it is, a rate in percent. */
export function exactCell(actual: Parameters<typeof exactValue>[0]) {
  const exact = exactValue(actual)
  if (exact === null) return null
  return exact.denominator === 1 ? exact.numerator : numberCell(exact.numerator / exact.denominator)
}

async function* inOne<Value>(value: Value): AsyncGenerator<Value> {
  yield value
}
