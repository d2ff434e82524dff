import type { JournalEdit } from '@/components/figures/session/journal'
import { cellKey } from '@/components/figures/session/cell-key'
import {
  keptMine,
  requestOf,
  untouched,
  withFigure,
  withRemarks,
} from '@/components/figures/session/cell-edits'
import type { CellRemarks, EntryCell, EntryRefusal } from '@/components/figures/session/session-types'
import { settleCell } from '@/components/figures/session/settle-cell'
import { BLANK, sameEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { markSent } from '@/lib/figures/rules/journal'
import type { CellEdit } from '@/lib/figures/schemas'
import type { CellChange, CellResult, GridCell } from '@/lib/figures/views'

const NEVER_SAVED: GridCell = { entry: BLANK, version: 0, explanation: null, note: null }

/** The cells as the server has them, and over them what was typed: who knows what each cell is now. */
export class CellLedger {
  private readonly server = new Map<string, GridCell>()
  private readonly typed = new Map<string, JournalEdit>()
  private readonly conflicts = new Map<string, CellChange>()
  private readonly refusals = new Map<string, EntryRefusal>()
  private readonly sending = new Set<string>()

  get edits(): ReadonlyMap<string, JournalEdit> {
    return this.typed
  }

  cell(key: string): EntryCell {
    const edit = this.typed.get(key)
    if (!edit) return { state: 'saved', entry: this.saved(key).entry }
    const { entry, text } = edit
    if (text !== undefined) return { state: 'unreadable', entry, text }
    const reason = this.refusals.get(key)
    if (reason) return { state: 'refused', entry, reason }
    const theirs = this.conflicts.get(key)
    if (theirs) return { state: 'conflict', entry, theirs }
    return { state: this.sending.has(key) ? 'sending' : 'waiting', entry }
  }

  /** The cell as the server has it, as far as this page knows. */
  saved(key: string): GridCell {
    return this.server.get(key) ?? NEVER_SAVED
  }

  remarks(key: string): CellRemarks {
    const edit = this.typed.get(key)
    const saved = this.saved(key)
    const kept = edit && !sameEntry(edit.entry, saved.entry) ? null : saved.explanation
    return {
      explanation: edit?.explanation === undefined ? kept : edit.explanation,
      note: edit?.note === undefined ? saved.note : edit.note,
    }
  }

  type(key: string, entry: FigureEntry | { text: string }): void {
    const before = this.typed.get(key)
    const saved = this.saved(key)
    if ('text' in entry) this.typed.set(key, { ...(before ?? untouched(saved)), text: entry.text })
    else this.put(key, withFigure(before, entry, saved, this.conflicts.get(key)))
    this.refusals.delete(key)
    this.conflicts.delete(key)
  }

  remark(key: string, remarks: Partial<CellRemarks>): void {
    this.put(key, withRemarks(this.typed.get(key), remarks, this.saved(key)))
    this.refusals.delete(key)
  }

  /** Answers a conflict: one's own goes again, over theirs as it was shown; or theirs stays. */
  resolve(key: string, choice: 'mine' | 'theirs'): void {
    const edit = this.typed.get(key)
    const theirs = this.conflicts.get(key)
    this.conflicts.delete(key)
    if (!edit || !theirs) return
    this.put(key, choice === 'mine' ? keptMine(edit, theirs) : undefined)
  }

  /** Gives up what was typed: the cell shows the saved figure again. */
  discard(key: string): void {
    this.typed.delete(key)
    this.refusals.delete(key)
    this.conflicts.delete(key)
  }

  /** Takes over the edits of a page that is gone; false, and nothing taken, where they meet edits of our own. */
  adopt(edits: ReadonlyMap<string, JournalEdit>): boolean {
    if ([...edits.keys()].some((key) => this.typed.has(key))) return false
    for (const [key, edit] of edits) this.typed.set(key, edit)
    return true
  }

  /** The cells as the server has them now; gives those that changed. What it refused is worth another try. */
  refresh(cells: Iterable<readonly [key: string, cell: GridCell]>): string[] {
    const changed = [...this.refusals.keys()]
    this.refusals.clear()
    for (const [key, cell] of cells) {
      if (cell.version <= this.saved(key).version) continue
      this.server.set(key, cell)
      // Shown beside a figure that has moved on: sending again brings the latest.
      if (cell.version > (this.conflicts.get(key)?.version ?? cell.version)) this.conflicts.delete(key)
      changed.push(key)
    }
    return changed
  }

  /** The next cells to send, at most so many; from now on they are on their way. */
  take(most: number): CellEdit[] {
    const cells: CellEdit[] = []
    for (const [key, edit] of this.typed) {
      if (cells.length === most) break
      if (!this.isSendable(key)) continue
      this.typed.set(key, { ...edit, ...markSent(edit) })
      cells.push(requestOf(key, edit))
    }
    return cells
  }

  hasSendable(): boolean {
    return this.countSendable() > 0
  }

  /** Cells that will be sent, or are on their way. */
  countSendable(): number {
    let count = 0
    for (const key of this.typed.keys()) if (this.isSendable(key)) count += 1
    return count
  }

  setSending(keys: readonly string[]): void {
    this.sending.clear()
    for (const key of keys) this.sending.add(key)
  }

  settle(sent: readonly CellEdit[], results: readonly CellResult[]): void {
    const byKey = new Map(sent.map((cell) => [cellKey(cell.unitId, cell.indicator), cell]))
    for (const result of results) {
      const key = cellKey(result.unitId, result.indicator)
      const cell = byKey.get(key)
      if (!cell) continue
      const settled = settleCell(this.typed.get(key) ?? null, cell, result, this.server.get(key) ?? null)
      if (settled.server && settled.server.version >= this.saved(key).version)
        this.server.set(key, settled.server)
      this.put(key, settled.edit ?? undefined)
      if (settled.conflict) this.conflicts.set(key, settled.conflict)
      if (settled.refusal) this.refusals.set(key, settled.refusal)
    }
  }

  /** The server takes no request with this cell; the others must not wait for it. */
  refuse(key: string): void {
    if (this.typed.has(key)) this.refusals.set(key, 'not_accepted')
  }

  private isSendable(key: string): boolean {
    return this.typed.get(key)?.text === undefined && !this.conflicts.has(key) && !this.refusals.has(key)
  }

  private put(key: string, edit: JournalEdit | undefined): void {
    if (edit) this.typed.set(key, edit)
    else this.typed.delete(key)
  }
}
