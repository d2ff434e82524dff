import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay } from '@/lib/periods/rules/calendar-date'
import type { PlanKind } from '@/lib/plans/rules/choose-target'
import type { VersionedTarget } from '@/lib/plans/rules/compose-plan'
import type { ScopedUnit } from '@/lib/units/internal'
import type { PlanRevisionView } from './views'

/** A plan with its decisions so far, newest first, and what each version asked of the unit. */
export interface PlanVersions {
  id: string
  kind: PlanKind
  title: string
  from: number
  through: number
  revisions: PlanRevisionView[]
  versions: VersionedTarget[]
}

/** Every plan of the tenant that has been decided by the context's day, the latest to end first. */
export async function readPlanVersions(tx: Tx, ctx: Context, unit: ScopedUnit): Promise<PlanVersions[]> {
  const rows = await tx.$queryRaw<VersionRow[]>`
    SELECT p.id, p.kind, p.title, p.from_month AS "from", p.through_month AS "through",
           r.revision, r.decided_on AS "decidedOn", r.decision_number AS "decisionNumber", r.reason,
           array_remove(array_agg(g.indicator ORDER BY g.indicator), NULL) AS indicators,
           array_remove(array_agg(g.target::float8 ORDER BY g.indicator), NULL) AS targets
    FROM plans p
    JOIN plan_revisions r ON r.tenant_id = p.tenant_id AND r.plan_id = p.id AND r.decided_on <= ${ctx.today}::date
    LEFT JOIN plan_targets g ON g.tenant_id = r.tenant_id AND g.plan_id = r.plan_id
      AND g.issuer_id = r.issuer_id AND g.revision = r.revision
      AND g.unit_id = ${unit.id}::uuid AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}
    WHERE p.tenant_id = ${ctx.tenantId}::uuid
    GROUP BY p.id, p.kind, p.title, p.from_month, p.through_month, r.issuer_id, r.revision, r.decided_on, r.decision_number, r.reason
    ORDER BY p.through_month DESC, p.id, r.decided_on DESC, r.revision DESC`
  const plans = new Map<string, PlanVersions>()
  for (const { indicators, targets, revision, decidedOn, decisionNumber, reason, ...plan } of rows) {
    const known = plans.get(plan.id) ?? { ...plan, revisions: [], versions: [] }
    plans.set(plan.id, known)
    known.revisions.push({ revision, decidedOn: utcDay(decidedOn), decisionNumber, reason })
    indicators.forEach((indicator, at) =>
      known.versions.push({ revision, indicator, target: targets[at] ?? 0 }),
    )
  }
  return [...plans.values()]
}

interface VersionRow
  extends Omit<PlanVersions, 'revisions' | 'versions'>, Omit<PlanRevisionView, 'decidedOn'> {
  decidedOn: Date
  indicators: string[]
  targets: number[]
}
