import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { readCellStates } from '@/lib/figures/internal'
import { type EditVerdict, type FigureEdit, judgeEdit } from '@/lib/figures/judge-edit'
import { BLANK } from '@/lib/figures/rules/figure-entry'
import type { EntryGridView, GridRow } from '@/lib/figures/views'
import { findingsOf } from './preview-findings'
import type { ReadCell, ReadWorkbook } from './read-workbook'
import { touchedCells, type TouchedCell } from './touched-cells'
import type { WorkbookCell, WorkbookPreviewView } from './views'

/** What a save of the workbook would do now; one statement, whatever it holds. */
export async function judgeWorkbook(
  tx: Tx,
  ctx: Context,
  grid: EntryGridView,
  { madeAt, cells }: ReadWorkbook,
): Promise<WorkbookPreviewView> {
  const rows = new Map(grid.rows.map((row) => [row.unitId, row]))
  const touched = touchedCells(cells)
  const verdicts = await judgeEdits(tx, ctx, grid, { touched, rows })
  const previewed = touched.map((touch) => previewOf(touch, rows, verdicts.get(keyOf(touch.cell))))
  const keys = new Set(touched.map(({ cell }) => keyOf(cell)))
  const untouched = cells.filter((cell) => !keys.has(keyOf(cell)))
  return {
    madeAt,
    month: grid.month,
    columns: grid.columns.map(({ indicator, name, shortName }) => ({ indicator, name, shortName })),
    units: Object.fromEntries(
      touched.flatMap(({ cell: { unitId } }) => {
        const row = rows.get(unitId)
        return row ? [[unitId, row.name]] : []
      }),
    ),
    cells: previewed,
    untouched: untouched.length,
    newer: untouched.filter(
      ({ unitId, indicator, kept }) =>
        (rows.get(unitId)?.cells[indicator]?.version ?? kept.version) !== kept.version,
    ).length,
    findings: findingsOf(grid, previewed),
  }
}

async function judgeEdits(
  tx: Tx,
  ctx: Context,
  { month }: EntryGridView,
  { touched, rows }: { touched: readonly TouchedCell[]; rows: ReadonlyMap<string, GridRow> },
): Promise<Map<string, EditVerdict>> {
  const edits = touched.flatMap(({ cell, mine }): FigureEdit[] => {
    const { unitId, indicator, kept } = cell
    return mine.kind === 'entry' && rows.has(unitId)
      ? [{ unitId, indicator, entry: mine.entry, baseVersion: kept.version }]
      : []
  })
  const states = await readCellStates(tx, ctx, month, edits)
  const at = now()
  return new Map(
    edits.map((edit, index) => {
      // Nothing is written, so that it does not matter where the unit stands.
      const unit = { id: edit.unitId, path: '', rank: rows.get(edit.unitId)!.rank }
      return [keyOf(edit), judgeEdit(edit, states[index]!, unit, at)]
    }),
  )
}

function previewOf(
  { cell, mine: read }: TouchedCell,
  rows: ReadonlyMap<string, GridRow>,
  verdict: EditVerdict | undefined,
): WorkbookCell {
  const { unitId, indicator, address, text, kept } = cell
  const place = { unitId, indicator, address }
  const mine = read.kind === 'entry' ? read.entry : null
  const row = rows.get(unitId)
  const before = row?.cells[indicator]?.entry ?? BLANK
  const refused = {
    ...place,
    status: 'refused' as const,
    before: row ? before : null,
    mine,
    written: text.slice(0, 100),
  }
  if (read.kind === 'unreadable') return { ...refused, reason: read.code }
  if (!verdict || mine === null) return { ...refused, reason: 'not_in_form' }
  const { result, write } = verdict
  if (result.status === 'refused') return { ...refused, reason: result.reason }
  if (result.status === 'conflict') return { ...place, status: 'conflict', mine, theirs: result.theirs }
  if (write === null) return { ...place, status: 'same', mine }
  return { ...place, status: 'changed', before, mine, baseVersion: kept.version }
}

function keyOf({ unitId, indicator }: Pick<ReadCell, 'unitId' | 'indicator'>): string {
  return `${unitId} ${indicator}`
}
