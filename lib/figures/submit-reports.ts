import 'server-only'
import { audit } from '@/lib/core/audit'
import { now } from '@/lib/core/clock'
import type { Context } from '@/lib/core/context'
import { DomainError } from '@/lib/core/errors'
import { parseInput } from '@/lib/core/parse'
import { requireCapability } from '@/lib/core/permissions'
import { withScope, type Tx } from '@/lib/db/with-scope'
import { readinessOf } from '@/lib/figures/rules/readiness'
import { cutoffDate } from '@/lib/periods/rules/due-date'
import { hasBegun } from '@/lib/periods/rules/latest-due-month'
import type { Month } from '@/lib/periods/rules/month'
import { beginReports, lockUnits } from './internal'
import { recordEvents } from './report-events'
import { findAsked, type AskedReports } from './report-internal'
import { prepareReports, type PreparedReport } from './report-readiness'
import { submitReportsInput } from './report-schemas'
import type { SubmitReportsView } from './report-views'
import { writeDerived } from './write-derived'

/**
 * Hands in the months that are ready: of the units named, or of everything in a federation that is not handed
 * in yet. Each is checked by itself, after its cells that come from records were counted once more; those that cannot go come back with what is missing.
 * @throws DomainError not_found; forbidden; conflict month_not_begun
 */
export async function submitReports({
  ctx,
  input,
}: {
  ctx: Context
  input: unknown
}): Promise<SubmitReportsView> {
  const { month, unit, units } = parseInput(submitReportsInput, input)
  return withScope(ctx, async (tx) => {
    const asked = await findAsked(tx, ctx, { units, subtrees: unit === undefined ? undefined : [unit] })
    requireCapability(ctx, 'reports.submit')
    if (!hasBegun(month, ctx.today, ctx.cutoffDay)) throw new DomainError('conflict', 'month_not_begun')

    const candidates = await findCandidates(tx, ctx, month, asked)
    await lockUnits(tx, ctx, candidates)
    await writeDerived(tx, ctx, { unitIds: candidates, months: [month] })
    const at = now()
    const judged = (await prepareReports(tx, ctx, month, candidates, at)).map((report) => ({
      report,
      ...readinessOf(report, asked.named.includes(report.unitId)),
    }))
    const ready = judged.filter(({ why }) => why === null).map(({ report }) => report)
    const submitted = await handIn(tx, ctx, month, ready, at)
    return {
      month,
      submitted: ready.map(({ unitId, code, name }) => ({ code, name, ...submitted.get(unitId)! })),
      notReady: judged.flatMap(({ report: { code, name }, why, missing }) =>
        why === null ? [] : [{ code, name, why, missing }],
      ),
    }
  })
}

/** Those named; and of a subtree, whoever owes the month and has not handed it in. */
async function findCandidates(tx: Tx, ctx: Context, month: Month, asked: AskedReports): Promise<string[]> {
  const cutoff = cutoffDate(month, ctx.cutoffDay)
  const rows = await tx.$queryRaw<{ id: string }[]>`
    SELECT u.id FROM units u
    LEFT JOIN month_reports r ON r.tenant_id = u.tenant_id AND r.unit_id = u.id AND r.month = ${month}
    WHERE u.tenant_id = ${ctx.tenantId}::uuid AND u.path >= ${ctx.scope.lo} AND u.path < ${ctx.scope.hi}
      AND u.rank <> 'top'
      AND EXISTS (SELECT FROM unnest(${asked.ranges.map(({ lo }) => lo)}::text[],
                                     ${asked.ranges.map(({ hi }) => hi)}::text[]) AS a(lo, hi)
                  WHERE u.path >= a.lo AND u.path < a.hi)
      AND (u.id = ANY(${asked.named}::uuid[])
           OR (coalesce(r.state, 'draft') NOT IN ('submitted', 'approved')
               AND ((u.established_on <= ${cutoff}::date AND (u.closed_on IS NULL OR u.closed_on > ${cutoff}::date))
                    OR EXISTS (SELECT FROM figures f WHERE f.tenant_id = u.tenant_id AND f.month = ${month}
                                 AND f.unit_path = u.path))))`
  return rows.map(({ id }) => id)
}

async function handIn(tx: Tx, ctx: Context, month: Month, ready: readonly PreparedReport[], at: Date) {
  if (ready.length === 0) return new Map<string, { version: number; onTime: boolean }>()
  const unitIds = ready.map(({ unitId }) => unitId)
  await beginReports(
    tx,
    ctx,
    month,
    ready.flatMap(({ begun, unitId, path, federationId }) =>
      begun || federationId === null ? [] : [{ unitId, unitPath: path, federationId }],
    ),
  )
  const rows = await tx.$queryRaw<{ unitId: string; version: number; onTime: boolean }[]>`
    UPDATE month_reports r SET
      state = 'submitted', version = r.version + 1,
      first_submitted_at = coalesce(r.first_submitted_at, ${at}::timestamptz),
      first_submitted_on = coalesce(r.first_submitted_on, ${ctx.today}::date)
    WHERE r.tenant_id = ${ctx.tenantId}::uuid AND r.month = ${month} AND r.unit_id = ANY(${unitIds}::uuid[])
      AND r.unit_path >= ${ctx.scope.lo} AND r.unit_path < ${ctx.scope.hi}
    RETURNING r.unit_id AS "unitId", r.version, r.first_submitted_on <= r.due_on AS "onTime"`
  await recordEvents(tx, ctx, { kind: 'submitted', month, at }, unitIds)
  await audit(tx, ctx, {
    act: 'reports.submitted',
    subjectKind: 'month',
    subjectId: String(month),
    ...(ready.length === 1 && ready[0] ? { unitPath: ready[0].path } : {}),
    details: { units: unitIds },
  })
  return new Map(rows.map(({ unitId, ...outcome }) => [unitId, outcome]))
}
