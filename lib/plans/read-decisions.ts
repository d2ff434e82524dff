import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { decisionChanges, type HeldTarget } from '@/lib/plans/rules/decision-changes'
import type { IndicatorSeries } from '@/lib/plans/rules/history'
import type { ScopedUnit } from '@/lib/units/internal'
import { concerns, reachedRange } from './internal'
import type { PlanChangeView, PlanDecisionView } from './views'

/**
 * The decisions of a plan by a day that gave targets to a unit or that the unit gave, newest first, each with what
 * it changed for the unit and those directly below it.
 */
export async function readDecisions(
  tx: Tx,
  ctx: Context,
  unit: ScopedUnit,
  asked: { plan: string; on: CalendarDate; indicators: readonly IndicatorSeries[] },
): Promise<PlanDecisionView[]> {
  const { lo, hi } = reachedRange(ctx, unit.path)
  const rows = await tx.$queryRaw<DecisionRow[]>`
    SELECT v.issuer_id AS "issuerId", i.code AS "issuerCode", i.name AS "issuerName", v.revision,
           v.decided_on AS "decidedOn", v.decision_number AS "decisionNumber", v.reason, g.targets
    FROM plan_revisions v
    LEFT JOIN units i ON i.tenant_id = v.tenant_id AND i.id = v.issuer_id AND i.path >= ${ctx.scope.lo} AND i.path < ${ctx.scope.hi}
    CROSS JOIN LATERAL (
      SELECT json_agg(json_build_object('unitId', u.id, 'code', u.code, 'name', u.name, 'indicator', t.indicator,
                                        'target', t.target::float8)
                      ORDER BY u.id <> ${unit.id}::uuid, u.position, u.name COLLATE "vi-x-icu", u.id, t.indicator) AS targets
      FROM plan_targets t JOIN units u ON u.tenant_id = t.tenant_id AND u.id = t.unit_id
      WHERE t.tenant_id = v.tenant_id AND t.plan_id = v.plan_id AND t.issuer_id = v.issuer_id AND t.revision = v.revision
        AND t.unit_path >= ${lo} AND t.unit_path < ${hi}
        AND (u.id = ${unit.id}::uuid OR u.parent_id = ${unit.id}::uuid)) g
    WHERE v.tenant_id = ${ctx.tenantId}::uuid AND v.plan_id = ${asked.plan}::uuid AND v.decided_on <= ${asked.on}::date
      AND ${concerns('v.issuer_path', ctx)} AND (v.issuer_id = ${unit.id}::uuid OR g.targets IS NOT NULL)
    ORDER BY v.decided_on, v.revision`
  const before = new Map<string, NamedTarget[]>()
  const decisions = rows.map(({ issuerId, issuerCode, issuerName, decidedOn, targets, ...decision }) => {
    const held = targets ?? []
    const changes = decisionChanges(before.get(issuerId) ?? [], held)
    const units = new Map([...(before.get(issuerId) ?? []), ...held].map((one) => [one.unitId, one]))
    before.set(issuerId, held)
    return {
      ...{ ...decision, decidedOn: utcDay(decidedOn), targets: held.length },
      issuer: issuerCode === null || issuerName === null ? null : { code: issuerCode, name: issuerName },
      changes: changes.flatMap(({ unitId, indicator, ...change }): PlanChangeView[] => {
        const named = units.get(unitId)
        const formula = asked.indicators.find(({ code }) => code === indicator)
        if (!named || !formula) return []
        const { code, name, kind } = formula
        return [{ unit: { code: named.code, name: named.name }, indicator: { code, name, kind }, ...change }]
      }),
    }
  })
  return decisions.reverse()
}

type NamedTarget = HeldTarget & { code: string; name: string }

interface DecisionRow {
  issuerId: string
  issuerCode: string | null
  issuerName: string | null
  revision: number
  decidedOn: Date
  decisionNumber: string | null
  reason: string | null
  targets: NamedTarget[] | null
}
