import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { BLANK, entryOf, numberEntry, numberOf } from '@/lib/figures/rules/figure-entry'
import { canEdit } from '@/lib/figures/rules/month-state'
import type { Month } from '@/lib/periods/rules/month'
import { contributionSteps } from './contribution-steps'
import { beginReports, readCellStates, type CellState } from './internal'
import { derivedKey, readDerived } from './read-derived'
import { readRecordCells, type RecordCell } from './read-record-cells'
import { writeFigures, type FigureWrite } from './write-figures'

/** Which cells to bring to what the registers count. */
export interface DerivedCells {
  unitIds: readonly string[]
  months: readonly Month[]
  /** The months in which a flow may have changed; all, where left out. */
  flowMonths?: readonly Month[]
  /** Only these; all that registers count, where left out. */
  indicators?: readonly string[] | undefined
}

/** A cell that the registers wrote anew. */
export interface RefreshedCell {
  unitId: string
  month: Month
  indicator: string
  value: number
}

/**
 * Brings cells whose source is records to what the registers count. The units must be locked. Two statements where
 * nothing differs, one where nothing comes from records; three more for each month that is written.
 */
export async function writeDerived(
  tx: Tx,
  ctx: Context,
  { unitIds, months, flowMonths = months, indicators }: DerivedCells,
): Promise<RefreshedCell[]> {
  const at = now()
  const open = (await readRecordCells(tx, ctx, unitIds, months))
    .filter(({ kind, month }) => kind === 'stock' || flowMonths.includes(month))
    .filter(({ indicator }) => indicators?.includes(indicator) ?? true)
    .filter((cell) => canEdit(cell.state, { ...cell, now: at }))
  if (open.length === 0) return []
  const counted = await readDerived(tx, ctx, {
    unitIds: [...new Set(open.map(({ unitId }) => unitId))],
    months: [...new Set(open.map(({ month }) => month))],
  })
  const differing = open.flatMap((cell) => {
    const value = counted.get(derivedKey(cell)) ?? 0
    return cell.source === 'records' && cell.value === value ? [] : [{ cell, value }]
  })
  // The months of a stock follow each other: each step is measured from the month before as it now stands.
  const ordered = [...new Set(differing.map(({ cell }) => cell.month))].sort((a, b) => a - b)
  for (const month of ordered) {
    const ofMonth = differing.filter(({ cell }) => cell.month === month)
    await writeMonth(tx, ctx, month, ofMonth, at)
  }
  return differing.map(({ cell: { unitId, month, indicator }, value }) => ({
    unitId,
    month,
    indicator,
    value,
  }))
}

async function writeMonth(
  tx: Tx,
  ctx: Context,
  month: Month,
  cells: readonly { cell: RecordCell; value: number }[],
  at: Date,
): Promise<void> {
  const states = await readCellStates(
    tx,
    ctx,
    month,
    cells.map(({ cell }) => cell),
  )
  const writes = cells.map(({ cell, value }, index) => writeOf(cell, value, states[index]!))
  await beginReports(
    tx,
    ctx,
    month,
    writes.filter(({ beginsReport }) => beginsReport),
  )
  await writeFigures(tx, ctx, month, writes, at)
}

function writeOf(cell: RecordCell, value: number, state: CellState): FigureWrite {
  const before = state.entry ? entryOf({ entry: state.entry, value: state.value }) : BLANK
  const after = numberEntry(value)
  return {
    unitId: cell.unitId,
    unitPath: cell.unitPath,
    indicator: cell.indicator,
    federationId: cell.federationId,
    beginsReport: state.state === null,
    entry: after,
    source: 'records',
    version: (state.version ?? 0) + 1,
    explanation: numberOf(before) === value ? state.explanation : null,
    note: state.note,
    ...contributionSteps(state, before, after),
  }
}
