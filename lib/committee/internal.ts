import 'server-only'
import type { Context, UnitRank } from '@/lib/core/context'
import { DomainError, notFound } from '@/lib/core/errors'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'

export interface AnsweredUnit {
  id: string
  code: string
  name: string
  path: string
  rank: UnitRank
  establishedOn: CalendarDate
}

/**
 * A living unit by its code, within scope, locked against another's act on it at once.
 * @throws DomainError not_found; conflict unit_closed
 */
export async function lockUnit(tx: Tx, ctx: Context, code: string): Promise<AnsweredUnit> {
  const rows = await tx.$queryRaw<(AnsweredUnit & { closedOn: CalendarDate | null })[]>`
    SELECT id, code, name, path, rank, established_on::text AS "establishedOn", closed_on::text AS "closedOn"
    FROM units
    WHERE tenant_id = ${ctx.tenantId}::uuid AND code = ${code}
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi}
    FOR NO KEY UPDATE`
  const unit = rows[0]
  if (!unit) throw notFound()
  if (unit.closedOn !== null && unit.closedOn <= ctx.today) throw new DomainError('conflict', 'unit_closed')
  return unit
}

export interface ResponsibilityRow {
  id: string
  unitPath: string
  userId: string
  from: CalendarDate
  to: CalendarDate | null
  voided: boolean
  version: number
}

/**
 * A responsibility within scope, locked.
 * @throws DomainError not_found; conflict where it was voided, or changed since it was on the screen
 */
export async function lockResponsibility(
  tx: Tx,
  ctx: Context,
  id: string,
  seen: number,
): Promise<ResponsibilityRow> {
  const rows = await tx.$queryRaw<ResponsibilityRow[]>`
    SELECT id, unit_path AS "unitPath", user_id AS "userId", valid_from::text AS "from", valid_to::text AS "to",
      voided_at IS NOT NULL AS voided, version
    FROM responsibilities
    WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${id}::uuid
      AND unit_path >= ${ctx.scope.lo} AND unit_path < ${ctx.scope.hi}
    FOR NO KEY UPDATE`
  const row = rows[0]
  if (!row) throw notFound()
  if (row.voided || row.version !== seen) throw new DomainError('conflict')
  return row
}

export interface VisitRow {
  id: string
  unitPath: string
  establishedOn: CalendarDate
  userId: string
  visitedOn: CalendarDate
  purpose: string
  conclusions: string
  followUp: string | null
  followUpOn: CalendarDate | null
  doneOn: CalendarDate | null
  voided: boolean
  version: number
}

/**
 * A visit within scope, locked.
 * @throws DomainError not_found; conflict where it was voided, or changed since it was on the screen
 */
export async function lockVisit(tx: Tx, ctx: Context, id: string, seen: number): Promise<VisitRow> {
  const rows = await tx.$queryRaw<VisitRow[]>`
    SELECT v.id, v.unit_path AS "unitPath", u.established_on::text AS "establishedOn", v.user_id AS "userId",
      v.visited_on::text AS "visitedOn", v.purpose, v.conclusions, v.follow_up AS "followUp",
      v.follow_up_on::text AS "followUpOn", v.done_on::text AS "doneOn", v.voided_at IS NOT NULL AS voided, v.version
    FROM visits v JOIN units u ON u.tenant_id = v.tenant_id AND u.id = v.unit_id
    WHERE v.tenant_id = ${ctx.tenantId}::uuid AND v.id = ${id}::uuid
      AND v.unit_path >= ${ctx.scope.lo} AND v.unit_path < ${ctx.scope.hi}
    FOR NO KEY UPDATE OF v`
  const row = rows[0]
  if (!row) throw notFound()
  if (row.voided || row.version !== seen) throw new DomainError('conflict')
  return row
}

/** Who went, and who assigns the committee, may change the record of a visit. */
export function mayChangeVisit(ctx: Context, visit: Pick<VisitRow, 'userId'>): boolean {
  return can(ctx, 'visits.record') && (visit.userId === ctx.userId || can(ctx, 'committee.assign'))
}
