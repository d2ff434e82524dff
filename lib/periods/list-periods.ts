import 'server-only'
import type { Context } from '@/lib/core/context'
import { requireCapability } from '@/lib/core/permissions'
import { withScope } from '@/lib/db/with-scope'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import { addMonths, monthsBetween, type Month } from '@/lib/periods/rules/month'
import type { PeriodListView, PeriodView } from './period-views'

/** The most months listed: three years. */
const mostMonths = 36

/**
 * The months reported so far, the latest first: which are locked, when and by whom, and how many reports of
 * each were handed in and approved. One statement.
 */
export async function listPeriods({ ctx }: { ctx: Context }): Promise<PeriodListView> {
  requireCapability(ctx, 'periods.lock')
  const latest = latestDueMonth(ctx.today, ctx.cutoffDay)
  const earliest = addMonths(latest, 1 - mostMonths)
  return withScope(ctx, async (tx) => {
    const rows = await tx.$queryRaw<PeriodRow[]>`
      SELECT coalesce(r.month, l.month) AS month, l.locked_at AS "lockedAt", u.display_name AS "lockedBy",
        coalesce(r.submitted, 0)::int AS submitted, coalesce(r.approved, 0)::int AS approved
      FROM (
        SELECT t.month, sum(t.submitted) AS submitted, sum(t.approved) AS approved FROM report_totals t
        WHERE t.tenant_id = ${ctx.tenantId}::uuid AND t.month BETWEEN ${earliest} AND ${latest}
          AND t.federation_path >= ${ctx.scope.lo} AND t.federation_path < ${ctx.scope.hi}
        GROUP BY t.month) r
      FULL JOIN (
        SELECT k.month, k.locked_at, k.locked_by FROM period_locks k
        WHERE k.tenant_id = ${ctx.tenantId}::uuid AND k.month BETWEEN ${earliest} AND ${latest}) l ON l.month = r.month
      LEFT JOIN tenant_users u ON u.tenant_id = ${ctx.tenantId}::uuid AND u.user_id = l.locked_by
      ORDER BY 1`
    return { periods: everyMonth(rows, latest) }
  })
}

type PeriodRow = Omit<PeriodView, 'lockedAt'> & { lockedAt: Date | null }

/** Months in between of which nothing is known are listed too: they are open all the same. */
function everyMonth(rows: readonly PeriodRow[], latest: Month): PeriodView[] {
  const known = new Map(rows.map((row) => [row.month, row]))
  return monthsBetween(rows[0]?.month ?? latest, latest)
    .reverse()
    .map((month) => {
      const row = known.get(month)
      return {
        month,
        lockedAt: row?.lockedAt?.toISOString() ?? null,
        lockedBy: row?.lockedBy ?? null,
        submitted: row?.submitted ?? 0,
        approved: row?.approved ?? 0,
      }
    })
}
