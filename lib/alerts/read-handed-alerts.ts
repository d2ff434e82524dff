import 'server-only'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import type { Tx } from '@/lib/db/with-scope'
import { addDays, calendarMonthOf, type CalendarDate } from '@/lib/periods/rules/calendar-date'
import { concerns } from '@/lib/plans/internal'
import { readNationAsks } from '@/lib/plans/read-nation-asks'
import type { AlertOf } from './rules/alert'
import { fingerprintOf } from './rules/fingerprint'

/** So long after its decision a plan counts as newly handed down. */
const newForDays = 60

/**
 * The decisions of those above that lately gave targets to the asker's own unit, in plans that are not over: each
 * issuer's last one. A tenant's top gets its own from the nation. One statement, two at the top.
 */
export async function readHandedAlerts(tx: Tx, ctx: Context): Promise<AlertOf<'handed'>[]> {
  if (!can(ctx, 'plans.read')) return []
  const from = addDays(ctx.today, -newForDays)
  const month = calendarMonthOf(ctx.today)
  const given = await tx.$queryRaw<HandedRow[]>`
    SELECT p.id AS "planId", v.issuer_id AS "issuerId", p.title, v.revision, v.decided_on::text AS "decidedOn", v.decision_number AS number,
      count(*)::int AS targets
    FROM plans p
    CROSS JOIN LATERAL (
      SELECT DISTINCT ON (v.issuer_id) v.issuer_id, v.revision, v.decided_on, v.decision_number FROM plan_revisions v
      WHERE v.tenant_id = p.tenant_id AND v.plan_id = p.id AND v.decided_on <= ${ctx.today}::date
        AND v.issuer_id <> ${ctx.unitId}::uuid AND ${concerns('v.issuer_path', ctx)}
      ORDER BY v.issuer_id, v.decided_on DESC, v.revision DESC) v
    JOIN plan_targets g ON g.tenant_id = p.tenant_id AND g.plan_id = p.id AND g.issuer_id = v.issuer_id
      AND g.revision = v.revision AND g.unit_id = ${ctx.unitId}::uuid
      AND g.unit_path >= ${ctx.scope.lo} AND g.unit_path < ${ctx.scope.hi}
    WHERE p.tenant_id = ${ctx.tenantId}::uuid AND p.voided_at IS NULL AND p.through_month >= ${month}
      AND v.decided_on >= ${from}::date
    GROUP BY p.id, p.title, v.issuer_id, v.revision, v.decided_on, v.decision_number
    ORDER BY v.decided_on DESC, p.id`
  const asks = ctx.unitRank === 'top' ? await readNationAsks(tx, ctx.today) : []
  const asked = [...new Set(asks.map(({ planId }) => planId))].flatMap((plan) => {
    const targets = asks.filter((ask) => ask.planId === plan)
    const [first] = targets
    if (!first || first.decidedOn < from || first.through < month) return []
    const { planId, title, revision, decidedOn, decisionNumber: number } = first
    return [{ ...{ planId, title, revision, decidedOn, number }, targets: targets.length, issuerId: null }]
  })
  return [...asked, ...given].map((handed) => handedAlert(handed, ctx))
}

interface HandedRow {
  planId: string
  /** Null: the nation. */
  issuerId: string | null
  title: string
  revision: number
  decidedOn: CalendarDate
  number: string | null
  targets: number
}

function handedAlert(
  { planId, issuerId, title, revision, decidedOn, number, targets }: HandedRow,
  { unitCode, unitName }: Context,
): AlertOf<'handed'> {
  return {
    kind: 'handed',
    key: issuerId === null ? `handed ${planId}` : `handed ${planId} ${issuerId}`,
    fingerprint: fingerprintOf([`${revision} ${decidedOn}`]),
    unit: { code: unitCode, name: unitName },
    since: { day: decidedOn },
    // The nation's plan is no page of the tenant's.
    plan: issuerId === null ? null : planId,
    ...{ title, targets, number },
  }
}
