import { saysNothingNew } from '@/components/figures/session/cell-edits'
import type { JournalEdit } from '@/components/figures/session/journal'
import type { EntryRefusal } from '@/components/figures/session/session-types'
import { sameEntry } from '@/lib/figures/rules/figure-entry'
import { mergeCell } from '@/lib/figures/rules/journal'
import type { CellEdit } from '@/lib/figures/schemas'
import type { CellChange, CellResult, GridCell } from '@/lib/figures/views'

/** What is left of a cell's edit after the server answered for it. */
export interface SettledCell {
  /** The cell on the server as far as the answer tells; null where it tells nothing. */
  server: GridCell | null
  /** What is still to be sent or decided; null: nothing. */
  edit: JournalEdit | null
  conflict: CellChange | null
  refusal: EntryRefusal | null
}

/**
 * Lays the server's answer for one cell beside its edit, which may have moved on since the cell was sent.
 *
 * @param server the cell on the server as it was known before the answer
 */
export function settleCell(
  edit: JournalEdit | null,
  sent: CellEdit,
  result: CellResult,
  server: GridCell | null,
): SettledCell {
  switch (result.status) {
    case 'saved':
      return saved(edit, sent, result.version, server)
    case 'conflict':
      return conflicting(edit, result.theirs, server)
    case 'refused': {
      // What was typed meanwhile has not been judged yet.
      const moved = edit !== null && !sameContent(edit, sent)
      return { server: null, edit, conflict: null, refusal: edit && !moved ? result.reason : null }
    }
  }
}

function saved(
  edit: JournalEdit | null,
  sent: CellEdit,
  version: number,
  before: GridCell | null,
): SettledCell {
  const changed = before === null || !sameEntry(before.entry, sent.entry)
  const explanation = sent.explanation ?? null
  const server: GridCell = {
    entry: sent.entry,
    version,
    // A reason belongs to its figure: with another figure it goes.
    explanation: sent.explanation !== undefined || changed ? explanation : before.explanation,
    note: sent.note !== undefined ? sent.note : (before?.note ?? null),
  }
  // An edit over another version was not part of this save: it goes on over what it was typed over.
  const ours = edit !== null && edit.baseVersion === sent.baseVersion
  return { server, edit: ours ? leftOf(edit, sent, version) : edit, conflict: null, refusal: null }
}

/** The edit without what was sent; null when nothing is left. */
function leftOf(edit: JournalEdit, sent: CellEdit, version: number): JournalEdit | null {
  const { explanation, note, text } = edit
  const left = {
    ...(text === undefined ? {} : { text }),
    ...(explanation === undefined || explanation === sent.explanation ? {} : { explanation }),
    ...(note === undefined || note === sent.note ? {} : { note }),
  }
  const figureDone = sameEntry(edit.entry, sent.entry)
  if (figureDone && Object.keys(left).length === 0) return null
  return {
    entry: edit.entry,
    baseVersion: version,
    sent: [],
    ...left,
    ...(figureDone && text === undefined ? { remarksOnly: true } : {}),
  }
}

function conflicting(edit: JournalEdit | null, theirs: CellChange, before: GridCell | null): SettledCell {
  const { entry, version, explanation, note } = theirs
  const server = { entry, version, explanation, note }
  const goOn = (next: JournalEdit | null) => ({ server, edit: next, conflict: null, refusal: null })
  if (edit === null) return goOn(null)
  const rebased = { ...edit, baseVersion: version, sent: [] }
  const noteAlone = edit.remarksOnly && edit.explanation === undefined
  // Somebody changed the figure and left the note: ours goes beside the new figure.
  if (noteAlone && before?.version === edit.baseVersion && before.note === note)
    return goOn({ ...rebased, entry })

  const merged = mergeCell(server, edit)
  // A server that has gone back behind what it said, restored from a copy: let a person see both.
  const wentBack = version < edit.baseVersion
  if (merged.state === 'pending' && !wentBack) return goOn({ ...edit, ...merged.edit })
  // Text that is no figure yet is not sent; the conflict shows when it has become one.
  if (edit.text !== undefined) return goOn(merged.state === 'saved' ? rebased : edit)
  if (merged.state !== 'saved' || !fits(edit.explanation, explanation) || !fits(edit.note, note))
    return { server, edit, conflict: theirs, refusal: null }
  const done = saysNothingNew(edit.explanation, explanation) && saysNothingNew(edit.note, note)
  return goOn(done ? null : { ...rebased, remarksOnly: true })
}

/** A remark can be laid over the server's without taking anybody's words away. */
function fits(mine: string | null | undefined, theirs: string | null): boolean {
  return theirs === null || saysNothingNew(mine, theirs)
}

function sameContent(edit: JournalEdit, sent: CellEdit): boolean {
  return (
    edit.text === undefined &&
    sameEntry(edit.entry, sent.entry) &&
    edit.explanation === sent.explanation &&
    edit.note === sent.note
  )
}
