import 'server-only'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { beginReports, lockUnits, readCellStates } from './internal'
import { type FigureEdit, judgeEdit } from './judge-edit'
import { recordFiguresInput } from './schemas'
import type { RecordFiguresView } from './views'
import { writeFigures } from './write-figures'

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
    const verdicts = edits.map((edit, index) =>
      judgeEdit(edit, states[index]!, units.get(edit.unitId)!, savedAt),
    )
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
function lastPerCell(cells: readonly FigureEdit[]): FigureEdit[] {
  return [...new Map(cells.map((cell) => [`${cell.unitId} ${cell.indicator}`, cell])).values()]
}
