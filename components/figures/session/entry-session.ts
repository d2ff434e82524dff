import { cellKey, cellOfKey } from '@/components/figures/session/cell-key'
import { CellLedger } from '@/components/figures/session/cell-ledger'
import { Delivery, type DeliveryPorts } from '@/components/figures/session/delivery'
import type { JournalStore, LeftGrid } from '@/components/figures/session/journal-store'
import type {
  CellRemarks,
  EntryCell,
  SessionStatus,
  TypedCell,
} from '@/components/figures/session/session-types'
import type { GridCell } from '@/lib/figures/views'

export interface SessionPorts extends DeliveryPorts {
  journal: JournalStore
}

type CellEntries = Iterable<readonly [key: string, cell: GridCell]>
type CellListener = (keys: readonly string[]) => void

/** Keystrokes committed within this time travel together. */
const gatherFor = 60

/**
 * The saving of a month's cells, outside React. Each edit is in the journal on this machine before anything
 * else happens, and leaves it only when the server has answered for it.
 */
export class EntrySession {
  private readonly ledger = new CellLedger()
  private readonly delivery: Delivery
  private readonly cellListeners = new Set<CellListener>()
  private readonly statusListeners = new Set<() => void>()
  private journalKept = true
  private leftBehind = false
  private takingOver = false
  private status: SessionStatus | null = null

  constructor(
    private readonly ports: SessionPorts,
    cells: CellEntries,
  ) {
    this.ledger.refresh(cells)
    this.delivery = new Delivery(ports, this.ledger, (keys) => this.keep(keys))
  }

  /** The grid is on the screen: goes on with what is pending here, and with what earlier pages left. */
  enter(): void {
    this.delivery.enter()
    void this.takeOver()
  }

  /** The grid goes from the screen; `whenIdle` is called once nothing more will be sent from here. */
  leave(whenIdle: () => void): void {
    this.delivery.leave(whenIdle)
  }

  cell(unitId: string, indicator: string): EntryCell {
    return this.ledger.cell(cellKey(unitId, indicator))
  }

  /** The explanation and note of a cell, as typed or as saved. */
  remarks(unitId: string, indicator: string): CellRemarks {
    return this.ledger.remarks(cellKey(unitId, indicator))
  }

  /** The cell as the server has it, as far as this page knows. */
  saved(unitId: string, indicator: string): GridCell {
    return this.ledger.saved(cellKey(unitId, indicator))
  }

  /** The cells that are not simply saved. */
  openCells(): { unitId: string; indicator: string }[] {
    return [...this.ledger.edits.keys()].map(cellOfKey)
  }

  edit(cells: readonly TypedCell[]): void {
    this.change(
      cells.map(({ unitId, indicator, entry }) => {
        const key = cellKey(unitId, indicator)
        this.ledger.type(key, entry)
        return key
      }),
    )
  }

  /** A reason for a warned figure, or a note to it; null takes it away. Saved like the figure. */
  remark(unitId: string, indicator: string, remarks: Partial<CellRemarks>): void {
    const key = cellKey(unitId, indicator)
    this.ledger.remark(key, remarks)
    this.change([key])
  }

  /** Answers a conflict: one's own figure goes again over theirs, or theirs stays. */
  resolve(unitId: string, indicator: string, choice: 'mine' | 'theirs'): void {
    const key = cellKey(unitId, indicator)
    this.ledger.resolve(key, choice)
    this.change([key])
  }

  /** Gives up what the server refused or what is no figure: the cell shows the saved figure again. */
  discard(unitId: string, indicator: string): void {
    const key = cellKey(unitId, indicator)
    this.ledger.discard(key)
    this.change([key])
  }

  /** The server's cells, read again. */
  refresh(cells: CellEntries): void {
    const changed = this.ledger.refresh(cells)
    if (changed.length > 0) this.tell(changed)
    this.delivery.schedule(gatherFor)
  }

  /** Tries at once: the connection came back, the user signed in again, or looks at the page again. */
  retryNow(): void {
    this.delivery.retryNow()
    void this.takeOver()
  }

  getStatus(): SessionStatus {
    this.status ??= this.readStatus()
    return this.status
  }

  /** Other grids on this machine with cells that have not reached the server. */
  leftElsewhere(): Promise<LeftGrid[]> {
    return this.ports.journal.leftElsewhere()
  }

  onCells(listener: CellListener): () => void {
    this.cellListeners.add(listener)
    return () => this.cellListeners.delete(listener)
  }

  onStatus(listener: () => void): () => void {
    this.statusListeners.add(listener)
    return () => this.statusListeners.delete(listener)
  }

  private readStatus(): SessionStatus {
    const { health, message, savedAt } = this.delivery
    return { health, message, savedAt, pending: this.ledger.countSendable(), journalKept: this.journalKept }
  }

  private change(keys: readonly string[]): void {
    this.keep(keys)
    this.delivery.schedule(gatherFor)
  }

  private keep(keys: readonly string[]): void {
    this.journalKept = this.writeJournal()
    this.tell(keys)
    if (this.leftBehind && this.ledger.edits.size === 0) void this.takeOver()
  }

  private writeJournal(): boolean {
    return this.ports.journal.write({ edits: this.ledger.edits, unanswered: this.delivery.unanswered })
  }

  /**
   * Takes over the journals of pages that are gone. One with edits of cells that are being edited here waits
   * until these are saved: then its figure meets the saved one as a conflict, and a person decides.
   */
  private async takeOver(): Promise<void> {
    if (this.takingOver) return
    this.takingOver = true
    const left = await this.ports.journal.left()
    this.takingOver = false
    this.leftBehind = false
    for (const { journal, forget } of left) {
      if (!this.ledger.adopt(journal.edits)) {
        this.leftBehind = true
        continue
      }
      this.delivery.adopt(journal.unanswered)
      this.keep([...journal.edits.keys()])
      if (this.journalKept) forget()
      this.delivery.schedule(0)
    }
  }

  private tell(keys: readonly string[]): void {
    this.status = null
    for (const listener of [...this.cellListeners]) listener(keys)
    for (const listener of [...this.statusListeners]) listener()
  }
}
