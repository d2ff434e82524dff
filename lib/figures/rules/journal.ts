import type { FigureEntry } from '@/lib/figures/rules/figure-entry'
import { sameEntry } from '@/lib/figures/rules/figure-entry'

/*
 * The journal keeps on the user's own machine what was typed and not yet acknowledged, so that a closed tab or a
 * lost connection loses nothing. Versions count the saves of a cell on the server; 0 is a cell never saved.
 */

/** A cell as the server has it. */
export type ServerCell = { entry: FigureEntry; version: number }

/** What the user wants a cell to be, over the version that was on the screen. */
export type PendingEdit = {
  entry: FigureEntry
  baseVersion: number
  /** What was sent over this version without an answer yet: any of it may have arrived, although nobody said so. */
  sent: readonly FigureEntry[]
}

export type MergedCell =
  | { state: 'saved'; entry: FigureEntry; version: number }
  | { state: 'pending'; entry: FigureEntry; version: number; edit: PendingEdit }
  | { state: 'conflict'; mine: FigureEntry; theirs: FigureEntry; version: number; edit: PendingEdit }

/**
 * Lays a pending edit over the cell as the server has it now.
 * Saved: nothing is pending, or the server already has that very entry. Pending: the server has not moved on (a
 * server cell older than the edit's base comes from a slow answer), or only by our own unanswered save.
 * Conflict: somebody else saved another entry in between; both are shown, and a person decides.
 */
export function mergeCell(server: ServerCell, edit: PendingEdit | undefined): MergedCell {
  const { entry, version } = server
  if (!edit) return { state: 'saved', entry, version }
  if (version > edit.baseVersion) {
    if (sameEntry(entry, edit.entry)) return { state: 'saved', entry, version }
    if (!isOwnSave(server, edit)) return { state: 'conflict', mine: edit.entry, theirs: entry, version, edit }
    return pendingOn(version, { ...edit, baseVersion: version, sent: [] })
  }
  return pendingOn(edit.baseVersion, edit)
}

/** The journal after an entry is typed: the latest counts, over the version first seen. Typed back: no edit. */
export function addEdit(
  edit: PendingEdit | undefined,
  entry: FigureEntry,
  server: ServerCell,
): PendingEdit | undefined {
  const { baseVersion, sent }: Omit<PendingEdit, 'entry'> = edit ?? { baseVersion: server.version, sent: [] }
  const asOnServer = sent.length === 0 && baseVersion === server.version && sameEntry(entry, server.entry)
  return asOnServer ? undefined : { entry, baseVersion, sent }
}

/** The journal when a save leaves for the server. */
export function markSent(edit: PendingEdit): PendingEdit {
  return { ...edit, sent: [...edit.sent, edit.entry] }
}

/** The journal after the server acknowledged a save: done, or still pending when more was typed meanwhile. */
export function acknowledge(edit: PendingEdit, saved: ServerCell): PendingEdit | undefined {
  if (sameEntry(edit.entry, saved.entry)) return undefined
  return { ...edit, baseVersion: saved.version, sent: [] }
}

/** The user keeps the own entry of a conflict: it goes again, knowingly over the other's version. */
export function keepMine(edit: PendingEdit, server: ServerCell): PendingEdit {
  return { entry: edit.entry, baseVersion: server.version, sent: [] }
}

/** Exactly one save happened since, and it is one that we sent: a second over the same base would be refused. */
function isOwnSave(server: ServerCell, edit: PendingEdit): boolean {
  return server.version === edit.baseVersion + 1 && edit.sent.some((entry) => sameEntry(entry, server.entry))
}

function pendingOn(version: number, edit: PendingEdit): MergedCell {
  return { state: 'pending', entry: edit.entry, version, edit }
}
