import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { can, requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { daysLeft, dueDate } from '@/lib/periods/rules/due-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { readCorrections, readDecisions, readOwing, readReturns } from './read-due'
import type { DueView } from './report-views'

/**
 * What is to be done by this person: decisions that wait, requests, months that came back, months to hand in,
 * and who is late. At most four statements.
 */
export async function listDue({ ctx }: { ctx: Context }): Promise<DueView> {
  const month = latestDueMonth(ctx.today, ctx.cutoffDay)
  const dueOn = dueDate({ month, cutoffDay: ctx.cutoffDay, graceDays: ctx.graceDays })
  const may = {
    report: can(ctx, 'reports.submit'),
    decide: can(ctx, 'reports.approve') || can(ctx, 'reports.return'),
    grant: can(ctx, 'corrections.grant'),
  }
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'units.read')
    const involved = may.report || may.decide
    const corrections = may.grant || may.report ? await readCorrections(tx, ctx, now()) : null
    return {
      federation: ctx.tenantCode,
      unit: { code: ctx.unitCode, name: ctx.unitName, rank: ctx.unitRank },
      today: ctx.today,
      month,
      dueOn,
      daysLeft: daysLeft(ctx.today, dueOn),
      may,
      decisions: may.decide ? await readDecisions(tx, ctx, month) : [],
      requests: may.grant && corrections ? corrections.requests : [],
      returns: may.report ? await readReturns(tx, ctx, month) : [],
      corrections: may.report && corrections ? corrections.running : [],
      owing: involved ? await readOwing(tx, ctx, month) : [],
    }
  })
}
