import 'server-only'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { can } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { addMonths } from '@/lib/periods/rules/month'
import { dueMonthsBack } from './read-due'

/**
 * How many things wait for this person, for the mark beside the menu, as the lines of "what is to be done":
 * federations whose reports of a month are to be decided on, requests, reports that came back, corrections that
 * run, and one more while something of the month reported now is not handed in. One statement; none for a role
 * that neither reports nor decides.
 */
export async function countWaiting(ctx: Context): Promise<number> {
  const reports = can(ctx, 'reports.submit')
  const decides = can(ctx, 'reports.approve')
  const grants = can(ctx, 'corrections.grant')
  if (!reports && !decides && !grants) return 0
  const month = latestDueMonth(ctx.today, ctx.cutoffDay)
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  const waitingStates = [...(decides ? ['submitted'] : []), ...(reports ? ['returned'] : [])]
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<{ waiting: number }[]>`
      SELECT (
        (SELECT count(DISTINCT (r.month, r.federation_id)) FILTER (WHERE r.state = 'submitted')
                + count(*) FILTER (WHERE r.state = 'returned')
         FROM month_reports r
         WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.month > ${addMonths(month, -dueMonthsBack)}
           AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
           AND r.state IN ('submitted', 'returned') AND r.state = ANY(${waitingStates}::text[]))
        + (SELECT count(*) FROM corrections c
           WHERE c.tenant_id = ${ctx.tenantId}::uuid
             AND c.unit_path >= ${ctx.scope.lo} AND c.unit_path < ${ctx.scope.hi}
             AND ((${grants} AND c.decision IS NULL AND c.requested_by <> ${ctx.userId}::uuid)
                  OR (${reports} AND c.decision = 'granted' AND c.closed_at IS NULL AND c.expires_at > ${now()}::timestamptz)))
        + (${reports} AND EXISTS (
             SELECT FROM unit_placements p
             JOIN units u ON u.tenant_id = p.tenant_id AND u.id = p.unit_id AND u.rank <> 'top'
             LEFT JOIN month_reports r ON r.tenant_id = p.tenant_id AND r.unit_id = p.unit_id AND r.month = ${month}
             WHERE p.tenant_id = ${ctx.tenantId}::uuid
               AND p.unit_path >= ${ctx.scope.lo} AND p.unit_path < ${ctx.scope.hi}
               AND p.valid_from <= ${cutoff}::date AND (p.valid_to IS NULL OR p.valid_to > ${cutoff}::date)
               AND coalesce(r.state, 'draft') = 'draft'
               AND NOT EXISTS (SELECT FROM period_locks l WHERE l.tenant_id = p.tenant_id AND l.month = ${month})))::int
      )::int AS waiting`
    return rows[0]?.waiting ?? 0
  })
}
