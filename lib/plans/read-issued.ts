import 'server-only'
import type { Context } from '@/lib/core/context'
import type { Tx } from '@/lib/db/with-scope'
import { utcDay } from '@/lib/periods/rules/calendar-date'
import type { ScopedUnit } from '@/lib/units/internal'
import type { PlanRevisionView } from './views'

/** The decisions of an issuer in a plan, newest first. */
export async function readIssued(
  tx: Tx,
  ctx: Context,
  planId: string,
  issuer: ScopedUnit,
): Promise<PlanRevisionView[]> {
  const rows = await tx.$queryRaw<(Omit<PlanRevisionView, 'decidedOn' | 'issuer'> & { decidedOn: Date })[]>`
    SELECT revision, decided_on AS "decidedOn", decision_number AS "decisionNumber", reason
    FROM plan_revisions
    WHERE tenant_id = ${ctx.tenantId}::uuid AND plan_id = ${planId}::uuid AND issuer_id = ${issuer.id}::uuid
      AND issuer_path >= ${ctx.scope.lo} AND issuer_path < ${ctx.scope.hi}
    ORDER BY revision DESC`
  return rows.map((row) => ({
    ...row,
    decidedOn: utcDay(row.decidedOn),
    issuer: { code: issuer.code, name: issuer.name },
  }))
}
