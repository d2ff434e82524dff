import { createGridStore } from '@/components/data-grid/grid-store'
import type { CellEdit as GridEdit } from '@/components/data-grid/grid-types'
import type { BoardTexts } from '@/components/figures/board/board-texts'
import { cellState } from '@/components/figures/board/cell-state'
import { columnTotal } from '@/components/figures/board/column-totals'
import { textsOf, typedEntry } from '@/components/figures/board/entry-text'
import { closedReason, inertReason, isAsked } from '@/components/figures/board/inert-reason'
import { rowReport, shownFinding, type RowReport } from '@/components/figures/board/row-report'
import { cellKey, cellOfKey } from '@/components/figures/session/cell-key'
import type { EntrySession } from '@/components/figures/session/entry-session'
import type { EntryCell } from '@/components/figures/session/session-types'
import { ownHistory } from '@/lib/figures/rules/own-history'
import type { EntryGridView, FormColumn, GridHistoryView, GridRow, UnitHistory } from '@/lib/figures/views'

/** The line of sums at the foot of the grid. */
export const TOTAL_ROW = 'total'

/**
 * The month on the screen, outside React: joins what the server said, what is typed and what the checks find
 * into the cells that the grid draws. A keystroke works out its own line again and nothing else.
 */
export class EntryBoard {
  readonly store = createGridStore()
  private rows = new Map<string, GridRow>()
  private history: GridHistoryView['units'] | null = null
  private shown: readonly string[] = []
  private readonly reports = new Map<string, RowReport>()
  private readonly underWay = new Set<string>()
  private readonly savedHere = new Set<string>()
  private readonly listeners = new Set<() => void>()
  private version = 0

  constructor(
    readonly session: EntrySession,
    private view: EntryGridView,
    private readonly texts: BoardTexts,
  ) {
    this.take(view)
  }

  /** Follows the session until the returned function is called. */
  connect(): () => void {
    let { health } = this.session.getStatus()
    const stopCells = this.session.onCells((keys) => this.update(keys))
    const stopStatus = this.session.onStatus(() => {
      const now = this.session.getStatus().health
      if (now === health) return
      health = now
      this.update(this.session.openCells().map(({ unitId, indicator }) => cellKey(unitId, indicator)))
    })
    this.drawAll()
    return () => {
      stopCells()
      stopStatus()
    }
  }

  /** The month as the server has it now: other states, other figures, perhaps other units. */
  setView(view: EntryGridView): void {
    if (view !== this.view) this.take(view)
  }

  /** The earlier months have arrived. */
  setHistory(history: GridHistoryView): void {
    this.history = history.units
    this.drawAll()
  }

  /** The units whose lines are shown: the line of sums adds these. */
  setShown(unitIds: readonly string[]): void {
    this.shown = unitIds
    this.store.batch(() => this.drawTotals(this.view.columns))
  }

  /** Takes over what was typed into the grid. */
  edit(edits: readonly GridEdit[]): void {
    this.session.edit(
      edits.flatMap(({ rowId, columnId, after }) =>
        this.rows.has(rowId)
          ? [{ unitId: rowId, indicator: columnId, entry: typedEntry(after, this.texts.locale) }]
          : [],
      ),
    )
  }

  cell(unitId: string, indicator: string): EntryCell {
    return this.session.cell(unitId, indicator)
  }

  report(unitId: string): RowReport | undefined {
    return this.reports.get(unitId)
  }

  /** Whether this page has saved a cell of the unit. */
  touched(unitId: string): boolean {
    return [...this.savedHere].some((key) => cellOfKey(key).unitId === unitId)
  }

  unitHistory(unitId: string): UnitHistory | null {
    return this.history === null ? null : (this.history[unitId] ?? { months: {}, plans: {} })
  }

  /** Calls back after any change of a cell or report. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener)
    return () => this.listeners.delete(listener)
  }

  readonly getVersion = (): number => this.version

  private take(view: EntryGridView): void {
    this.view = view
    this.rows = new Map(view.rows.map((row) => [row.unitId, row]))
    this.shown = view.rows.map(({ unitId }) => unitId)
    this.drawAll()
  }

  private drawAll(): void {
    this.store.batch(() => {
      for (const row of this.rows.values()) this.drawRow(row)
      this.drawTotals(this.view.columns)
    })
    this.tell()
  }

  private update(keys: readonly string[]): void {
    const units = new Set<string>()
    const indicators = new Set<string>()
    for (const key of keys) {
      const { unitId, indicator } = cellOfKey(key)
      this.noteSaving(key, this.session.cell(unitId, indicator).state)
      units.add(unitId)
      indicators.add(indicator)
    }
    this.store.batch(() => {
      for (const unitId of units) {
        const row = this.rows.get(unitId)
        if (row) this.drawRow(row)
      }
      this.drawTotals(this.view.columns.filter(({ indicator }) => indicators.has(indicator)))
    })
    this.tell()
  }

  private noteSaving(key: string, state: EntryCell['state']): void {
    if (state === 'sending') this.underWay.add(key)
    else if (this.underWay.delete(key) && state === 'saved') this.savedHere.add(key)
    else if (state !== 'saved') this.savedHere.delete(key)
  }

  private drawRow(row: GridRow): void {
    const report = rowReport({
      unitId: row.unitId,
      month: this.view.month,
      columns: this.view.columns.filter((column) => isAsked(column, row)),
      cell: (indicator) => this.session.cell(row.unitId, indicator),
      explanation: (indicator) => this.session.remarks(row.unitId, indicator).explanation,
      history: this.history && ownHistory(this.history[row.unitId]?.months ?? {}, this.view.month),
      open: closedReason(row, this.view.locked) === null,
    })
    this.reports.set(row.unitId, report)
    for (const column of this.view.columns) this.drawCell(row, column, report)
  }

  private drawCell(row: GridRow, column: FormColumn, report: RowReport): void {
    const { indicator } = column
    const look = {
      cell: this.session.cell(row.unitId, indicator),
      inert: inertReason(column, row, this.view.locked),
      finding: shownFinding(report, indicator),
      returned: row.returnedCells[indicator] ?? null,
      hasNote: this.session.remarks(row.unitId, indicator).note !== null,
      savedHere: this.savedHere.has(cellKey(row.unitId, indicator)),
      health: this.session.getStatus().health,
    }
    this.store.setCell(row.unitId, indicator, cellState(look, this.texts))
  }

  private drawTotals(columns: readonly FormColumn[]): void {
    const rows = this.shown.flatMap((unitId) => this.rows.get(unitId) ?? [])
    for (const column of columns) {
      const asked = rows.filter((row) => isAsked(column, row))
      const entry = columnTotal(asked.map(({ unitId }) => this.session.cell(unitId, column.indicator)))
      this.store.setCell(TOTAL_ROW, column.indicator, {
        ...textsOf({ state: 'saved', entry }, this.texts.locale),
        message: this.texts.total,
        readOnly: true,
      })
    }
  }

  private tell(): void {
    this.version += 1
    for (const listener of [...this.listeners]) listener()
  }
}
