import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import type { CellsBy, TargetTerms } from '@/lib/plans/rules/compose-assignment'
import type { ScopedUnit } from '@/lib/units/internal'
import type { FoundPlan } from './find-plan'
import { concerns } from './internal'
import { toTenants, type ReceiverName } from './read-receivers'

/** What is given by the last decisions. */
export interface GivenTargets {
  /** By this issuer in this plan. */
  decided: CellsBy<TargetTerms>
  /** To the issuer in this plan, by those above. */
  received: (indicator: string) => TargetTerms | null
  /** To those who receive in another plan: the one that ends nearest to this one. */
  elsewhere: (forId: string, indicator: string) => number | null
}

/** In one statement; at the national level in two, as what is asked of tenants stands by itself. */
export async function readGivenTargets(
  tx: Tx,
  ctx: Context,
  asked: { plan: FoundPlan; issuer: ScopedUnit; receivers: readonly ReceiverName[] },
): Promise<GivenTargets> {
  const { plan, issuer } = asked
  const rows = await readUnitTargets(tx, ctx, asked)
  if (toTenants(ctx)) rows.push(...(await readTenantTargets(tx, ctx, plan)))
  const decided = new Map<string, TargetTerms>()
  const received = new Map<string, TargetTerms>()
  const elsewhere = new Map<string, { target: number; distance: number }>()
  for (const { planId, issuerId, forId, indicator, through, ...given } of rows) {
    const { target, comparison, threshold, derived, phasing, weights } = given
    const terms = { target, comparison, threshold, derived, phasing, weights }
    const key = keyOf(forId, indicator)
    if (planId !== plan.id) {
      const distance = Math.abs(through - plan.through)
      if (distance < (elsewhere.get(key)?.distance ?? Infinity))
        elsewhere.set(key, { target: terms.target, distance })
    } else if (issuerId === issuer.id) decided.set(key, terms)
    else if (forId === issuer.id && !received.has(indicator)) received.set(indicator, terms)
  }
  return {
    decided: (forId, indicator) => decided.get(keyOf(forId, indicator)) ?? null,
    received: (indicator) => received.get(indicator) ?? null,
    elsewhere: (forId, indicator) => elsewhere.get(keyOf(forId, indicator))?.target ?? null,
  }
}

/** Latest decision first; as one value, which is read several times faster than a thousand rows. */
async function readUnitTargets(
  tx: Tx,
  ctx: Context,
  { issuer, receivers }: { issuer: ScopedUnit; receivers: readonly ReceiverName[] },
): Promise<GivenRow[]> {
  const wanted = [issuer.id, ...receivers.filter(({ rank }) => rank !== 'tenant').map(({ forId }) => forId)]
  const [told] = await tx.$queryRaw<{ targets: GivenRow[] | null }[]>`
    WITH held AS (
      SELECT DISTINCT ON (v.plan_id, v.issuer_id) v.tenant_id, v.plan_id, v.issuer_id, v.revision, v.decided_on, p.through_month
      FROM plan_revisions v
      JOIN plans p ON p.tenant_id = v.tenant_id AND p.id = v.plan_id AND p.voided_at IS NULL
      WHERE v.tenant_id = ${ctx.tenantId}::uuid AND ${concerns('v.issuer_path', ctx)}
      ORDER BY v.plan_id, v.issuer_id, v.decided_on DESC, v.revision DESC
    )
    SELECT json_agg(to_json(t) ORDER BY t.decided DESC, t.revision DESC) AS targets FROM (
    SELECT g.plan_id AS "planId", g.issuer_id AS "issuerId", g.unit_id AS "forId", g.indicator, g.comparison,
           g.target::float8 AS target, g.threshold, g.derived, g.phasing, g.weights, h.through_month AS "through",
           h.decided_on AS decided, h.revision
    FROM held h
    JOIN plan_targets g ON g.tenant_id = h.tenant_id AND g.plan_id = h.plan_id AND g.issuer_id = h.issuer_id
      AND g.revision = h.revision
    WHERE g.unit_id = ANY(${wanted}::uuid[]) AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}
    ) t`
  return told?.targets ?? []
}

/** The last revision of the plan; its issuer is the nation's top. */
async function readTenantTargets(tx: Tx, ctx: Context, plan: FoundPlan): Promise<GivenRow[]> {
  const rows = await tx.$queryRaw<Omit<GivenRow, 'issuerId' | 'derived' | 'phasing' | 'weights'>[]>`
    SELECT g.plan_id AS "planId", g.target_tenant AS "forId", g.indicator, g.comparison, g.target::float8 AS target,
           g.threshold, g.through_month AS "through"
    FROM plan_tenant_targets g
    WHERE g.tenant_id = ${ctx.tenantId}::uuid AND g.plan_id = ${plan.id}::uuid
      AND g.revision = (SELECT max(v.revision) FROM plan_revisions v
                        WHERE v.tenant_id = g.tenant_id AND v.plan_id = g.plan_id AND v.issuer_id = ${plan.ownerId}::uuid)`
  return rows.map((row) => ({
    ...{ ...row, issuerId: plan.ownerId },
    ...{ derived: false, phasing: 'even', weights: [] },
  }))
}

function keyOf(forId: string, indicator: string): string {
  return `${forId} ${indicator}`
}

type GivenRow = TargetTerms & {
  planId: string
  issuerId: string
  forId: string
  indicator: string
  through: number
}
