import { cellOfKey } from '@/components/figures/session/cell-key'
import type { JournalEdit } from '@/components/figures/session/journal'
import type { CellRemarks } from '@/components/figures/session/session-types'
import { sameEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { addEdit, keepMine } from '@/lib/figures/rules/journal'
import type { CellEdit } from '@/lib/figures/schemas'
import type { CellChange, GridCell } from '@/lib/figures/views'

/** An edit that changes nothing yet. */
export function untouched({ entry, version }: GridCell): JournalEdit {
  return { entry, baseVersion: version, sent: [] }
}

/** The edit after a figure is typed; undefined when the cell is again as the server has it. */
export function withFigure(
  before: JournalEdit | undefined,
  entry: FigureEntry,
  saved: GridCell,
  theirs: CellChange | undefined,
): JournalEdit | undefined {
  // Typing over a conflict is an answer to it: the user has both figures in sight.
  const known = before && theirs ? { ...before, ...keepMine(before, theirs) } : before
  const edit = addEdit(known, entry, saved)
  const remarks = remarksLeft(before, entry)
  if (edit) return { ...edit, ...remarks }
  return Object.keys(remarks).length > 0 ? { ...untouched(saved), ...remarks, remarksOnly: true } : undefined
}

/** The edit after a reason or a note is typed. */
export function withRemarks(
  before: JournalEdit | undefined,
  remarks: Partial<CellRemarks>,
  saved: GridCell,
): JournalEdit | undefined {
  const edit: JournalEdit = { ...(before ?? { ...untouched(saved), remarksOnly: true }), ...remarks }
  const asSaved = saysNothingNew(edit.explanation, saved.explanation) && saysNothingNew(edit.note, saved.note)
  return edit.remarksOnly && edit.sent.length === 0 && asSaved ? undefined : edit
}

/** The user keeps the own figure of a conflict, over the other's as it was shown. */
export function keptMine(edit: JournalEdit, theirs: CellChange): JournalEdit {
  return { ...edit, ...keepMine(edit, theirs), remarksOnly: false }
}

/** Whether a remark is left alone, or says what the server says. */
export function saysNothingNew(mine: string | null | undefined, saved: string | null): boolean {
  return mine === undefined || mine === saved
}

export function requestOf(key: string, { entry, baseVersion, explanation, note }: JournalEdit): CellEdit {
  return {
    ...cellOfKey(key),
    entry,
    baseVersion,
    ...(explanation === undefined ? {} : { explanation }),
    ...(note === undefined ? {} : { note }),
  }
}

/** A note stays with the cell; a reason goes with the figure it was given for. */
function remarksLeft(before: JournalEdit | undefined, entry: FigureEntry): Partial<CellRemarks> {
  const { explanation, note } = before ?? {}
  const keepsReason = before !== undefined && explanation !== undefined && sameEntry(before.entry, entry)
  return { ...(keepsReason ? { explanation } : {}), ...(note === undefined ? {} : { note }) }
}
