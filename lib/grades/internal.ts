import 'server-only'
import { v7 as uuidv7 } from 'uuid'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { readRegisterSettings } from '@/lib/employers/read-register-settings'
import { refreshDerived } from '@/lib/figures/refresh-derived'
import { isGradedFor, gradedFrom } from '@/lib/grades/rules/eligibility'
import type { GradeSector, GradeStanding, UnionGrade } from '@/lib/grades/rules/grade'
import { sectorOf } from '@/lib/grades/rules/grade'
import type { GradeStandingView, GradeStepKind } from '@/lib/grades/views'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { monthOf } from '@/lib/periods/rules/month'
import type { Ownership } from '@/lib/units/rules/unit-kind'

/** A union with what decides whether it is graded for a year. */
export interface UnionToGrade {
  id: string
  code: string
  name: string
  path: string
  establishedOn: CalendarDate
  sector: GradeSector
  due: boolean
  from: CalendarDate
}

type UnionRecord = Pick<UnionToGrade, 'id' | 'code' | 'name' | 'path' | 'establishedOn'> & {
  rank: string
  ownership: Ownership | null
  closedOn: CalendarDate | null
  changedOn: CalendarDate[]
}

/**
 * A grassroots union by its code, within scope, and whether it is graded for a year. Two statements.
 * @throws DomainError not_found; conflict grades_of_grassroots for a unit above: those are not graded here
 */
export async function findUnionToGrade(
  tx: Tx,
  ctx: Context,
  { unit: code, year }: { unit: string; year: number },
): Promise<UnionToGrade> {
  const rows = await tx.$queryRaw<UnionRecord[]>`
    SELECT u.id, u.code, u.name, u.path, u.rank, u.ownership, u.established_on::text AS "establishedOn",
      u.closed_on::text AS "closedOn",
      ARRAY(SELECT c.changed_on::text FROM union_changes(u.path, u.path || '!') c WHERE c.unit_id = u.id) AS "changedOn"
    FROM units u
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.code = ${code}
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}`
  const union = rows[0]
  if (!union) throw notFound()
  if (union.rank !== 'grassroots') throw new DomainError('conflict', 'grades_of_grassroots')
  const months = await readRegisterSettings(tx, ctx)
  const { id, name, path, establishedOn } = union
  return {
    ...{ id, code, name, path, establishedOn },
    sector: sectorOf(union.ownership),
    due: isGradedFor(union, year, months),
    from: gradedFrom(union, year, months),
  }
}

/** A grade, locked, as it stands now. */
export interface GradeRow extends GradeStandingView {
  unitId: string
  unitPath: string
  code: string
}

/** What stands where nobody has said anything. */
export const nothingSaid: GradeStandingView = {
  state: null,
  returned: false,
  selfGrade: null,
  verifiedGrade: null,
  decidedGrade: null,
  decisionNumber: null,
  decidedOn: null,
  note: null,
  version: 0,
}

/**
 * Locks grades of a year, by the codes of their unions, in one order for all. Those that are in scope and have begun.
 */
export async function lockGrades(
  tx: Tx,
  ctx: Context,
  year: number,
  codes: readonly string[],
): Promise<Map<string, GradeRow>> {
  const rows = await tx.$queryRaw<GradeRow[]>`
    SELECT g.unit_id AS "unitId", g.unit_path AS "unitPath", u.code, g.state,
      g.state = 'self_graded' AND g.self_grade IS NULL AS returned, g.self_grade AS "selfGrade",
      g.verified_grade AS "verifiedGrade", g.decided_grade AS "decidedGrade", g.decision_number AS "decisionNumber",
      g.decided_on::text AS "decidedOn", g.note, g.version
    FROM union_grades g JOIN units u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
    WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.year = ${year} AND u.code = ANY(${[...codes]}::text[])
      AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}
    ORDER BY g.unit_id FOR UPDATE OF g`
  return new Map(rows.map((row) => [row.code, row]))
}

/**
 * The grade of a union, locked, for an act on it alone.
 * @throws DomainError not_found for a union not in scope; conflict where it has changed since it was on the screen
 */
export async function lockGrade(
  tx: Tx,
  ctx: Context,
  { unit, year, version }: { unit: string; year: number; version: number },
): Promise<GradeRow> {
  const grade = (await lockGrades(tx, ctx, year, [unit])).get(unit)
  if (!grade) {
    await findUnionToGrade(tx, ctx, { unit, year })
    throw new DomainError('conflict', 'grade_step')
  }
  if (grade.version !== version) throw new DomainError('conflict')
  return grade
}

/**
 * Stops a step that does not follow.
 * @throws DomainError conflict grade_step
 */
export function requireStep(next: GradeStanding | null): GradeStanding {
  if (!next) throw new DomainError('conflict', 'grade_step')
  return next
}

export interface NewStep {
  unitId: string
  unitPath: string
  grade: UnionGrade | null
  note: string | null
}

/** Keeps who said what of grades of a year. */
export async function keepSteps(
  tx: Tx,
  ctx: Context,
  year: number,
  kind: GradeStepKind,
  steps: readonly NewStep[],
): Promise<void> {
  const rows = JSON.stringify(steps.map((step) => ({ ...step, id: uuidv7() })))
  await tx.$executeRaw`
    INSERT INTO union_grade_steps (tenant_id, id, unit_id, year, unit_path, kind, grade, note, recorded_by)
    SELECT ${ctx.tenantId}::uuid, r.id, r."unitId", ${year}, r."unitPath", ${kind}, r.grade, r.note, ${ctx.userId}::uuid
    FROM jsonb_to_recordset(${rows}::jsonb) AS r(id uuid, "unitId" uuid, "unitPath" text, grade text, note text)
    ORDER BY r.id`
}

/** Brings the unions' figures of the year that come from decided grades up to date. Last in the transaction. */
export async function refreshGradeFigures(
  tx: Tx,
  ctx: Context,
  year: number,
  unitIds: readonly string[],
): Promise<void> {
  await refreshDerived(tx, ctx, { unitIds, months: [monthOf(year, 1)], indicators: ['XL_DAT', 'XL_TONG'] })
}
