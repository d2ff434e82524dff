import 'server-only'
import { INDICATORS_OF_KIND, type ActivityFields, type ActivityKind } from '@/lib/activities/rules/activity'
import type { Context } from '@/lib/core/context'
import { DomainError, notFound, type FieldProblem } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import { refreshDerived } from '@/lib/figures/refresh-derived'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import { reportingMonthOf } from '@/lib/periods/rules/due-date'

/** A record as it stands, with the days between which its unit lives. */
export interface ActivityRow extends ActivityFields {
  id: string
  unitId: string
  unitPath: string
  establishedOn: CalendarDate
  closedOn: CalendarDate | null
  voided: boolean
  version: number
}

/**
 * A record within the context's scope, locked and as it stands now.
 * @throws DomainError not_found, whether it is elsewhere or nowhere
 */
export async function lockActivity(tx: Tx, ctx: Context, id: string): Promise<ActivityRow> {
  const rows = await tx.$queryRaw<ActivityRow[]>`
    SELECT a.id, a.unit_id AS "unitId", a.unit_path AS "unitPath", u.established_on::text AS "establishedOn",
           u.closed_on::text AS "closedOn", a.kind, a.happened_on::text AS "happenedOn", a.title, a.amount,
           a.participants, a.done, a.note, a.voided_at IS NOT NULL AS voided, a.version
    FROM activities a JOIN units u ON u.tenant_id = a.tenant_id AND u.id = a.unit_id
    WHERE a.tenant_id = ${ctx.tenantId}::uuid AND a.id = ${id}::uuid
      AND a.unit_path >= ${ctx.scope.lo} AND a.unit_path < ${ctx.scope.hi}
    FOR UPDATE OF a`
  const activity = rows[0]
  if (!activity) throw notFound()
  return activity
}

/**
 * Stops an act on a record that was entered by mistake.
 * @throws DomainError conflict activity_void
 */
export function requireLiving({ voided }: ActivityRow): void {
  if (voided) throw new DomainError('conflict', 'activity_void')
}

/** What stops a record because of its day. */
export function dayRefused(problem: FieldProblem): DomainError {
  return new DomainError('invalid_input', 'invalid_input', {}, { happenedOn: problem })
}

/** Brings figures that come from records up to date, after records of a unit changed. Last in the transaction. */
export async function refreshActivityFigures(
  tx: Tx,
  ctx: Context,
  unitId: string,
  changed: readonly { kind: ActivityKind; happenedOn: CalendarDate }[],
): Promise<void> {
  await refreshDerived(tx, ctx, {
    unitIds: [unitId],
    months: [...new Set(changed.map(({ happenedOn }) => reportingMonthOf(happenedOn, ctx.cutoffDay)))],
    indicators: [...new Set(changed.flatMap(({ kind }) => INDICATORS_OF_KIND[kind]))],
  })
}
