import 'server-only'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { standingAfter, type GradeAct, type GradeState, type UnionGrade } from '@/lib/grades/rules/grade'
import type { GradeSelection } from '@/lib/grades/schemas'
import type { GradeOutcome } from '@/lib/grades/views'
import { searchedRange } from '@/lib/members/searched-range'
import { findUnit } from '@/lib/units/internal'
import { findUnionToGrade, lockGrades, nothingSaid, type GradeRow } from './internal'

export interface ChosenGrades {
  /** As they stand, locked, each with the grade that was named for it. */
  grades: (GradeRow & { named: UnionGrade | null })[]
  /** Those that changed since they were on the screen. */
  conflicts: GradeOutcome[]
}

/** The state out of which all are taken. */
const readyFor: Partial<Record<GradeAct, GradeState>> = { verify: 'self_graded', decide: 'verified' }

/**
 * The grades that an act is for, locked: those named, as far as they stand as they were on the screen, or all that
 * wait for it.
 * @throws DomainError not_found when a union that is named is not in scope; conflict grades_changed where all are
 * meant and it is another number than the screen said
 */
export async function lockChosen(
  tx: Tx,
  ctx: Context,
  act: 'verify' | 'decide',
  { year, selection }: { year: number; selection: GradeSelection },
): Promise<ChosenGrades> {
  if (selection.kind === 'all') return { grades: await lockAll(tx, ctx, act, year, selection), conflicts: [] }
  const codes = selection.grades.map(({ unit }) => unit)
  const locked = await lockGrades(tx, ctx, year, codes)
  const chosen: ChosenGrades = { grades: [], conflicts: [] }
  for (const { unit, version, grade } of selection.grades) {
    const row = locked.get(unit)
    if (!row) await findUnionToGrade(tx, ctx, { unit, year })
    if (row && row.version === version && standingAfter(act, row))
      chosen.grades.push({ ...row, named: grade ?? null })
    else chosen.conflicts.push(conflictOf(unit, row))
  }
  return chosen
}

async function lockAll(
  tx: Tx,
  ctx: Context,
  act: 'verify' | 'decide',
  year: number,
  { unit: code, sector, expected }: Extract<GradeSelection, { kind: 'all' }>,
): Promise<ChosenGrades['grades']> {
  const unit = await findUnit(tx, ctx, code)
  const range = searchedRange(ctx, unit.path)
  const rows = await tx.$queryRaw<{ code: string }[]>`
    SELECT u.code FROM union_grades g JOIN units u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
    WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.year = ${year} AND g.state = ${readyFor[act]}
      AND g.self_grade IS NOT NULL AND (${sector ?? null}::text IS NULL OR g.sector = ${sector ?? null})
      AND g.unit_path >= ${range.lo} AND g.unit_path < ${range.hi}
      AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}`
  const locked = await lockGrades(
    tx,
    ctx,
    year,
    rows.map((row) => row.code),
  )
  const grades = [...locked.values()].filter((row) => row.state === readyFor[act] && !row.returned)
  if (grades.length !== expected)
    throw new DomainError('conflict', 'grades_changed', { now: grades.length, expected })
  return grades.map((row) => ({ ...row, named: null }))
}

function conflictOf(unit: string, row: GradeRow | undefined): GradeOutcome {
  if (!row) return { unit, status: 'conflict', version: 0, standing: nothingSaid }
  const { unitId: _id, unitPath: _path, code: _code, ...standing } = row
  return { unit, status: 'conflict', version: row.version, standing }
}
