import 'server-only'
import type { z } from 'zod'
import { BLANK, entryOf, sameEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { impossibleEntry } from '@/lib/figures/rules/hard-checks'
import { canEdit } from '@/lib/figures/rules/month-state'
import { contributionSteps } from './contribution-steps'
import type { CellState, LockedUnit } from './internal'
import type { cellEditSchema } from './schemas'
import type { CellChange, CellRefusal, CellResult } from './views'
import type { FigureWrite } from './write-figures'

/** A cell as somebody wants it. */
export type FigureEdit = z.output<typeof cellEditSchema>

export interface EditVerdict {
  result: CellResult
  /** Null where nothing is to be written. */
  write: FigureWrite | null
}

/**
 * What becomes of an edit of a cell as it stands: kept, refused with its reason, or, where somebody else changed the
 * cell meanwhile, sent back with theirs. One judge for all who save figures and for those who show beforehand what a
 * save would do.
 */
export function judgeEdit(edit: FigureEdit, state: CellState, unit: LockedUnit, at: Date): EditVerdict {
  const cell = { unitId: edit.unitId, indicator: edit.indicator }
  const refusal = refusalOf(edit, state, unit, at)
  if (refusal) return { result: { ...cell, status: 'refused', reason: refusal }, write: null }

  const stored: FigureEntry = state.entry ? entryOf({ entry: state.entry, value: state.value }) : BLANK
  const version = state.version ?? 0
  const changes = !sameEntry(edit.entry, stored)
  const explanation = edit.explanation === undefined ? (changes ? null : state.explanation) : edit.explanation
  const note = edit.note === undefined ? state.note : edit.note
  if (!changes && explanation === state.explanation && note === state.note) {
    return { result: { ...cell, status: 'saved', version }, write: null }
  }
  // What the registers count is changed there; a reason or a note beside it is still a person's.
  if (changes && state.fromRecords)
    return { result: { ...cell, status: 'refused', reason: 'from_records' }, write: null }
  if (edit.baseVersion !== version) {
    return { result: { ...cell, status: 'conflict', theirs: storedChange(state, stored) }, write: null }
  }
  const write = {
    ...cell,
    unitPath: unit.path,
    federationId: state.federationId!,
    beginsReport: state.state === null,
    entry: edit.entry,
    source: state.fromRecords ? ('records' as const) : ('entered' as const),
    version: version + 1,
    explanation,
    note,
    ...contributionSteps(state, stored, edit.entry),
  }
  return { result: { ...cell, status: 'saved', version: version + 1 }, write }
}

function refusalOf(edit: FigureEdit, state: CellState, unit: LockedUnit, at: Date): CellRefusal | null {
  const asked = unit.rank === 'grassroots' ? 'grassroots' : 'federation'
  if (!state.onForm || state.askedOf !== asked) return 'not_asked'
  if (state.federationId === null) return 'not_active'
  const report = state.state ?? 'draft'
  if (!canEdit(report, { locked: state.locked, correctionUntil: state.correctionUntil, now: at })) {
    if (report === 'submitted' || report === 'approved') return 'with_superior'
    return state.correctionUntil ? 'correction_over' : 'locked'
  }
  return impossibleEntry(edit.entry)
}

function storedChange(state: CellState, entry: FigureEntry): CellChange {
  return {
    version: state.version ?? 0,
    entry,
    changedBy: state.changedBy ?? '',
    changedAt: state.changedAt?.toISOString() ?? '',
    explanation: state.explanation,
    note: state.note,
    source: state.source ?? 'entered',
  }
}
