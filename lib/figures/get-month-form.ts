import 'server-only'
import type { Context } from '@/lib/core/context'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { numberEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { FederationSum } from '@/lib/figures/rules/federation-snapshot'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import type { Month } from '@/lib/periods/rules/month'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { monthFormInput } from './form-schemas'
import type { FormOfUnit, FormOfUnits, MonthFormView } from './form-views'
import { listFormColumns } from './list-form-columns'
import { readEntryGrid } from './read-entry-grid'
import { readReportCells } from './read-report-cells'
import { readReportHead } from './read-report-head'
import { readFederationMonths } from './report-snapshots'
import type { FormColumn } from './views'

/**
 * A month as a form to print. A union has a line for each indicator; a federation a line for each union right below
 * it; a unit with federations below it a line for each of these, with what its whole subtree adds up to. At most
 * five statements beside the look-up. Its names are Vietnamese: so are the documents made of it.
 * @throws DomainError not_found
 */
export async function getMonthForm({ ctx, input }: { ctx: Context; input: unknown }): Promise<MonthFormView> {
  const { unit: code, month, blank, format } = parseInput(monthFormInput, input)
  const vietnamese: Context = { ...ctx, locale: 'vi' }
  return withScope(vietnamese, async (tx) => {
    const unit = await findUnit(tx, ctx, code)
    requireCapability(ctx, 'figures.read')
    const head = await readReportHead(tx, ctx, unit, month)
    const content =
      unit.rank === 'grassroots'
        ? await readFormOfUnit(tx, vietnamese, unit, month, head.state)
        : await readFormOfUnits(tx, vietnamese, unit, month)
    return {
      unit: { code: unit.code, name: unit.name, rank: unit.rank },
      above: unit.rank === 'top' ? null : (head.above?.name ?? ctx.tenantName),
      month,
      blank: blank === '1',
      format,
      illustrative: ctx.noticeCode === 'illustrative',
      content,
    }
  })
}

async function readFormOfUnit(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  month: Month,
  state: FormOfUnit['state'],
): Promise<FormOfUnit> {
  const cells = await readReportCells(tx, ctx, unit, month)
  return {
    kind: 'unit',
    state,
    cells: cells.map(({ name, group, measure, entry, previous, explanation, note }) => ({
      ...{ name, group, measure, entry, previous },
      note: explanation ?? note,
    })),
  }
}

async function readFormOfUnits(tx: Tx, ctx: Context, unit: ScopedUnit, month: Month): Promise<FormOfUnits> {
  const federations = await readFederationsBelow(tx, ctx, unit, month)
  if (federations.length > 0) return readTotals(tx, ctx, unit, federations, month)
  const { columns, rows } = await readEntryGrid(tx, ctx, unit, month)
  return {
    kind: 'units',
    columns,
    rows: rows.map(({ name, rank, cells }) => ({
      name,
      asked: rank === 'grassroots' ? 'grassroots' : 'federation',
      entries: Object.fromEntries(Object.entries(cells).map(([indicator, { entry }]) => [indicator, entry])),
    })),
    provisional: rows.some(({ state }) => state !== 'approved'),
  }
}

type Federation = Pick<ScopedUnit, 'id' | 'name' | 'path'>

function readFederationsBelow(tx: Tx, ctx: Context, unit: ScopedUnit, month: Month): Promise<Federation[]> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  return tx.$queryRaw<Federation[]>`
    SELECT u.id, u.name, u.path
    FROM unit_placements p
    JOIN units u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
      AND p.parent_id = ${unit.id}::uuid AND u.rank = 'intermediate'
      AND p.valid_from <= ${cutoff}::date AND (p.valid_to IS NULL OR p.valid_to > ${cutoff}::date)
    ORDER BY u.position, u.name COLLATE "vi-x-icu", u.id`
}

async function readTotals(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  federations: readonly Federation[],
  month: Month,
): Promise<FormOfUnits> {
  const columns = await listFormColumns(tx, ctx)
  const months = await readFederationMonths(tx, ctx, month, [unit, ...federations])
  const sumsOf = (id: string) => months.find(({ unitId }) => unitId === id)?.sums ?? {}
  const all = sumsOf(unit.id)
  const below = federations.map(({ id, name }) => ({ name, sums: sumsOf(id) }))
  // What is the unit's own, or comes from unions right below it.
  const own = restOf(
    all,
    below.map(({ sums }) => sums),
  )
  const lines = Object.keys(own).length > 0 ? [...below, { name: unit.name, sums: own }] : below
  return {
    kind: 'units',
    columns,
    rows: lines.map(({ name, sums }) => ({ name, asked: 'all', entries: entriesOf(sums, columns) })),
    provisional: Object.values(all).some(({ total, approved }) => total !== approved),
  }
}

type Sums = Readonly<Record<string, Pick<FederationSum, 'total'>>>

/** Sums that are zero are not kept: they are blank only where nothing at all was reported. */
function entriesOf(sums: Sums, columns: readonly FormColumn[]): Record<string, FigureEntry> {
  if (Object.keys(sums).length === 0) return {}
  return Object.fromEntries(
    columns.map(({ indicator }) => [indicator, numberEntry(sums[indicator]?.total ?? 0)]),
  )
}

/** What of the whole is in none of its parts. */
function restOf(all: Sums, parts: readonly Sums[]): Sums {
  const rest = Object.entries(all).flatMap(([indicator, { total }]) => {
    const left = total - parts.reduce((sum, part) => sum + (part[indicator]?.total ?? 0), 0)
    return left === 0 ? [] : [[indicator, { total: left }] as const]
  })
  return Object.fromEntries(rest)
}
