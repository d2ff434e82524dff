import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { CalendarDate } from '@/lib/periods/rules/calendar-date'
import type { TargetTerms } from '@/lib/plans/rules/compose-assignment'
import type { ScopedUnit } from '@/lib/units/internal'
import type { FoundPlan } from './find-plan'
import type { ShapeOf } from './read-shapes'
import type { AssignmentView } from './views'

export interface NewRevision {
  number: number
  decidedOn: CalendarDate
  decisionNumber: string
  reason: string | null
}

interface NewTarget extends TargetTerms {
  forId: string
  indicator: string
  explanation: string | null
}

/** Writes a decision with every target that is planned; gives how many. */
export async function writeRevision(
  tx: Tx,
  ctx: Context,
  asked: {
    plan: FoundPlan
    issuer: ScopedUnit
    assignment: AssignmentView
    revision: NewRevision
    shapes: ShapeOf
  },
): Promise<number> {
  const { plan, issuer, assignment, revision, shapes } = asked
  await tx.$executeRaw`
    INSERT INTO plan_revisions (tenant_id, plan_id, issuer_id, issuer_path, revision, decided_on, decision_number, reason, recorded_by)
    VALUES (${ctx.tenantId}::uuid, ${plan.id}::uuid, ${issuer.id}::uuid, ${issuer.path}, ${revision.number},
            ${revision.decidedOn}::date, ${revision.decisionNumber}, ${revision.reason}, ${ctx.userId}::uuid)`
  const of = (tenants: boolean) =>
    assignment.rows
      .filter(({ rank }) => (rank === 'tenant') === tenants)
      .flatMap(({ forId, cells }) =>
        Object.entries(cells).flatMap(([indicator, { planned, explanation }]): NewTarget[] => {
          if (!planned) return []
          const weights = planned.phasing === 'last_year' ? shapes(forId, indicator) : planned.weights
          return [{ ...planned, forId, indicator, explanation, weights }]
        }),
      )
  const [units, tenants] = [of(false), of(true)]
  await writeUnitTargets(tx, ctx, { plan, issuer, revision, targets: units })
  await writeTenantTargets(tx, ctx, { plan, revision, targets: tenants })
  return units.length + tenants.length
}

async function writeUnitTargets(
  tx: Tx,
  ctx: Context,
  asked: { plan: FoundPlan; issuer: ScopedUnit; revision: NewRevision; targets: readonly NewTarget[] },
): Promise<void> {
  const { plan, issuer, revision, targets } = asked
  if (targets.length === 0) return
  await tx.$executeRaw`
    INSERT INTO plan_targets (tenant_id, plan_id, issuer_id, revision, unit_id, unit_path, indicator, comparison, target,
                              threshold, derived, phasing, weights, explanation)
    SELECT ${ctx.tenantId}::uuid, ${plan.id}::uuid, ${issuer.id}::uuid, ${revision.number}, u.id, u.path, w.indicator,
           w.comparison, w.target::numeric, w.threshold, w.derived, w.phasing, w.weights::int[], w.explanation
    FROM unnest(${targets.map(({ forId }) => forId)}::uuid[], ${targets.map(({ indicator }) => indicator)}::text[],
                ${targets.map(({ comparison }) => comparison)}::text[],
                ${targets.map(({ target }) => String(target))}::text[],
                ${targets.map(({ threshold }) => threshold)}::int[], ${targets.map(({ derived }) => derived)}::boolean[],
                ${targets.map(({ phasing }) => phasing)}::text[],
                ${targets.map(({ weights }) => `{${weights.join(',')}}`)}::text[],
                ${targets.map(({ explanation }) => explanation)}::text[])
         AS w(unit_id, indicator, comparison, target, threshold, derived, phasing, weights, explanation)
    JOIN units u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.id = w.unit_id
      AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}`
}

/** What is asked of a tenant carries what has to be told of its plan, since the tenant cannot look the plan up. */
async function writeTenantTargets(
  tx: Tx,
  ctx: Context,
  { plan, revision, targets }: { plan: FoundPlan; revision: NewRevision; targets: readonly NewTarget[] },
): Promise<void> {
  if (targets.length === 0) return
  await tx.$executeRaw`
    INSERT INTO plan_tenant_targets (tenant_id, plan_id, revision, plan_kind, plan_title, from_month, through_month,
                                     decided_on, decision_number, target_tenant, indicator, comparison, target, threshold)
    SELECT ${ctx.tenantId}::uuid, ${plan.id}::uuid, ${revision.number}, ${plan.kind}, ${plan.title}, ${plan.from},
           ${plan.through}, ${revision.decidedOn}::date, ${revision.decisionNumber}, w.tenant_id, w.indicator,
           w.comparison, w.target::numeric, w.threshold
    FROM unnest(${targets.map(({ forId }) => forId)}::uuid[], ${targets.map(({ indicator }) => indicator)}::text[],
                ${targets.map(({ comparison }) => comparison)}::text[],
                ${targets.map(({ target }) => String(target))}::text[],
                ${targets.map(({ threshold }) => threshold)}::int[])
         AS w(tenant_id, indicator, comparison, target, threshold)`
}
