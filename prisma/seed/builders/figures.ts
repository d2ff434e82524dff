import type { ClientBase } from 'pg'
import { v7 as uuidv7 } from 'uuid'
import { standardIndicators } from '@/lib/core/catalogue/standard-indicators'
import { flowContribution, stockContributions } from '@/lib/figures/rules/contribution'
import { numberOf, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { Month } from '@/lib/periods/rules/month'
import type { PersonDraft, UnitDraft, UnitMonthDraft } from '@/prisma/seed/model/world'
import { insertRows } from '@/prisma/seed/builders/insert-rows'

type FigureRow = {
  unit: UnitDraft
  month: Month
  indicator: string
  entry: FigureEntry
  contribution: number
  explanation: string | null
  recordedBy: PersonDraft
  recordedAt: string
}

/** Inserts figures with what they add to their federation's totals, and each as the first value of its cell. */
export async function insertFigures(
  client: ClientBase,
  tenantId: string,
  unitMonths: readonly UnitMonthDraft[],
): Promise<void> {
  const rows = figureRows(unitMonths)
  await insertRows<FigureRow>(
    client,
    'figures',
    tenantId,
    {
      unit_id: ['uuid', ({ unit }) => unit.id],
      month: ['int', ({ month }) => month],
      indicator: ['text', ({ indicator }) => indicator],
      unit_path: ['text', ({ unit }) => unit.path],
      entry: ['text', ({ entry }) => entry.entry],
      value: ['int', ({ entry }) => numberOf(entry)],
      contribution: ['int', ({ contribution }) => contribution],
      explanation: ['text', ({ explanation }) => explanation],
      changed_by: ['uuid', ({ recordedBy }) => recordedBy.id],
      changed_at: ['timestamptz', ({ recordedAt }) => recordedAt],
    },
    rows,
  )
  await insertFirstChanges(client, tenantId, rows.length)
}

/** The first change of each cell is the figure itself: copied where it is, under ids from here. */
async function insertFirstChanges(client: ClientBase, tenantId: string, count: number): Promise<void> {
  await client.query(
    `INSERT INTO figure_changes (tenant_id, id, unit_id, month, indicator, unit_path, version, entry, value,
                                 explanation, changed_by, changed_at)
     SELECT tenant_id, id, unit_id, month, indicator, unit_path, version, entry, value,
            explanation, changed_by, changed_at
     FROM (SELECT *, row_number() OVER () AS place FROM figures WHERE tenant_id = $1) figure
     JOIN unnest($2::uuid[]) WITH ORDINALITY AS numbered (id, place) USING (place)`,
    [tenantId, Array.from({ length: count }, () => uuidv7())],
  )
}

const stocks = new Set(
  standardIndicators.flatMap(({ code, kind }) => (kind === 'stock' ? [String(code)] : [])),
)

function figureRows(unitMonths: readonly UnitMonthDraft[]): FigureRow[] {
  const stockSteps = stockStepsOf(unitMonths)
  return unitMonths.flatMap(({ unit, month, entries, explanations, recordedBy, recordedAt }) =>
    Object.entries(entries).map(([indicator, entry]) => ({
      unit,
      month,
      indicator,
      entry,
      contribution: stocks.has(indicator)
        ? (stockSteps.get(unit)?.get(indicator)?.get(month) ?? 0)
        : flowContribution(entry),
      explanation: explanations[indicator] ?? null,
      recordedBy,
      recordedAt,
    })),
  )
}

type StockSteps = Map<UnitDraft, Map<string, Map<Month, number>>>

/** For each unit and stock, what each month adds: its step from the month before. */
function stockStepsOf(unitMonths: readonly UnitMonthDraft[]): StockSteps {
  const byUnit = new Map<UnitDraft, UnitMonthDraft[]>()
  for (const unitMonth of unitMonths) {
    byUnit.set(unitMonth.unit, [...(byUnit.get(unitMonth.unit) ?? []), unitMonth])
  }
  const steps: StockSteps = new Map()
  for (const [unit, months] of byUnit) {
    const ofUnit = new Map<string, Map<Month, number>>()
    for (const stock of stocks) {
      const history = months.flatMap(({ month, entries }) => {
        const entry = entries[stock]
        return entry === undefined ? [] : [{ month, entry }]
      })
      if (history.length > 0) ofUnit.set(stock, stockContributions(history))
    }
    steps.set(unit, ofUnit)
  }
  return steps
}
