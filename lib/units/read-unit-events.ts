import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { ScopedUnit } from './internal'
import type { UnitEventView } from './views'

/** The most events of a unit that are read. */
export const mostEvents = 30

/**
 * The reorganisations that touched a unit, and those of units directly below it, the latest first, with the
 * other units of each. Of an event only those know who may see one of its units.
 */
export function readUnitEvents(
  tx: Tx,
  ctx: Context,
  unit: Pick<ScopedUnit, 'id' | 'path'>,
): Promise<UnitEventView[]> {
  return tx.$queryRaw<UnitEventView[]>`
    SELECT e.id, e.kind, e.decision_number AS "decisionNumber", e.decided_on::text AS "decidedOn",
      e.effective_on::text AS "effectiveOn", e.reason,
      (SELECT coalesce(jsonb_agg(jsonb_build_object('code', o.code, 'name', o.name, 'part', x.part)
                                 ORDER BY x.part, o.name COLLATE "vi-x-icu"), '[]')
       FROM unit_event_links x JOIN units o ON o.tenant_id = x.tenant_id AND o.id = x.unit_id
       WHERE x.tenant_id = e.tenant_id AND x.event_id = e.id AND x.unit_id <> ${unit.id}::uuid
         AND o.path >= ${ctx.scope.lo} AND o.path < ${ctx.scope.hi}) AS others
    FROM unit_events e
    WHERE e.tenant_id = ${ctx.tenantId}::uuid
      AND e.scope_path >= ${ctx.scope.lo} AND e.scope_path < ${ctx.scope.hi}
      AND EXISTS (
        SELECT FROM unit_event_links l
        WHERE l.tenant_id = e.tenant_id AND l.event_id = e.id
          AND (l.unit_id = ${unit.id}::uuid OR e.scope_path = ${unit.path})
          AND l.unit_path >= ${ctx.scope.lo} AND l.unit_path < ${ctx.scope.hi})
    ORDER BY e.effective_on DESC, e.id
    LIMIT ${mostEvents}`
}
