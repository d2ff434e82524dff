import 'server-only'
import { createHash } from 'node:crypto'
import type { z } from 'zod'
import { findAnswer, keepAnswer } from '@/lib/core/answered-request'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { beginReports, lockUnits, readCellStates } from '@/lib/figures/internal'
import { judgeEdit, type FigureEdit } from '@/lib/figures/judge-edit'
import { writeFigures } from '@/lib/figures/write-figures'
import { CellsRefused, type RefusedCell } from './cells-refused'
import { saveFiguresInput } from './schemas'
import type { SavedFiguresView } from './views'

type Batch = z.output<typeof saveFiguresInput>

interface Kept extends SavedFiguresView {
  /** Of what was sent, so that a key sent with something else is noticed. */
  digest: string
}

/**
 * Saves a batch of cells of one month, all of them or none: the same locks, checks, versions and trail as the grid,
 * which keeps what it can. A unit out of scope is refused as one that is not there.
 * @throws CellsRefused with every cell that cannot be kept; DomainError conflict key_reused
 */
export async function saveFigures({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<SavedFiguresView> {
  const batch = parseInput(saveFiguresInput, input)
  requireCapability(ctx, 'figures.record')
  const digest = createHash('sha256')
    .update(JSON.stringify({ month: batch.month, cells: batch.cells }))
    .digest('base64url')
  return withScope(ctx, async (tx) => {
    // The same key twice at once: the second waits, and finds what the first was answered.
    await tx.$executeRaw`SELECT pg_advisory_xact_lock(hashtextextended(${`${ctx.userId} ${batch.key}`}, 3))`
    const answered = await findAnswer<Kept>(tx, ctx, batch.key)
    if (answered && answered.digest !== digest) throw new DomainError('conflict', 'key_reused')
    if (answered) return { savedAt: answered.savedAt, cells: answered.cells }

    const ids = await readUnitIds(tx, ctx, batch)
    const named = refuseUnnamed(batch, ids)
    const units = await lockUnits(tx, ctx, [...ids.values()])
    const states = await readCellStates(tx, ctx, batch.month, named)
    const at = now()
    const verdicts = named.map((edit, index) => judgeEdit(edit, states[index]!, units.get(edit.unitId)!, at))
    const cells: SavedFiguresView['cells'] = []
    const refused: RefusedCell[] = []
    verdicts.forEach(({ result }, index) => {
      const { unit, indicator } = batch.cells[index]!
      if (result.status === 'saved') cells.push({ unit, indicator, version: result.version })
      else refused.push({ ...result, index, unit })
    })
    if (refused.length > 0) throw new CellsRefused(refused)

    const writes = verdicts.flatMap(({ write }) => (write ? [write] : []))
    await beginReports(
      tx,
      ctx,
      batch.month,
      writes.filter(({ beginsReport }) => beginsReport),
    )
    await writeFigures(tx, ctx, batch.month, writes, at)
    const paths = [...new Set(writes.map(({ unitPath }) => unitPath))]
    await audit(tx, ctx, {
      act: 'figures.recorded',
      subjectKind: 'month',
      subjectId: String(batch.month),
      unitPath: paths.length === 1 ? paths[0]! : ctx.unitPath,
      details: { cells: cells.length, saved: writes.length, units: paths.length },
    })
    const answer = { savedAt: at.toISOString(), cells }
    await keepAnswer(tx, ctx, batch.key, 'figures.recorded', { ...answer, digest })
    return answer
  })
}

/** Units in scope by their code. */
async function readUnitIds(tx: Tx, ctx: Context, { cells }: Batch): Promise<Map<string, string>> {
  const codes = [...new Set(cells.map(({ unit }) => unit))]
  const rows = await tx.$queryRaw<{ id: string; code: string }[]>`
    SELECT id, code FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ANY(${codes}::text[])
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}`
  return new Map(rows.map(({ id, code }) => [code, id]))
}

/** Which of two values a cell named twice should have, nobody knows. */
function refuseUnnamed({ cells }: Batch, ids: ReadonlyMap<string, string>): FigureEdit[] {
  const seen = new Set<string>()
  const refused: RefusedCell[] = []
  const edits: FigureEdit[] = []
  cells.forEach(({ unit, indicator, version, ...edit }, index) => {
    const key = `${unit} ${indicator}`
    const unitId = ids.get(unit)
    if (unitId === undefined)
      refused.push({ index, unit, indicator, status: 'refused', reason: 'unit_not_found' })
    else if (seen.has(key)) refused.push({ index, unit, indicator, status: 'refused', reason: 'named_twice' })
    else edits.push({ ...edit, unitId, indicator, baseVersion: version })
    seen.add(key)
  })
  if (refused.length > 0) throw new CellsRefused(refused)
  return edits
}
