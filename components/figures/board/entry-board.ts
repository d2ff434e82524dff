import { createGridStore } from '@/components/data-grid/grid-store'
import type { CellEdit as GridEdit } from '@/components/data-grid/grid-types'
import type { BoardTexts } from '@/components/figures/board/board-texts'
import { cellState } from '@/components/figures/board/cell-state'
import { columnTotal } from '@/components/figures/board/column-totals'
import { textsOf, typedEntry } from '@/components/figures/board/entry-text'
import { inertReason, isAsked } from '@/components/figures/board/inert-reason'
import { RowChecks } from '@/components/figures/board/row-checks'
import { shownFinding, type RowReport } from '@/components/figures/board/row-report'
import { SavedMarks } from '@/components/figures/board/saved-marks'
import { cellKey, cellOfKey } from '@/components/figures/session/cell-key'
import type { EntrySession } from '@/components/figures/session/entry-session'
import type { EntryCell } from '@/components/figures/session/session-types'
import { numberOf } from '@/lib/figures/rules/figure-entry'
import type { RecordFiguresBesideView } from '@/lib/figures/source-views'
import type {
  EntryGridView,
  FormColumn,
  GridHistoryView,
  GridRow,
  RosterFiguresView,
  UnitHistory,
  UnitRoster,
} from '@/lib/figures/views'

/** The line of sums at the foot of the grid. */
export const TOTAL_ROW = 'total'

/** Two frames: nobody sees the delay, and it keeps counting out of the way of the keys. */
const TELL_AFTER_MS = 32
const ROWS_AT_ONCE = 40

/**
 * The month on the screen, outside React: joins what the server said, what is typed and what the checks find
 * into the cells that the grid draws. A keystroke works out its own line again and nothing else.
 */
export class EntryBoard {
  readonly store = createGridStore()
  private rows = new Map<string, GridRow>()
  private shown: readonly string[] = []
  private records: RecordFiguresBesideView['units'] = {}
  private readonly checks: RowChecks
  private readonly marks = new SavedMarks()
  private readonly listeners = new Set<() => void>()
  private version = 0
  private telling = false

  constructor(
    readonly session: EntrySession,
    private view: EntryGridView,
    private readonly texts: BoardTexts,
  ) {
    this.checks = new RowChecks(session)
    this.take(view)
  }

  /** Follows the session until the returned function is called. */
  connect(): () => void {
    let { health } = this.session.getStatus()
    const drawOpenCells = () =>
      this.update(this.session.openCells().map(({ unitId, indicator }) => cellKey(unitId, indicator)))
    const stopCells = this.session.onCells((keys) => this.update(keys))
    const stopStatus = this.session.onStatus(() => {
      const now = this.session.getStatus().health
      if (now === health) return
      health = now
      drawOpenCells()
    })
    // What the session learned before anybody listened.
    drawOpenCells()
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
    this.checks.setHistory(history)
    this.drawInParts([...this.rows.keys()])
  }

  /** What the registers of members count has arrived. */
  setRoster(roster: RosterFiguresView): void {
    this.checks.setRoster(roster)
    this.drawInParts([...this.rows.keys()])
  }

  /** What the other registers count has arrived. */
  setRecords(records: RecordFiguresBesideView): void {
    this.records = records.units
    this.tell()
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
    return this.checks.report(unitId)
  }

  /** Null until the earlier months have arrived. */
  unitHistory(unitId: string): UnitHistory | null {
    return this.checks.unitHistory(unitId)
  }

  /** Null where the unit keeps no register of members, and until its counts have arrived. */
  unitRoster(unitId: string): UnitRoster | null {
    return this.checks.unitRoster(unitId)
  }

  /** What a register beside that of members counts for a cell; undefined where it holds nothing of it. */
  recordCount(unitId: string, indicator: string): number | undefined {
    return this.records[unitId]?.[indicator]
  }

  /** The cells of a line that may be changed and say something else than the register of members, with its figures. */
  rosterEdits(unitId: string): GridEdit[] {
    return this.countedEdits(unitId, this.checks.unitRoster(unitId)?.counts ?? {})
  }

  /** The same of the other registers. */
  recordEdits(unitId: string): GridEdit[] {
    return this.countedEdits(unitId, this.records[unitId] ?? {})
  }

  /** The same of all registers; what two of them count, the register of members decides. */
  registerEdits(unitId: string): GridEdit[] {
    return this.countedEdits(unitId, { ...this.records[unitId], ...this.checks.unitRoster(unitId)?.counts })
  }

  private countedEdits(unitId: string, counts: Readonly<Record<string, number>>): GridEdit[] {
    const row = this.rows.get(unitId)
    if (!row) return []
    return this.view.columns.flatMap((column) => {
      const counted = counts[column.indicator]
      if (counted === undefined || inertReason(column, row, this.view.locked) !== null) return []
      const cell = this.session.cell(unitId, column.indicator)
      if (cell.state !== 'unreadable' && numberOf(cell.entry) === counted) return []
      const { text: before } = textsOf(cell, this.texts.locale)
      return [{ rowId: unitId, columnId: column.indicator, before, after: String(counted) }]
    })
  }

  /** Whether this page has saved a cell of the unit. */
  touched(unitId: string): boolean {
    return this.marks.hasOf(unitId)
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
    this.drawUnits(this.rows.keys(), view.columns)
  }

  /** Checking hundreds of lines against two years takes a while: keys typed meanwhile come in between. */
  private drawInParts(unitIds: readonly string[]): void {
    this.drawUnits(unitIds.slice(0, ROWS_AT_ONCE), [])
    const rest = unitIds.slice(ROWS_AT_ONCE)
    if (rest.length > 0) setTimeout(() => this.drawInParts(rest), 0)
  }

  private update(keys: readonly string[]): void {
    const units = new Set<string>()
    const indicators = new Set<string>()
    for (const key of keys) {
      const { unitId, indicator } = cellOfKey(key)
      this.marks.note(key, this.session.cell(unitId, indicator).state)
      units.add(unitId)
      indicators.add(indicator)
    }
    this.drawUnits(
      units,
      this.view.columns.filter(({ indicator }) => indicators.has(indicator)),
    )
  }

  private drawUnits(unitIds: Iterable<string>, summed: readonly FormColumn[]): void {
    this.store.batch(() => {
      for (const unitId of unitIds) {
        const row = this.rows.get(unitId)
        if (row) this.drawRow(row)
      }
      this.drawTotals(summed)
    })
    this.tell()
  }

  private drawRow(row: GridRow): void {
    const report = this.checks.check(this.view, row)
    for (const column of this.view.columns) this.drawCell(row, column, report)
  }

  private drawCell(row: GridRow, column: FormColumn, report: RowReport): void {
    const { indicator } = column
    const look = {
      cell: this.session.cell(row.unitId, indicator),
      inert: inertReason(column, row, this.view.locked),
      finding: shownFinding(report, indicator),
      returned: row.returnedCells[indicator] ?? null,
      counted: row.fromRecords.includes(indicator),
      hasNote: this.session.remarks(row.unitId, indicator).note !== null,
      savedHere: this.marks.has(cellKey(row.unitId, indicator)),
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

  /** Counts and panels follow a moment later and once for many changes: the cell itself comes first. */
  private tell(): void {
    this.version += 1
    if (this.listeners.size === 0 || this.telling) return
    this.telling = true
    setTimeout(() => {
      this.telling = false
      for (const listener of [...this.listeners]) listener()
    }, TELL_AFTER_MS)
  }
}
