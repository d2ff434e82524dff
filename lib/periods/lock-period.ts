import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError, forbidden } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { latestDueMonth } from '@/lib/periods/rules/latest-due-month'
import type { Month } from '@/lib/periods/rules/month'
import { lockPeriodInput } from './schemas'
import type { LockPeriodView } from './views'

/**
 * Closes a month for the whole tenant: from now on its figures change only in a granted correction. Closed
 * units and missing reports never stand in the way; the answer says how many there are.
 * @throws DomainError forbidden below the top unit; conflict period_locked, month_not_over
 */
export async function lockPeriod({ ctx, input }: { ctx: Context; input: unknown }): Promise<LockPeriodView> {
  const { month } = parseInput(lockPeriodInput, input)
  return withScope(ctx, async (tx) => {
    requireCapability(ctx, 'periods.lock')
    if (ctx.unitRank !== 'top' || ctx.reach === 'unit') throw forbidden()
    if (month > latestDueMonth(ctx.today, ctx.cutoffDay)) throw new DomainError('conflict', 'month_not_over')

    const locked = await tx.$executeRaw`
      INSERT INTO period_locks (tenant_id, month, locked_by, locked_at)
      VALUES (${ctx.tenantId}::uuid, ${month}, ${ctx.userId}::uuid, ${now()}::timestamptz)
      ON CONFLICT DO NOTHING`
    if (locked === 0) throw new DomainError('conflict', 'period_locked')

    const counts = await countReports(tx, ctx, month)
    await audit(tx, ctx, {
      act: 'period.locked',
      subjectKind: 'month',
      subjectId: String(month),
      details: { ...counts },
    })
    return { month, ...counts }
  })
}

async function countReports(tx: Tx, ctx: Context, month: Month): Promise<Omit<LockPeriodView, 'month'>> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  const rows = await tx.$queryRaw<{ expected: number; missing: number; waiting: number }[]>`
    SELECT count(*)::int AS expected,
           (count(*) FILTER (WHERE coalesce(r.state, 'draft') IN ('draft', 'returned')))::int AS missing,
           (count(*) FILTER (WHERE r.state = 'submitted'))::int AS waiting
    FROM units u
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND u.rank <> 'top' AND u.established_on <= ${cutoff}::date
      AND (u.closed_on IS NULL OR u.closed_on > ${cutoff}::date)`
  return rows[0] ?? { expected: 0, missing: 0, waiting: 0 }
}
