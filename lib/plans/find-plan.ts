import 'server-only'
import type { Context } from '@/lib/core/context'
import { forbidden, notFound } from '@/lib/core/errors'
import type { Tx } from '@/lib/db/with-scope'
import type { PlanKind } from '@/lib/plans/rules/choose-target'
import { findUnit, type ScopedUnit } from '@/lib/units/internal'
import { concerns } from './internal'
import type { PlanUnit } from './views'

export interface FoundPlan {
  id: string
  kind: PlanKind
  title: string
  from: number
  through: number
  ownerId: string
  ownerPath: string
  owner: PlanUnit
}

/**
 * A plan that concerns the asker: the own unit's, or one decided that belongs to the asker's range or asks
 * something of it. Until its first decision a plan is its owner's alone.
 * @throws DomainError not_found, whether it is elsewhere, voided, not decided yet or nowhere
 */
export async function findPlan(tx: Tx, ctx: Context, id: string, unit: ScopedUnit): Promise<FoundPlan> {
  const { lo, hi } = ctx.scope
  const rows = await tx.$queryRaw<PlanRow[]>`
    SELECT p.id, p.kind, p.title, p.from_month AS "from", p.through_month AS "through", p.owner_id AS "ownerId",
           p.owner_path AS "ownerPath", o.code AS "ownerCode", o.name AS "ownerName"
    FROM plans p
    LEFT JOIN units o ON o.tenant_id = p.tenant_id AND o.id = p.owner_id AND o.path >= ${lo} AND o.path < ${hi}
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.id = ${id}::uuid AND p.voided_at IS NULL
      AND ${concerns('p.owner_path', ctx)}
      AND (p.owner_id = ${unit.id}::uuid AND p.owner_id = ${ctx.unitId}::uuid
           OR EXISTS (SELECT FROM plan_revisions v WHERE v.tenant_id = p.tenant_id AND v.plan_id = p.id
                        AND ${concerns('v.issuer_path', ctx)})
              AND (p.owner_path >= ${lo} AND p.owner_path < ${hi}
                   OR EXISTS (SELECT FROM plan_targets g WHERE g.tenant_id = p.tenant_id AND g.plan_id = p.id
                                AND g.unit_path >= ${lo} AND g.unit_path < ${hi})))`
  const row = rows[0]
  if (!row) throw notFound()
  const { ownerCode: code, ownerName: name, ...plan } = row
  return { ...plan, owner: code === null || name === null ? null : { code, name } }
}

/** Whether a unit hands the plan's targets down: its owner does, and all between it and the grassroots. */
export function handsDown(plan: Pick<FoundPlan, 'ownerPath'>, unit: ScopedUnit): boolean {
  return unit.rank !== 'grassroots' && unit.path.startsWith(plan.ownerPath)
}

/**
 * The own unit as the issuer of a plan's targets, locked until the transaction ends: what one issuer changes and
 * decides happens one after the other.
 * @throws DomainError not_found without such a plan, forbidden where the unit hands nothing down
 */
export async function lockIssuer(
  tx: Tx,
  ctx: Context,
  planId: string,
): Promise<{ plan: FoundPlan; issuer: ScopedUnit }> {
  const issuer = await lockOwnUnit(tx, ctx)
  const plan = await findPlan(tx, ctx, planId, issuer)
  if (!handsDown(plan, issuer)) throw forbidden()
  return { plan, issuer }
}

/** The context's own unit, locked as `lockIssuer` says. */
export async function lockOwnUnit(tx: Tx, ctx: Context): Promise<ScopedUnit> {
  const unit = await findUnit(tx, ctx, undefined)
  await tx.$queryRaw`
    SELECT id FROM units WHERE tenant_id = ${ctx.tenantId}::uuid AND id = ${unit.id}::uuid
      AND path >= ${ctx.scope.lo} AND path < ${ctx.scope.hi} FOR NO KEY UPDATE`
  return unit
}

type PlanRow = Omit<FoundPlan, 'owner'> & { ownerCode: string | null; ownerName: string | null }
