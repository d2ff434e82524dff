import 'server-only'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { BLANK, entryOf, sameEntry, type FigureEntry } from '@/lib/figures/rules/figure-entry'
import { impossibleEntry } from '@/lib/figures/rules/hard-checks'
import { canEdit } from '@/lib/figures/rules/month-state'
import { contributionSteps } from './contribution-steps'
import { beginReports, lockUnits, readCellStates, type CellState, type LockedUnit } from './internal'
import { recordFiguresInput } from './schemas'
import type { CellChange, CellRefusal, CellResult, RecordFiguresView } from './views'
import { writeFigures, type FigureWrite } from './write-figures'

type Edit = z.output<typeof recordFiguresInput>['cells'][number]

/**
 * Saves cells of one month, each for itself: a cell that somebody else changed meanwhile comes back with
 * both values, one that cannot be kept with its reason, and all others are saved. Only what cannot be a
 * figure at all is refused here; what may be a mistake is saved and asked about before submission, so that
 * nothing typed is lost.
 * @throws DomainError not_found when a unit is not in scope
 */
export async function recordFigures({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<RecordFiguresView> {
  const { key, month, cells } = parseInput(recordFiguresInput, input)
  return withScope(ctx, async (tx) => {
    const units = await lockUnits(
      tx,
      ctx,
      cells.map((cell) => cell.unitId),
    )
    requireCapability(ctx, 'figures.record')
    const answered = await findAnswer<RecordFiguresView>(tx, ctx, key)
    // Under a key that its user also sent from another post lies an answer about other units.
    if (answered && !answered.results.every(({ unitId }) => units.has(unitId)))
      throw new DomainError('conflict')
    if (answered) return answered

    const edits = lastPerCell(cells)
    const states = await readCellStates(tx, ctx, month, edits)
    const savedAt = now()
    const verdicts = edits.map((edit, index) => judge(edit, states[index]!, units, savedAt))
    const writes = verdicts.flatMap((verdict) => (verdict.write ? [verdict.write] : []))
    await beginReports(
      tx,
      ctx,
      month,
      writes.filter((write) => write.beginsReport),
    )
    await writeFigures(tx, ctx, month, writes, savedAt)

    const answer = { results: verdicts.map((verdict) => verdict.result), savedAt: savedAt.toISOString() }
    const paths = [...new Set(writes.map((write) => write.unitPath))]
    await audit(tx, ctx, {
      act: 'figures.recorded',
      subjectKind: 'month',
      subjectId: String(month),
      unitPath: paths.length === 1 ? paths[0]! : ctx.unitPath,
      details: { cells: edits.length, saved: writes.length, units: paths.length },
    })
    await keepAnswer(tx, ctx, key, 'figures.recorded', answer)
    return answer
  })
}

/** A block may name a cell twice; what came last is what the user meant. */
function lastPerCell(cells: readonly Edit[]): Edit[] {
  return [...new Map(cells.map((cell) => [`${cell.unitId} ${cell.indicator}`, cell])).values()]
}

interface Verdict {
  result: CellResult
  write: FigureWrite | null
}

function judge(edit: Edit, state: CellState, units: ReadonlyMap<string, LockedUnit>, at: Date): Verdict {
  const cell = { unitId: edit.unitId, indicator: edit.indicator }
  const unit = units.get(edit.unitId)!
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

function refusalOf(edit: Edit, state: CellState, unit: LockedUnit, at: Date): CellRefusal | null {
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
