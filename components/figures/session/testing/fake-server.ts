import type { SaveRequest } from '@/components/figures/session/journal'
import { cellKey } from '@/components/figures/session/cell-key'
import type { Outcome } from '@/lib/core/outcome'
import { BLANK, sameEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { impossibleEntry } from '@/lib/figures/rules/hard-checks'
import type { CellEdit } from '@/lib/figures/schemas'
import type { CellRefusal, CellResult, GridCell, RecordFiguresView } from '@/lib/figures/views'

/** One write that the server accepted, and what it replaced. */
export interface FakeWrite {
  key: string
  by: string
  entry: FigureEntry
  over: FigureEntry
  note: string | null
}

/** The server's part of the saving, as the verb that records figures does it, without a database. */
export class FakeServer {
  readonly writes: FakeWrite[] = []
  readonly received: SaveRequest[] = []
  /** Cells that cannot be changed now, and why. */
  readonly closed = new Map<string, CellRefusal>()
  /** Cells that make the whole request be refused. */
  readonly poison = new Set<string>()
  private readonly cells = new Map<string, GridCell & { by: string }>()
  private readonly answers = new Map<string, RecordFiguresView>()

  save(by: string, request: SaveRequest): Outcome<RecordFiguresView> {
    this.received.push(request)
    const answered = this.answers.get(`${by} ${request.key}`)
    if (answered) return { ok: true, data: answered }
    if (request.cells.some((cell) => this.poison.has(cellKey(cell.unitId, cell.indicator))))
      return { ok: false, code: 'not_found', message: 'Không tìm thấy.', fieldErrors: {} }
    const data = {
      results: request.cells.map((cell) => this.judge(by, cell)),
      savedAt: '2024-07-03T07:02:00.000Z',
    }
    this.answers.set(`${by} ${request.key}`, data)
    return { ok: true, data }
  }

  cell(key: string): GridCell {
    const { entry, version, explanation, note } = this.stored(key)
    return { entry, version, explanation, note }
  }

  /** Everything saved, as a page reads it. */
  view(): [key: string, cell: GridCell][] {
    return [...this.cells.keys()].map((key) => [key, this.cell(key)])
  }

  private judge(by: string, edit: CellEdit): CellResult {
    const cell = { unitId: edit.unitId, indicator: edit.indicator }
    const key = cellKey(edit.unitId, edit.indicator)
    const stored = this.stored(key)
    const reason = this.closed.get(key) ?? impossibleEntry(edit.entry)
    if (reason) return { ...cell, status: 'refused', reason }
    const changes = !sameEntry(edit.entry, stored.entry)
    const kept = changes ? null : stored.explanation
    const explanation = edit.explanation === undefined ? kept : edit.explanation
    const note = edit.note === undefined ? stored.note : edit.note
    if (!changes && explanation === stored.explanation && note === stored.note)
      return { ...cell, status: 'saved', version: stored.version }
    if (edit.baseVersion !== stored.version) {
      const theirs = {
        ...this.cell(key),
        changedBy: stored.by,
        changedAt: '2024-07-03T07:00:00.000Z',
        source: 'entered' as const,
      }
      return { ...cell, status: 'conflict', theirs }
    }
    const version = stored.version + 1
    this.cells.set(key, { entry: edit.entry, version, explanation, note, by })
    this.writes.push({ key, by, entry: edit.entry, over: stored.entry, note })
    return { ...cell, status: 'saved', version }
  }

  private stored(key: string): GridCell & { by: string } {
    return this.cells.get(key) ?? { entry: BLANK, version: 0, explanation: null, note: null, by: '' }
  }
}
