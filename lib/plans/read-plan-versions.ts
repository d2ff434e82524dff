import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { PlanKind } from '@/lib/plans/rules/choose-target'
import type { VersionedTarget } from '@/lib/plans/rules/compose-plan'
import type { ScopedUnit } from '@/lib/units/internal'
import { concerns } from './internal'
import type { PlanRevisionView, PlanUnit } from './views'

/** A plan with its decisions that concern a unit, newest first, and what each asked of the unit. */
export interface PlanVersions {
  id: string
  kind: PlanKind
  title: string
  from: number
  through: number
  ownerId: string
  owner: PlanUnit
  revisions: PlanRevisionView[]
  versions: (VersionedTarget & { issuerId: string })[]
}

/**
 * Every plan that concerns the place of the context, the latest to end first, with the decisions by the day that
 * the unit received targets by or gave them. One without such a decision has none.
 */
export async function readPlanVersions(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: { on: CalendarDate; plan?: string | undefined },
): Promise<PlanVersions[]> {
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<VersionRow[]>`
    SELECT p.id, p.kind, p.title, p.from_month AS "from", p.through_month AS "through", p.owner_id AS "ownerId",
           o.code AS "ownerCode", o.name AS "ownerName", r.issuer_id AS "issuerId", i.code AS "issuerCode",
           i.name AS "issuerName", r.revision, r.decided_on AS "decidedOn", r.decision_number AS "decisionNumber",
           r.reason, r.indicators, r.targets
    FROM plans p
    LEFT JOIN units o ON o.tenant_id = p.tenant_id AND o.id = p.owner_id AND o.path >= ${lo} AND o.path < ${hi}
    LEFT JOIN LATERAL (
      SELECT v.issuer_id, v.revision, v.decided_on, v.decision_number, v.reason, g.indicators, g.targets
      FROM plan_revisions v
      CROSS JOIN LATERAL (
        SELECT array_agg(t.indicator ORDER BY t.indicator) AS indicators,
               array_agg(t.target::float8 ORDER BY t.indicator) AS targets
        FROM plan_targets t
        WHERE t.tenant_id = v.tenant_id AND t.plan_id = v.plan_id AND t.issuer_id = v.issuer_id
          AND t.revision = v.revision AND t.unit_id = ${unit.id}::uuid AND t.unit_path >= ${lo} AND t.unit_path < ${hi}) g
      WHERE v.tenant_id = p.tenant_id AND v.plan_id = p.id AND v.decided_on <= ${asked.on}::date
        AND ${concerns('v.issuer_path', ctx)} AND (v.issuer_id = ${unit.id}::uuid OR g.indicators IS NOT NULL)) r ON true
    LEFT JOIN units i ON i.tenant_id = p.tenant_id AND i.id = r.issuer_id AND i.path >= ${lo} AND i.path < ${hi}
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.voided_at IS NULL AND ${concerns('p.owner_path', ctx)}
      AND (${asked.plan ?? null}::uuid IS NULL OR p.id = ${asked.plan ?? null}::uuid)
    ORDER BY p.through_month DESC, p.id, r.decided_on DESC, r.revision DESC`
  const plans = new Map<string, PlanVersions>()
  for (const row of rows) {
    const { id, kind, title, from, through, ownerId } = row
    const known = plans.get(id) ?? {
      ...{ id, kind, title, from, through, ownerId, owner: unitOf(row.ownerCode, row.ownerName) },
      ...{ revisions: [], versions: [] },
    }
    plans.set(id, known)
    const { issuerId, revision, decidedOn, decisionNumber, reason } = row
    if (issuerId === null || revision === null || decidedOn === null) continue
    const issuer = unitOf(row.issuerCode, row.issuerName)
    known.revisions.push({ revision, issuer, decidedOn: utcDay(decidedOn), decisionNumber, reason })
    row.indicators?.forEach((indicator, at) =>
      known.versions.push({ issuerId, revision, indicator, target: row.targets?.[at] ?? 0 }),
    )
  }
  return [...plans.values()]
}

function unitOf(code: string | null, name: string | null): PlanUnit {
  return code === null || name === null ? null : { code, name }
}

interface VersionRow {
  id: string
  kind: PlanKind
  title: string
  from: number
  through: number
  ownerId: string
  ownerCode: string | null
  ownerName: string | null
  issuerId: string | null
  issuerCode: string | null
  issuerName: string | null
  revision: number | null
  decidedOn: Date | null
  decisionNumber: string | null
  reason: string | null
  indicators: string[] | null
  targets: number[] | null
}
