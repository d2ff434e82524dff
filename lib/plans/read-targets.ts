import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { Span } from '@/lib/periods/rules/span'
import type { Target } from '@/lib/plans/rules/choose-target'
import type { ScopedUnit } from '@/lib/units/internal'
import { reachedRange } from './internal'

/** A target of a unit for an indicator, and who gave it. */
export type UnitTarget = Target & {
  unitId: string
  unitCode: string
  unitName: string
  indicator: string
  issuerId: string
}

/**
 * The targets of a unit and of those directly below it as they held on a day: of each plan and issuer those of its
 * last version decided by then, for a version holds all targets that its issuer gave; and where more than one gave
 * one to a unit, because its parent changed, what was decided last. Plans that touch the span; terms also when
 * they have ended. Of the units below only the wanted indicators.
 */
export async function readTargets(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: { span: Span; indicatorsBelow: readonly string[]; on: CalendarDate },
): Promise<UnitTarget[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const rows = await tx.$queryRaw<(Omit<UnitTarget, 'decidedOn'> & { decidedOn: Date })[]>`
    SELECT * FROM (
      SELECT DISTINCT ON (p.id, g.unit_id, g.indicator)
             g.unit_id AS "unitId", u.code AS "unitCode", u.name AS "unitName", g.indicator, g.issuer_id AS "issuerId",
             g.plan_id AS "planId", p.kind, p.title, p.from_month AS "from", p.through_month AS "through",
             g.comparison, g.target::float8 AS target, g.derived, g.threshold, g.phasing, g.weights,
             v.revision, v.decided_on AS "decidedOn", v.decision_number AS "decisionNumber", u.position
      FROM plans p
      CROSS JOIN LATERAL (
        SELECT DISTINCT ON (r.issuer_id) r.issuer_id, r.revision, r.decided_on, r.decision_number FROM plan_revisions r
        WHERE r.tenant_id = p.tenant_id AND r.plan_id = p.id AND r.decided_on <= ${asked.on}::date
        ORDER BY r.issuer_id, r.decided_on DESC, r.revision DESC) v
      JOIN plan_targets g ON g.tenant_id = p.tenant_id AND g.plan_id = p.id AND g.issuer_id = v.issuer_id
        AND g.revision = v.revision
      JOIN units u ON u.tenant_id = g.tenant_id AND u.id = g.unit_id
      WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.voided_at IS NULL AND p.from_month <= ${asked.span.through}
        AND (p.through_month >= ${asked.span.from} OR p.kind = 'term')
        AND g.unit_path >= ${lo} AND g.unit_path < ${hi}
        AND (u.id = ${unit.id}::uuid
             OR u.parent_id = ${unit.id}::uuid AND g.indicator = ANY(${[...asked.indicatorsBelow]}::text[]))
      ORDER BY p.id, g.unit_id, g.indicator, v.decided_on DESC, v.revision DESC) held
    ORDER BY held."through", held."planId", held.position, held."unitName" COLLATE "vi-x-icu", held."unitId"`
  return rows.map((row) => ({ ...row, decidedOn: utcDay(row.decidedOn) }))
}
