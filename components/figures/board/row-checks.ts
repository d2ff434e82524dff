import { closedReason, isAsked } from '@/components/figures/board/inert-reason'
import { rowReport, type RowReport } from '@/components/figures/board/row-report'
import type { EntrySession } from '@/components/figures/session/entry-session'
import { ownHistory } from '@/lib/figures/rules/own-history'
import type { OwnHistory } from '@/lib/figures/rules/soft-checks'
import type {
  EntryGridView,
  FormColumn,
  GridHistoryView,
  GridRow,
  RosterFiguresView,
  UnitHistory,
  UnitRoster,
} from '@/lib/figures/views'

/** What the checks found in each line, and the earlier months that they compare with. */
export class RowChecks {
  private history: GridHistoryView['units'] | null = null
  private roster: RosterFiguresView['units'] = {}
  private readonly ownHistories = new Map<string, OwnHistory>()
  private readonly reports = new Map<string, RowReport>()

  constructor(private readonly session: EntrySession) {}

  setHistory(history: GridHistoryView): void {
    this.history = history.units
    this.ownHistories.clear()
  }

  setRoster(roster: RosterFiguresView): void {
    this.roster = roster.units
  }

  /** Checks a line as it stands now. */
  check({ columns, month, locked }: EntryGridView, row: GridRow): RowReport {
    const { unitId } = row
    const report = rowReport({
      unitId,
      month,
      columns: columns.filter((column) => isAsked(column, row)).map((column) => askedOf(row, column)),
      cell: (indicator) => this.session.cell(unitId, indicator),
      explanation: (indicator) => this.session.remarks(unitId, indicator).explanation,
      history: this.ownHistory(unitId, month),
      roster: this.roster[unitId]?.counts ?? null,
      open: closedReason(row, locked) === null,
    })
    this.reports.set(unitId, report)
    return report
  }

  report(unitId: string): RowReport | undefined {
    return this.reports.get(unitId)
  }

  /** Null until the earlier months have arrived. */
  unitHistory(unitId: string): UnitHistory | null {
    return this.history === null ? null : (this.history[unitId] ?? { months: {}, plans: {} })
  }

  /** Null where the unit keeps no register of members, and until its counts have arrived. */
  unitRoster(unitId: string): UnitRoster | null {
    return this.roster[unitId] ?? null
  }

  private ownHistory(unitId: string, month: EntryGridView['month']): OwnHistory | null {
    const history = this.unitHistory(unitId)
    if (history === null) return null
    const known = this.ownHistories.get(unitId) ?? ownHistory(history.months, month)
    this.ownHistories.set(unitId, known)
    return known
  }
}

/** What the registers count is counted before the month is handed in: nobody has to answer it here. */
function askedOf({ fromRecords }: GridRow, column: FormColumn): FormColumn {
  return column.required && fromRecords.includes(column.indicator) ? { ...column, required: false } : column
}
