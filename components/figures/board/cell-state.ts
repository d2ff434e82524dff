import type { CellState, CellTone } from '@/components/data-grid/grid-types'
import type { BoardTexts } from '@/components/figures/board/board-texts'
import { refusalOf, textsOf } from '@/components/figures/board/entry-text'
import type { InertReason } from '@/components/figures/board/inert-reason'
import type { EntryCell, SessionHealth } from '@/components/figures/session/session-types'
import type { CellFinding } from '@/lib/figures/rules/finding'

/** Everything that decides how one cell looks. */
export interface CellLook {
  cell: EntryCell
  inert: InertReason | null
  /** What the checks say of it first; null while it is explained or nothing is odd. */
  finding: CellFinding | null
  /** Why the superior sent it back. */
  returned: string | null
  hasNote: boolean
  /** The unit's registers count it. */
  counted: boolean
  /** Saved by this page since it was opened. */
  savedHere: boolean
  health: SessionHealth
}

/** A cell as the grid draws it. What needs a person outranks what goes on by itself. */
export function cellState(look: CellLook, texts: BoardTexts): CellState {
  const { cell, inert, hasNote, counted } = look
  const tone = toneOf(look)
  const message = messageOf(look, texts)
  return {
    ...textsOf(cell, texts.locale),
    ...(tone === undefined ? {} : { tone }),
    ...(message === undefined ? {} : { message }),
    ...(inert === null ? {} : { readOnly: true }),
    ...(hasNote ? { note: true } : {}),
    ...(counted ? { counted: true } : {}),
  }
}

function toneOf({ cell, finding, returned, savedHere, health }: CellLook): CellTone | undefined {
  if (cell.state === 'unreadable' || cell.state === 'refused' || finding?.severity === 'refuse')
    return 'error'
  if (cell.state === 'conflict') return 'conflict'
  if (cell.state === 'waiting' && health !== 'online') return 'pending'
  if (finding) return 'warning'
  if (cell.state === 'waiting' || cell.state === 'sending') return 'saving'
  if (savedHere) return 'saved'
  return returned === null ? undefined : 'warning'
}

function messageOf({ cell, inert, finding, returned }: CellLook, texts: BoardTexts): string | undefined {
  if (cell.state === 'unreadable')
    return texts.unreadable(refusalOf(cell.text, texts.locale) ?? 'not_a_number', cell.text)
  if (cell.state === 'refused') return texts.refused(cell.reason)
  if (cell.state === 'conflict') return texts.conflict(cell.entry, cell.theirs)
  if (finding) return texts.finding(finding)
  if (returned !== null) return texts.returned(returned)
  return inert === null ? undefined : texts.inert(inert)
}
