import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import type { CellChange, CellRefusal } from '@/lib/figures/views'

/** Why a cell is not kept; `not_accepted`: the server takes no request with it, e.g. of a unit out of scope. */
export type EntryRefusal = CellRefusal | 'not_accepted'

/** A cell as the screen shows it: the server's, with what was typed over it. */
export type EntryCell =
  | { state: 'saved'; entry: FigureEntry }
  | { state: 'sending' | 'waiting'; entry: FigureEntry }
  | { state: 'conflict'; entry: FigureEntry; theirs: CellChange }
  | { state: 'refused'; entry: FigureEntry; reason: EntryRefusal }
  | { state: 'unreadable'; entry: FigureEntry; text: string }

export interface CellRemarks {
  /** Why the figure is right although a check warns of it. */
  explanation: string | null
  note: string | null
}

/** One cell committed on the screen. `text` instead of an entry: it is no figure, kept as it was typed. */
export interface TypedCell {
  unitId: string
  indicator: string
  entry: FigureEntry | { text: string }
}

/**
 * `offline`: the server cannot be reached, tried again by itself. `signed_out`: the session has ended.
 * `failing`: the server answers, but cannot save; `message` says it with its reference.
 */
export type SessionHealth = 'online' | 'offline' | 'signed_out' | 'failing'

export interface SessionStatus {
  health: SessionHealth
  /** Cells that will be sent, or are on their way. */
  pending: number
  /** ISO instant of the last acknowledged save of this page. */
  savedAt: string | null
  /** False when this machine does not keep the journal: closing the tab would lose what is pending. */
  journalKept: boolean
  message: string | null
}
